import { resolve } from 'node:path';
import type { HandedFile } from '#ports';
import { isCentralFileName } from './file-name.ts';

/** `first` is a file that the program was started with, or null. */
export function createHandedFile(first: string | null): HandedFile {
  let waiting: string | null = null;
  const hand = (path: string): boolean => {
    if (!isCentralFileName(path)) return false;
    waiting = resolve(path);
    return true;
  };
  if (first !== null) hand(first);
  return {
    hand,
    take: () => {
      const path = waiting;
      waiting = null;
      return path;
    },
  };
}
