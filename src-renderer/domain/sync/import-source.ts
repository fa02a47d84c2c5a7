import type { CentralFile } from '../model/central-data.ts';
import type { UsageSource } from '../model/tables.ts';
import type { UsageColumns } from '../model/usage-columns.ts';
import type { Actor } from './actor.ts';
import { type EditOutcome, edit } from './edit.ts';

/**
 * One imported file of usage: the source's record, stamped, and its rows. Importing it again with the same id changes nothing; a
 * source of somebody else is proposed without its rows.
 * @param usage rows of this source only
 * @throws RangeError when a row is of another source
 */
export function importSource(state: CentralFile, source: UsageSource, usage: UsageColumns, actor: Actor): EditOutcome {
  for (const code of usage.source) {
    if (usage.sources[code] !== source.id) throw new RangeError(`a row of another source: ${usage.sources[code]}`);
  }
  const outcome = edit(state, { table: 'usage_sources', key: source.id, after: source }, actor);
  if (outcome.kind !== 'edited') return outcome;
  return {
    kind: 'edited',
    change: {
      ...outcome.change,
      usage: { without: [], add: { ...usage, sources: [source.id], source: new Uint32Array(usage.length) } },
    },
  };
}
