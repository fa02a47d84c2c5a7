import type { Bibliotek24Database } from './database.ts';

/** Keeps what is typed into a form until it is saved or discarded, also over a crash or a restart. */
export async function saveDraft(database: Bibliotek24Database, key: string, value: unknown): Promise<void> {
  await database.drafts.put({ key, value });
}

/** @returns the kept form text, as it was put; undefined when there is none */
export async function readDraft(database: Bibliotek24Database, key: string): Promise<unknown> {
  return (await database.drafts.get(key))?.value;
}

export async function discardDraft(database: Bibliotek24Database, key: string): Promise<void> {
  await database.drafts.delete(key);
}
