import type { UsageSource } from '#domain/model/tables.ts';
import type { UsageColumns } from '#domain/model/usage-columns.ts';
import { importSource } from '#domain/sync/import-source.ts';
import { type Committed, commit } from './commit.ts';
import type { Bibliotek24Database } from './database.ts';
import type { ChangeOutcome } from './records.ts';

/** Brings an import back with its rows, as a change of its own; one that is there is left as it is. */
export function restoreSource(
  database: Bibliotek24Database,
  source: UsageSource,
  rows: UsageColumns,
): Promise<Committed<ChangeOutcome>> {
  return commit<ChangeOutcome>(database, {
    context: { usage_sources: [source.id] },
    plan: (state, actor) => {
      const outcome = importSource(state, source, rows, actor);
      return outcome.kind === 'edited'
        ? { changes: [outcome.change], value: 'edited' }
        : { changes: [], value: 'unchanged' };
    },
  });
}
