import { join } from 'node:path';

const FILE = 'policy.json';

/**
 * Where an administrator's file lies: in a place that ordinary users cannot write to. On Windows that is the program's own
 * folder: anyone can make folders in `ProgramData`.
 * @param programFolder where the program is installed
 */
export function policyPlace(platform: string, programFolder: string): string {
  if (platform === 'win32') return join(programFolder, FILE);
  if (platform === 'darwin') return `/Library/Application Support/Bibliotek24/${FILE}`;
  return `/etc/bibliotek24/${FILE}`;
}
