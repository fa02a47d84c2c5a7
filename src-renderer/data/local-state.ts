import type { UnknownResource } from '#domain/model/central-data.ts';
import type { Bibliotek24Database } from './database.ts';
import { type HistoryEntry, noteWentBack } from './history.ts';
import type { LocalRecord } from './local-records.ts';
import { readMaps, writeMaps } from './map-json.ts';
import type { KeptMapping } from './mappings.ts';
import { type Device, type Meta, newMeta } from './rows.ts';
import type { ImportRecord } from './usage-import.ts';

/**
 * What a backup carries beside the central file's own tables: where the data came from, this PC's identity, and what it has
 * learned. Imported files are not in it: they would make every backup as large as all of them.
 */
export type LocalState = {
  readonly origin: Pick<Meta, 'fileName' | 'readAt' | 'sample'>;
  readonly device: Device | null;
  readonly aliases: readonly unknown[];
  readonly mappings: readonly KeptMapping[];
  readonly imports: readonly ImportRecord[];
  /** None in backups from before there were such records. */
  readonly records?: readonly LocalRecord[];
  /** What became of the records; none in backups from before it was kept. */
  readonly history?: readonly HistoryEntry[];
};

const NAME = 'local-state';
const PATH = 'local/state.json';

/** Inside a transaction over `meta`, `aliases`, `mappings`, `imports` and `local_records`. */
export async function readLocalState(database: Bibliotek24Database, meta: Meta | undefined): Promise<LocalState> {
  const { fileName, readAt, sample, device } = meta ?? newMeta();
  const [aliases, mappings, imports, records] = await Promise.all([
    database.aliases.toArray(),
    database.mappings.toArray(),
    database.imports.toArray(),
    database.local_records.toArray(),
  ]);
  return { origin: { fileName, readAt, sample }, device: device ?? null, aliases, mappings, imports, records };
}

/**
 * Inside a transaction over the same stores and `history`: this state in place of what is there. What has become of the records since the
 * backup was made stays told; only a database that was lost gets its history from the backup.
 */
export async function writeLocalState(database: Bibliotek24Database, state: LocalState, at: string): Promise<void> {
  if ((await database.history.count()) > 0) await noteWentBack(database, at);
  else await database.history.bulkPut([...(state.history ?? [])]);
  await Promise.all([database.aliases.clear(), database.mappings.clear(), database.imports.clear()]);
  await database.local_records.clear();
  await database.table('aliases').bulkPut([...state.aliases]);
  await database.mappings.bulkPut([...state.mappings]);
  await database.imports.bulkPut([...state.imports]);
  await database.local_records.bulkPut([...(state.records ?? [])]);
}

/** A resource of a package in the central file's format, which a reader that does not know it carries along. */
export function localResource(state: LocalState): UnknownResource {
  const bytes = new TextEncoder().encode(JSON.stringify(state, writeMaps));
  return { name: NAME, path: PATH, bytes, descriptor: { format: 'json', mediatype: 'application/json' } };
}

/** The local state of a backup, and the resources that are the central file's; null where it has none. */
export function takeLocalState(resources: readonly UnknownResource[]): {
  readonly state: LocalState | null;
  readonly others: readonly UnknownResource[];
} {
  const own = resources.find(({ name }) => name === NAME);
  const state = own && (JSON.parse(new TextDecoder().decode(own.bytes), readMaps) as LocalState);
  return { state: state ?? null, others: resources.filter((resource) => resource !== own) };
}
