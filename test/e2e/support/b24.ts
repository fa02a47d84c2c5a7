import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('../../../src-main/start/b24.mjs', import.meta.url));

/** Runs the `b24` command and gives what it prints on stdout. @throws when it does not end with exit code 0 */
export function b24(...args: string[]): string {
  return execFileSync(process.execPath, [script, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
}
