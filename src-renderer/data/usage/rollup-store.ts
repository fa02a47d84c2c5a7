import type { Bibliotek24Database } from '../database.ts';
import type { MetaRow, RollupState } from '../rows.ts';
import { type Rollup, rollUp } from './rollup.ts';
import { readCoding, USAGE_STORES } from './usage-store.ts';

/** The tables that decide what a rollup says. */
const ROLLUP_TABLES = ['organisations', 'organisation_changes', 'usage_sources', ...USAGE_STORES] as const;

/**
 * The rollups of one scope (see `Rollup`) in some years, or in all; rebuilt first when the usage, its sources or the organisations have changed since.
 * They are derived, so nothing else ever writes them.
 */
export async function loadRollups(
  database: Bibliotek24Database,
  scope: string,
  years?: readonly number[],
): Promise<Rollup[]> {
  const [current, rollups] = await database.transaction('r', ['rollups', 'meta'], () =>
    // Asked for together: nearly always they are current, and each answer takes its time.
    Promise.all([areCurrent(database), readRollups(database, scope, years)]),
  );
  if (current) return rollups;
  return database.transaction('rw', [...ROLLUP_TABLES, 'rollups', 'meta'], async () => {
    // Another window may have been faster.
    if (!(await areCurrent(database))) await rebuildRollups(database);
    return readRollups(database, scope, years);
  });
}

async function rebuildRollups(database: Bibliotek24Database): Promise<void> {
  const [chunks, coding, organisations, organisation_changes, usage_sources] = await Promise.all([
    database.chunks.toArray(),
    readCoding(database),
    database.records('organisations').toArray(),
    database.records('organisation_changes').toArray(),
    database.records('usage_sources').toArray(),
  ]);
  const tables = { organisations, organisation_changes, usage_sources };
  await writeRollups(database, rollUp(chunks, coding, tables), await usageSequence(database));
}

/**
 * Inside a transaction: these are the rollups of the data as they are at `usageSequence`. All is asked for before this returns, one
 * year while the next is being summed up.
 */
export async function writeRollups(
  database: Bibliotek24Database,
  rollups: Iterable<readonly Rollup[]>,
  usageSequence: number,
): Promise<void> {
  const state: RollupState = { key: 'rollups', usageSequence };
  const writing: Promise<unknown>[] = [database.rollups.clear(), database.meta.put(state)];
  for (const ofYear of rollups) writing.push(database.rollups.bulkAdd(ofYear));
  await Promise.all(writing);
}

async function readRollups(database: Bibliotek24Database, scope: string, years?: readonly number[]): Promise<Rollup[]> {
  if (!years) return database.rollups.where('[scope+year]').between([scope], [scope, []]).toArray();
  const found = await database.rollups.bulkGet(years.map((year): [string, number] => [scope, year]));
  return found.filter((rollup) => rollup !== undefined);
}

async function areCurrent(database: Bibliotek24Database): Promise<boolean> {
  const [state, dataset] = await database.meta.bulkGet(['rollups', 'dataset']);
  return state?.key === 'rollups' && state.usageSequence === usageSequenceOf(dataset);
}

async function usageSequence(database: Bibliotek24Database): Promise<number> {
  return usageSequenceOf(await database.meta.get('dataset'));
}

function usageSequenceOf(meta: MetaRow | undefined): number {
  return meta?.key === 'dataset' ? meta.usageSequence : 0;
}
