import { createHash } from 'node:crypto';

export const SUBFOLDER = 'bibliotek24-';

/**
 * Name of the folder that one data folder has for itself where several PCs keep theirs: the PC's name for whoever looks,
 * and a part that tells two data folders of one PC apart.
 */
export function subfolderName(machine: string, dataFolder: string): string {
  const readable = machine.replaceAll(/[^\p{L}\p{N}-]/gu, '').slice(0, 32);
  const which = createHash('sha256').update(`${machine} ${dataFolder}`).digest('hex').slice(0, 8);
  return `${SUBFOLDER}${readable}-${which}`;
}
