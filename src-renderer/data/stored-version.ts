import { SCHEMAS } from './schemas.ts';

/** Dexie counts in whole numbers where the browser counts in tenths, and adds single tenths to mend a schema. */
const TENTHS = 10;

/**
 * Whether the stored database is of a newer program. Asked before it is opened, which it must not be then: Dexie opens a newer
 * database as if it were its own, and changes it to fit.
 */
export async function isNewerThanProgram(name: string): Promise<boolean> {
  const found = (await indexedDB.databases()).find((database) => database.name === name);
  return Math.floor((found?.version ?? 0) / TENTHS) > (SCHEMAS.at(-1)?.version ?? 0);
}
