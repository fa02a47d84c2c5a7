import type { IsoDate } from '../model/brands.ts';
import type { Agreement, Tables } from '../model/tables.ts';
import { COUNTRY, inScope, type Scope } from '../organisations/scope.ts';

/** A day by which the office must have decided something. */
export type OfficeDeadline =
  | {
      readonly kind: 'notice';
      readonly id: string;
      readonly date: IsoDate;
      readonly agreementId: string;
      readonly serviceName: string;
      /** Empty for the national body: it goes by the program's own name. */
      readonly holderName: string;
      readonly renewal: Agreement['renewal'];
    }
  /** The answers to next year's offers, all that are to be given by the same day. */
  | {
      readonly kind: 'joining';
      readonly id: string;
      readonly date: IsoDate;
      readonly opens: IsoDate | null;
      readonly year: number;
      readonly agreementIds: readonly string[];
    };

/** Deadlines of the scope from a day on, soonest first: notice of its own agreements and the national ones, and joining periods. */
export function officeDeadlines(
  tables: Pick<Tables, 'agreements' | 'services' | 'offers'>,
  scope: Scope,
  from: IsoDate,
): readonly OfficeDeadline[] {
  return [...notices(tables, scope, from), ...joinings(tables.offers, from)].toSorted(byDate);
}

function notices(
  { agreements, services }: Pick<Tables, 'agreements' | 'services'>,
  scope: Scope,
  from: IsoDate,
): OfficeDeadline[] {
  const names = new Map(services.map(({ id, name }) => [id, name]));
  return agreements.flatMap((agreement): OfficeDeadline[] => {
    const { id, holder_id, notice_deadline: date, end } = agreement;
    if (date === null || date < from || (end !== null && end < from)) return [];
    if (holder_id !== COUNTRY && !inScope(scope, holder_id)) return [];
    return [
      {
        kind: 'notice',
        id: `notice ${id} ${date}`,
        date,
        agreementId: id,
        serviceName: names.get(agreement.service_id) ?? '',
        holderName: holder_id === COUNTRY ? '' : (scope.index.byId.get(holder_id)?.name ?? holder_id),
        renewal: agreement.renewal,
      },
    ];
  });
}

function joinings(offers: Tables['offers'], from: IsoDate): OfficeDeadline[] {
  const groups = Map.groupBy(offers, ({ year, closes }) => `${year} ${closes ?? ''}`);
  return [...groups.values()].flatMap((group): OfficeDeadline[] => {
    const [first] = group;
    if (!first || first.closes === null || first.closes < from) return [];
    const opens = group.map((offer) => offer.opens).filter((date) => date !== null);
    return [
      {
        kind: 'joining',
        id: `joining ${first.year} ${first.closes}`,
        date: first.closes,
        opens: opens.toSorted()[0] ?? null,
        year: first.year,
        agreementIds: group.map(({ agreement_id }) => agreement_id),
      },
    ];
  });
}

function byDate(a: OfficeDeadline, b: OfficeDeadline): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return nameOf(a).localeCompare(nameOf(b), 'nb');
}

/** Joining periods first: they are about many agreements. */
function nameOf(deadline: OfficeDeadline): string {
  return deadline.kind === 'joining' ? '' : `${deadline.serviceName} ${deadline.holderName}`;
}
