import { readMeta } from './dataset-store.ts';
import { storedVersion } from './stored-version.ts';
import { database } from './working-copy.ts';
import { yearsWithAnswers, yearsWithOffers } from './years.ts';

/** What the data are; anything that is changed makes this again. */
export type DatasetState = {
  /** No data at all: the welcome page stands in for the views. */
  readonly empty: boolean;
  readonly sample: boolean;
  readonly fileName: string | null;
  readonly readAt: string | null;
  readonly revision: number;
  /** Grows with every change; what is computed from the data is good for one sequence. */
  readonly sequence: number;
};

/** Years with answers, offers or usage, newest first; `answered` are those with a yes. */
export type DatasetYears = { readonly years: readonly number[]; readonly answered: readonly number[] };

export type County = { readonly id: string; readonly name: string };

export type DatasetParts = {
  readonly state: DatasetState;
  readonly counties: readonly County[];
  readonly years: DatasetYears;
};

export async function readState(): Promise<DatasetState> {
  const [meta, organisations] = await Promise.all([readMeta(database), database.records('organisations').count()]);
  return {
    empty: organisations === 0,
    sample: meta?.sample ?? false,
    fileName: meta?.fileName ?? null,
    readAt: meta?.readAt ?? null,
    revision: meta?.header.revision ?? 0,
    sequence: meta?.sequence ?? 0,
  };
}

/** The counties of today, by name. */
export async function readCounties(): Promise<readonly County[]> {
  const organisations = await database.records('organisations').toArray();
  return organisations
    .filter((organisation) => organisation.kind === 'county' && organisation.valid_to === null)
    .map(({ id, name }) => ({ id: id as string, name }))
    .toSorted((a, b) => (nameOrder(a.name) < nameOrder(b.name) ? -1 : 1));
}

/** As names stand in a Norwegian list: æ, ø and å last. The browser's own order takes longer to load than all the rest of this. */
function nameOrder(name: string): string {
  return name.toLowerCase().replace(/[æøå]/g, (letter) => '{|}'.charAt('æøå'.indexOf(letter)));
}

export async function readYears(): Promise<DatasetYears> {
  const [answers, offers, sources] = await Promise.all([
    yearsWithAnswers(database),
    yearsWithOffers(database),
    database.records('usage_sources').toArray(),
  ]);
  const years = new Set([...answers.keys(), ...offers]);
  for (const { begin, end } of sources) {
    if (begin) years.add(Number(begin.slice(0, 4)));
    if (end) years.add(Number(end.slice(0, 4)));
  }
  const answered = [...answers].flatMap(([year, kinds]) => (kinds.has('yes') ? [year] : []));
  return { years: [...years].toSorted((a, b) => b - a), answered };
}

async function readParts(): Promise<DatasetParts> {
  const [state, counties, years] = await Promise.all([readState(), readCounties(), readYears()]);
  return { state, counties, years };
}

let early: Promise<DatasetParts | null> | null = null;

/**
 * Reads while the page is still finding out whether what is stored may be shown. Another program's data are not even opened: a newer one's
 * are left alone, and an older one's are migrated in due course.
 * @returns null where nothing could be read: whoever opens the data sees that too, and reports it
 */
export function readEarly(): Promise<DatasetParts | null> {
  const reading = async () => ((await storedVersion(database.name)) === 'same' ? readParts() : null);
  early = reading().catch(() => null);
  return early;
}

/** All parts, as they were read early if nothing has been changed since. */
export async function firstParts(): Promise<DatasetParts> {
  const parts = await early;
  early = null;
  const sequence = parts && ((await readMeta(database))?.sequence ?? 0);
  return parts && parts.state.sequence === sequence ? parts : readParts();
}

/**
 * What the program opens with: the newest year with a yes. A year that has not begun is still being answered and tells little, and
 * one that only has offers tells nothing.
 * @param today `YYYY-MM-DD`
 */
export function openingYear({ years, answered }: DatasetYears, today: string): number {
  const thisYear = Number(today.slice(0, 4));
  const begun = answered.filter((year) => year <= thisYear);
  if (answered.length > 0) return Math.max(...(begun.length > 0 ? begun : answered));
  return years[0] ?? thisYear;
}
