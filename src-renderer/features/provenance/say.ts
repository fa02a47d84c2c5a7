import type { Participation } from '#domain/model/tables.ts';
import type { Overview } from '#domain/overview/overview.ts';
import type { Messages } from '#texts/messages.ts';
import type { Formats } from '#ui/format.ts';

/** Names by id, and what records say of each other. */
export type Names = {
  readonly organisation: ReadonlyMap<string, string>;
  readonly service: ReadonlyMap<string, string>;
  readonly serviceOfAgreement: ReadonlyMap<string, string>;
  readonly participation: ReadonlyMap<string, Participation>;
};

/** What it takes to say something about a figure. */
export type Say = {
  readonly t: Messages['overview'];
  readonly common: Messages['common'];
  readonly formats: Formats;
  readonly names: Names;
};

/** The name of a record, or its id where it is not in the data. */
export function nameIn(names: ReadonlyMap<string, string>, id: string): string {
  return names.get(id) ?? id;
}

/** Whom a figure is for. */
export type FigurePlace = Pick<Overview, 'scope' | 'placeName'>;

export function placeOf({ scope, placeName }: FigurePlace, { t }: Say): string {
  return scope === 'country' ? t.theCountry : placeName;
}

export function notDistributedLines(
  entries: readonly { readonly records: number }[],
  { t, formats }: Say,
): readonly string[] {
  const records = entries.reduce((sum, entry) => sum + entry.records, 0);
  return records > 0 ? [t.notDistributed(formats.number(records))] : [];
}
