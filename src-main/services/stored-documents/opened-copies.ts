import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export type OpenedCopies = {
  /** Writes a copy that nobody can change under `name` in a folder of its own, and gives its path. */
  readonly make: (name: string, bytes: Uint8Array) => Promise<string>;
};

/**
 * Read-only copies for other programs, in `folder`. Those of earlier runs go before the first of this one; one that a
 * program still holds open (Windows) stays until the next run.
 */
export function createOpenedCopies(folder: string): OpenedCopies {
  let swept: Promise<void> | undefined;
  return {
    make: async (name, bytes) => {
      swept ??= sweep(folder);
      await swept;
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const path = join(await mkdtemp(join(folder, 'kopi-')), name);
      await writeFile(path, bytes, { flag: 'wx', mode: 0o400 });
      // Windows knows no modes but this one: its read-only attribute.
      await chmod(path, 0o400);
      return path;
    },
  };
}

async function sweep(folder: string): Promise<void> {
  const left = await readdir(folder).catch(() => []);
  for (const name of left) await rm(join(folder, name), { recursive: true, force: true }).catch(() => undefined);
}
