import { SCHEMAS } from './schemas.ts';

/** Dexie counts in whole numbers where the browser counts in tenths, and adds single tenths to mend a schema. */
const TENTHS = 10;

/**
 * What this program has to do with the stored database. Asked before it is opened: Dexie opens a newer one as if it were its own,
 * and changes it to fit; an older one is migrated as it is opened.
 */
export async function storedVersion(name: string): Promise<'none' | 'older' | 'same' | 'newer'> {
  const found = (await indexedDB.databases()).find((database) => database.name === name);
  if (found?.version === undefined) return 'none';
  const [version, ours] = [Math.floor(found.version / TENTHS), SCHEMAS.at(-1)?.version ?? 0];
  if (version === ours) return 'same';
  return version < ours ? 'older' : 'newer';
}
