import { basename, dirname, join } from 'node:path';

/** Where everything that belongs to a central file lies: all of it beside the file. */
export type CentralPlace = {
  readonly folder: string;
  /** File name with its ending. */
  readonly name: string;
  readonly file: string;
  readonly lock: string;
  readonly contributions: string;
  readonly history: string;
};

export function centralPlace(path: string): CentralPlace {
  const folder = dirname(path);
  return {
    folder,
    name: basename(path),
    file: path,
    lock: `${path}.laas`,
    contributions: join(folder, 'bidrag'),
    history: join(folder, 'historikk'),
  };
}

/** A name to write under until the file is whole and can take the name that others read. */
export function temporaryName(target: string, nonce: string): string {
  return `${target}.${nonce}.tmp`;
}

const LEFTOVER = /\.[0-9a-f]{16}\.tmp$/;

/** The name that an unfinished file was to have, or null for a file of another kind. */
export function targetOfTemporary(name: string): string | null {
  return LEFTOVER.test(name) ? name.replace(LEFTOVER, '') : null;
}
