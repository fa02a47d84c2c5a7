import { readFile, rename } from 'node:fs/promises';
import { createDurably, errorCode, writeDurably } from './durable-write.ts';

export type JsonFile<T> = {
  /** What was last saved; the fallback where there is nothing or what is there cannot be read as ours. */
  readonly read: () => Promise<T>;
  readonly write: (value: T) => Promise<void>;
  /** Resolves when every write asked for so far has ended, well or not. */
  readonly settled: () => Promise<void>;
  /** Makes the file; false where there already is one, which then stands. */
  readonly create: (value: T) => Promise<boolean>;
};

/**
 * A small JSON file of the host's own. `parse` gets whatever JSON is there and gives a whole value (it fills in what
 * is missing). A file that is no JSON is set aside as `*.skadet`, never overwritten: it may tell what went wrong.
 * Writes come one after another in the order they were asked for.
 */
export function jsonFile<T>(path: string, parse: (value: unknown) => T): JsonFile<T> {
  let last: Promise<unknown> = Promise.resolve();
  return {
    read: async () => parse(await readJson(path)),
    write: (value) => {
      const next = last.then(() => writeDurably(path, asText(value)));
      last = next.catch(() => undefined);
      return next;
    },
    settled: async () => {
      await last;
    },
    create: (value) => createDurably(path, asText(value)),
  };
}

function asText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

async function readJson(path: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
  try {
    return JSON.parse(text);
  } catch {
    await rename(path, `${path}.skadet`);
    return undefined;
  }
}

/** A property of a value that came from a file, or undefined where there is none. */
export function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return value[name as keyof typeof value];
}
