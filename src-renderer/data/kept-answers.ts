import type { Bibliotek24Database } from './database.ts';
import { readMeta } from './dataset-store.ts';

/** An answer that was computed from the data. Its key says which program computed it, from which data, and what was asked. */
export type KeptAnswer = { readonly question: string; readonly answer: unknown };

declare const B24_BUILD: string | undefined;

/** The code that stores data and makes figures of them: another one may answer otherwise. Null where it was not built. */
export const BUILD: string | null = typeof B24_BUILD === 'string' ? B24_BUILD : null;

/** More than there are counties, since somebody may look at each of them. */
const MOST_KEPT = 24;

/** The answer that was kept, if it is of the data as they are at this moment and of this program. */
export async function keptAnswer<T>(
  database: Bibliotek24Database,
  question: string,
  build: string | null = BUILD,
): Promise<T | undefined> {
  if (build === null) return undefined;
  return database.transaction('r', ['meta', 'answers'], async () => {
    const sequence = (await readMeta(database))?.sequence;
    const kept = sequence === undefined ? undefined : await database.answers.get(standing(build, sequence) + question);
    return kept?.answer as T | undefined;
  });
}

/**
 * Keeps an answer, unless the data have changed meanwhile; those that no longer stand go.
 * @param sequence of the data that it was computed from
 */
export async function keepAnswer(
  database: Bibliotek24Database,
  question: string,
  { answer, sequence, build = BUILD }: { answer: unknown; sequence: number; build?: string | null },
): Promise<void> {
  if (build === null) return;
  await database.transaction('rw', ['meta', 'answers'], async () => {
    const [meta, keys] = await Promise.all([readMeta(database), database.answers.toCollection().primaryKeys()]);
    if (meta?.sequence !== sequence) return;
    const start = standing(build, sequence);
    const stale = keys.filter((key) => !key.startsWith(start));
    await database.answers.bulkDelete(keys.length - stale.length < MOST_KEPT ? stale : keys);
    await database.answers.put({ question: start + question, answer });
  });
}

/** What the keys of all answers that stand begin with. */
function standing(build: string, sequence: number): string {
  return `${build}\u001f${sequence}\u001f`;
}
