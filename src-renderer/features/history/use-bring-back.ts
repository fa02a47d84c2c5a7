import type { RecordEntry } from '#data/history.ts';
import type { RecordChange } from '#data/records.ts';
import { storeKey } from '#data/store-key.ts';
import { database } from '#data/working-copy.ts';
import type { ContentTableName } from '#domain/sync/content-tables.ts';
import { withEarlierValue } from '#domain/sync/earlier-value.ts';
import { useTexts } from '#features/session/index.ts';
import type { Acts } from '#features/undo/index.ts';

/** Bringing back what was: ordinary changes, told and undone like all others; what others own goes as a proposal. */
export function useBringBack(acts: Acts) {
  const { history: t } = useTexts();
  return {
    /** The value that a field had before a change, or the record that it deleted. */
    value: async (entry: RecordEntry, field: string) => {
      const now = await database.table<object>(entry.table).get(storeKey(entry.key));
      const earlier = withEarlierValue(entry, field, now);
      if (earlier.kind !== 'record') return acts.say(t.said[earlier.kind]);
      const said = entry.kind === 'removed' ? t.said.record(1) : t.said.field;
      await acts.act({ records: [putting(entry.table, entry.key, earlier.record)] }, said);
    },
    records: (gone: readonly { readonly table: ContentTableName; readonly key: string; readonly record: object }[]) => {
      const records = gone.map(({ table, key, record }) => putting(table, key, record));
      void acts.act({ records }, t.said.record(records.length));
    },
  };
}

function putting(table: ContentTableName, key: string, record: object): RecordChange {
  // Made of this table's own texts.
  return { table, key, after: record } as RecordChange;
}
