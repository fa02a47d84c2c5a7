import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { nodeDisk } from '#services/journal/disk.ts';
import { createJournal } from '#services/journal/journal.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { changeEntries } from './change-entries.ts';

const program = fileURLToPath(new URL('./append-until-killed.ts', import.meta.url));

/** Kills the program once it has answered some appends, and gives the last one it answered. */
async function killedAfter(path: string, answers: number): Promise<number> {
  const child = spawn(process.execPath, [program, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    if (said.split('\n').length > answers) child.kill('SIGKILL');
  });
  await once(child, 'close');
  return Number(said.split('\n').at(-2));
}

test('a program killed again and again loses no answered change', async () => {
  const folder = await temporaryFolder();
  const path = join(folder, 'journal.jsonl');
  for (const answers of [1, 7, 30]) {
    const answered = await killedAfter(path, answers);
    const read = await createJournal(path, nodeDisk).read(0);
    if (read.kind !== 'read') throw new Error(read.kind);
    expect(read.last).toBeGreaterThanOrEqual(answered);
    expect(read).toMatchObject({ entries: changeEntries(1, read.last), missing: 0 });
    expect(read.last % 2).toBe(0);
  }
  expect(await readdir(folder)).toEqual(['journal.jsonl']);
});
