import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * `node src-main/packaging/start-packed.ts PROGRAM`: starts a packed program on an empty data folder and waits for the file
 * in which the host keeps the language. The page asks for that, so the archive was let through, the page was shown, and the
 * two have spoken. With the fuses set, nothing can be attached to look closer. Exit code 1 when it does not come in a minute.
 */
const PATIENCE_MS = 60_000;
const program = process.argv[2] ?? '';
const executable = program.endsWith('.app') ? join(program, 'Contents', 'MacOS', 'Bibliotek24') : program;

const data = mkdtempSync(join(tmpdir(), 'b24-packed-'));
const child = spawn(executable, [`--data=${data}`], { stdio: 'inherit' });
child.once('error', (error) => console.error(error));
const deadline = Date.now() + PATIENCE_MS;
while (!existsSync(join(data, 'settings.json')) && Date.now() < deadline && child.exitCode === null) await pause(250);

const hasStarted = existsSync(join(data, 'settings.json'));
console.log(`${program}: ${hasStarted ? 'started, and its page spoke to it' : 'did not start'}`);
if (child.exitCode === null && child.pid !== undefined) {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill();
  await ended;
}
rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 500 });
process.exitCode = hasStarted ? 0 : 1;
