import type { Agreement, Organisation, Participation, Service, Tables, Vendor } from '../model/tables.ts';

/** Tables that are looked through for records that stand for the same thing. */
export type DuplicateTable = 'agreements' | 'organisations' | 'participations' | 'services' | 'vendors';

/** Two records that look the same, the one to keep first: the older registration where nothing else tells. */
export type Duplicate = { readonly table: DuplicateTable; readonly first: string; readonly second: string };

/**
 * Pairs that look the same: agreements of one service and holder whose periods overlap; participations of one library in one
 * agreement and year whose months overlap; organisations of one kind and county, services and vendors of one name.
 * @param keptApart pairs (`pairId`) that a person has said are two
 */
export function duplicates(
  tables: Pick<Tables, DuplicateTable | 'organisation_changes'>,
  keptApart: ReadonlySet<string>,
): readonly Duplicate[] {
  const followed = new Set(
    tables.organisation_changes.map(({ from_id, to_id }) =>
      pairId({ table: 'organisations', first: from_id, second: to_id }),
    ),
  );
  const found: Duplicate[] = [
    ...pairs('agreements', tables.agreements, ({ holder_id, service_id }) => `${holder_id} ${service_id}`, overlap),
    ...pairs('participations', tables.participations, participationPlace, monthsOverlap),
    ...pairs('organisations', tables.organisations, organisationName, livedTogether),
    ...pairs('services', tables.services, ({ name }: Service) => folded(name), always),
    ...pairs('vendors', tables.vendors, ({ name }: Vendor) => folded(name), always),
  ];
  // One that is followed to the other is the same one already.
  return found.filter((pair) => !keptApart.has(pairId(pair)) && !followed.has(pairId(pair)));
}

/** The same for a pair whichever way round it is. */
export function pairId({ table, first, second }: Duplicate): string {
  return [table, ...[first, second].toSorted()].join(' ');
}

function pairs<R extends { readonly id: string }>(
  table: DuplicateTable,
  records: readonly R[],
  keyOf: (record: R) => string,
  together: (a: R, b: R) => boolean,
): Duplicate[] {
  const found: Duplicate[] = [];
  for (const [key, group] of Map.groupBy(records, keyOf)) {
    if (key === '' || group.length < 2) continue;
    for (const [i, first] of group.entries())
      for (const second of group.slice(i + 1))
        if (together(first, second)) found.push({ table, first: first.id, second: second.id });
  }
  return found;
}

const LAST_DAY = '9999-12-31';
const FIRST_DAY = '0000-01-01';

function overlap(a: Agreement, b: Agreement): boolean {
  return a.start <= (b.end ?? LAST_DAY) && b.start <= (a.end ?? LAST_DAY);
}

/** Names are used again after a reform: the old Viken and a new one are two. */
function livedTogether(a: Organisation, b: Organisation): boolean {
  const [startA, startB] = [a.valid_from ?? FIRST_DAY, b.valid_from ?? FIRST_DAY];
  return startA <= (b.valid_to ?? LAST_DAY) && startB <= (a.valid_to ?? LAST_DAY);
}

function participationPlace({ agreement_id, organisation_id, year }: Participation): string {
  return `${agreement_id} ${organisation_id} ${year}`;
}

function monthsOverlap(a: Participation, b: Participation): boolean {
  return a.first_month < b.first_month + b.months && b.first_month < a.first_month + a.months;
}

function organisationName({ name, kind, county_id }: Organisation): string {
  return folded(name) === '' ? '' : `${kind} ${county_id ?? ''} ${folded(name)}`;
}

function always(): boolean {
  return true;
}

/** Names without regard to case, spaces, hyphens and marks: `Vågsbygd vgs.` is `vågsbygd VGS`. */
function folded(name: string): string {
  return name
    .normalize('NFC')
    .toLocaleLowerCase('nb')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
