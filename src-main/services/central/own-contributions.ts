import { field, jsonFile } from '../settings/json-file.ts';

/**
 * What this data folder has written of contributions, by their hashes. A contribution of this PC's own name that it did not
 * write was written by another PC of the same device id: a profile that was copied, or put back from a copy.
 */
export type OwnContributions = {
  readonly isOurs: (name: string, sha256: string) => Promise<boolean>;
  /** Noted before it is written: a program that is stopped afterwards must know it again. */
  readonly note: (name: string, sha256: string) => Promise<void>;
};

/** Where nobody remembers, every contribution of the own name is taken for one's own. */
export const ALL_OURS: OwnContributions = { isOurs: async () => true, note: async () => undefined };

/** So many back an old one may be put in the shared folder again. */
const REMEMBERED = 20;

type Written = Readonly<Record<string, readonly string[]>>;

/** The memory at `path`. */
export function ownContributions(path: string): OwnContributions {
  const file = jsonFile<Written>(path, (value) => {
    const names = typeof value === 'object' && value !== null ? Object.keys(value) : [];
    return Object.fromEntries(names.map((name) => [name, hashesOf(field(value, name))]));
  });
  return {
    isOurs: async (name, sha256) => (await file.read())[name]?.includes(sha256) ?? false,
    note: async (name, sha256) => {
      const written = await file.read();
      const others = (written[name] ?? []).filter((hash) => hash !== sha256);
      await file.write({ ...written, [name]: [sha256, ...others].slice(0, REMEMBERED) });
    },
  };
}

function hashesOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((hash) => typeof hash === 'string') : [];
}
