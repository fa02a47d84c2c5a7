import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The parts of the machine that decide where the program keeps its files. */
export type Machine = {
  readonly platform: string;
  readonly home: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
};

/**
 * Folder for everything the program stores, of the user alone and on this PC: profiles that roam between machines
 * would carry a database that is in use on one of them.
 */
export function defaultDataFolder({ platform, home, environment }: Machine): string {
  if (platform === 'win32') return join(environment.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'Bibliotek24');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Bibliotek24');
  return join(environment.XDG_DATA_HOME || join(home, '.local', 'share'), 'bibliotek24');
}

/**
 * Makes the folder where it is missing, readable for the user alone, and gives its absolute path. Throws the file
 * system's error. Synchronous: Electron must know its folders before anything else of it runs.
 */
export function prepareDataFolder(folder: string): string {
  const absolute = resolve(folder);
  mkdirSync(absolute, { recursive: true, mode: 0o700 });
  return absolute;
}
