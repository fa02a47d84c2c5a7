import { useLiveQuery } from 'dexie-react-hooks';
import { readMeta } from '#data/dataset-store.ts';
import { database } from '#data/working-copy.ts';
import { type OrganisationId, organisationId } from '#domain/model/brands.ts';
import type { RecordOf } from '#domain/model/tables.ts';

export type CaseTemplateRecord = RecordOf<'case_templates'>;

/** The templates that offices have saved, and whose this PC's are: its office's, else those of the county that the case is of. */
export function useTemplates(county: string): {
  readonly owner: OrganisationId;
  readonly own: readonly CaseTemplateRecord[];
  readonly others: readonly CaseTemplateRecord[];
} {
  const all = useLiveQuery(() => database.records('case_templates').toArray(), []) ?? [];
  const office = useLiveQuery(async () => (await readMeta(database))?.device?.organisationId ?? null, []);
  const owner = office ?? organisationId(county);
  const sorted = all.toSorted((a, b) => (a.name ?? '').localeCompare(b.name ?? '', 'nb'));
  return {
    owner,
    own: sorted.filter((each) => each.owner === owner),
    others: sorted.filter((each) => each.owner !== owner),
  };
}
