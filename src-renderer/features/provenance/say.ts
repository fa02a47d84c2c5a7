import type { Destination } from '#domain/address/destination.ts';
import type { Participation } from '#domain/model/tables.ts';
import type { Messages } from '#texts/messages.ts';
import type { Formats } from '#ui/format.ts';
import type { Provenance } from '#ui/provenance/provenance.ts';

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
  readonly origin: Messages['provenance'];
  readonly formats: Formats;
  readonly names: Names;
};

/** Where a number comes from, with the ids of the imported files that it is made of: the dialog names them. */
export type Traced = Provenance & { readonly sourceIds?: readonly string[] };

/** Where participations are seen and changed. */
export const REGISTER: Destination = { view: 'avtaler', fane: 'registre', register: 'participations' };

/** The name of a record, or its id where it is not in the data. */
export function nameIn(names: ReadonlyMap<string, string>, id: string): string {
  return names.get(id) ?? id;
}

/** Library and service of a participation. */
export function whoseParticipation({ names }: Say, id: string): readonly [library: string, service: string] {
  const participation = names.participation.get(id);
  const service = names.serviceOfAgreement.get(participation?.agreement_id ?? '') ?? '';
  return [nameIn(names.organisation, participation?.organisation_id ?? id), nameIn(names.service, service)];
}

export function notDistributedLines(
  entries: readonly { readonly records: number }[],
  { t, formats }: Say,
): readonly string[] {
  const records = entries.reduce((sum, entry) => sum + entry.records, 0);
  return records > 0 ? [t.notDistributed(formats.number(records))] : [];
}
