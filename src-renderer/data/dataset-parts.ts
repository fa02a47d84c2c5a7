import { readMeta } from './dataset-store.ts';
import { keepAnswer, keptAnswer } from './kept-answers.ts';
import type { Meta } from './rows.ts';
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
  return stateOf(meta, organisations === 0);
}

function stateOf(meta: Meta | undefined, empty: boolean): DatasetState {
  return {
    empty,
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

/** No report is for more. */
const MOST_YEARS = 30;

export async function readYears(): Promise<DatasetYears> {
  const [answers, offers, sources] = await Promise.all([
    yearsWithAnswers(database),
    yearsWithOffers(database),
    database.records('usage_sources').toArray(),
  ]);
  const years = new Set([...answers.keys(), ...offers]);
  for (const { begin, end } of sources) {
    const [first, last] = [Number((begin ?? end)?.slice(0, 4)), Number((end ?? begin)?.slice(0, 4))];
    // The years between too, but not all of a thousand that somebody has written by mistake.
    for (let year = first; year <= last && year <= first + MOST_YEARS; year++) years.add(year);
    if (last) years.add(last);
  }
  const answered = [...answers].flatMap(([year, kinds]) => (kinds.has('yes') ? [year] : []));
  return { years: [...years].toSorted((a, b) => b - a), answered };
}

async function readParts(): Promise<DatasetParts> {
  const [state, counties, years] = await Promise.all([readState(), readCounties(), readYears()]);
  return { state, counties, years };
}

/** What the parts are kept as: all that would else be gathered from several tables at every start. */
const QUESTION = 'parts of the dataset';
type KeptParts = Pick<DatasetParts, 'counties' | 'years'> & { readonly empty: boolean };

async function keptParts(): Promise<DatasetParts | null> {
  return database.transaction('r', ['meta', 'answers'], async () => {
    const [meta, kept] = await Promise.all([readMeta(database), keptAnswer<KeptParts>(database, QUESTION)]);
    return kept ? { state: stateOf(meta, kept.empty), counties: kept.counties, years: kept.years } : null;
  });
}

/** Keeps the parts of the data at this sequence for the next start, unless they are kept already or the data change meanwhile. */
export async function keepParts(sequence: number): Promise<void> {
  if (await keptAnswer(database, QUESTION)) return;
  const { state, counties, years } = await readParts();
  if (state.sequence !== sequence) return;
  const answer: KeptParts = { empty: state.empty, counties, years };
  await keepAnswer(database, QUESTION, { answer, sequence });
}

let early: Promise<DatasetParts | null> | null = null;
let atHand: DatasetParts | null = null;
let confirmed: DatasetParts | null = null;

/**
 * Reads while the page is still finding out whether what is stored may be shown. Another program's data are not even opened: a newer one's
 * are left alone, and an older one's are migrated in due course.
 * @returns null where nothing could be read: whoever opens the data sees that too, and reports it
 */
export function readEarly(): Promise<DatasetParts | null> {
  const reading = async () => {
    atHand = (await storedVersion(database.name)) === 'same' ? ((await keptParts()) ?? (await readParts())) : null;
    return atHand;
  };
  early = reading().catch(() => null);
  return early;
}

/** The data have been found to be what they should be, at this sequence: what was read early of them can be shown at once. */
export function confirmEarly(sequence: number): void {
  confirmed = atHand?.state.sequence === sequence ? atHand : null;
}

/** All parts, where they are here and confirmed this moment. */
export function confirmedParts(): DatasetParts | null {
  return confirmed;
}

/** They are shown: from now on what is read is what counts. */
export function forgetEarly(): void {
  early = null;
  atHand = null;
  confirmed = null;
}

/** All parts, as they were read early if nothing has been changed since. */
export async function firstParts(): Promise<DatasetParts> {
  const parts = await early;
  forgetEarly();
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
