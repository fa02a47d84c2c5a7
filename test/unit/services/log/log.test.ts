import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { errorMark } from '#services/log/error-mark.ts';
import { createLog } from '#services/log/log.ts';
import { seededRuns } from '../../../support/seeded-runs.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const now = () => new Date('2026-03-01T12:00:00Z');

test('one line for each event, readable for the user alone', async () => {
  const folder = await temporaryFolder();
  const log = createLog(folder, now);
  log.event('start', { version: '0.1.0' });
  log.defect(Object.assign(new Error('/home/kari/hemmelig.b24.zip'), { code: 'EACCES' }));
  const [first, second] = (await log.tail(10)).map((line) => JSON.parse(line));
  expect(first).toEqual({ at: '2026-03-01T12:00:00.000Z', event: 'start', version: '0.1.0' });
  expect(second).toMatchObject({ event: 'defect', name: 'Error', code: 'EACCES' });
  expect(second.at).toEqual(expect.arrayContaining([expect.stringMatching(/log\.test\.ts:\d+$/)]));
  expect((await stat(join(folder, 'logg', 'bibliotek24.log'))).mode & 0o077).toBe(0);
});

test('it turns at half a megabyte and keeps two older ones', async () => {
  const folder = await temporaryFolder();
  for (let run = 1; run <= 4; run++) {
    const log = createLog(folder, now);
    log.event('start', { run });
    await log.tail(1);
    const path = join(folder, 'logg', 'bibliotek24.log');
    await writeFile(path, (await readFile(path, 'utf8')).padEnd(600 * 1024, '\n'));
  }
  expect((await readdir(join(folder, 'logg'))).sort()).toEqual([
    'bibliotek24.log',
    'bibliotek24.log.1',
    'bibliotek24.log.2',
  ]);
  expect(await readFile(join(folder, 'logg', 'bibliotek24.log.2'), 'utf8')).toContain('"run":2');
});

test('a log that cannot be written stops nothing', async () => {
  const folder = join(await temporaryFolder(), 'fil');
  await writeFile(folder, '');
  const log = createLog(folder, now);
  log.event('start');
  expect(await log.tail(5)).toEqual([]);
});

test('property: nothing of an error’s message, and of a path only the program’s own file, is in its mark', () => {
  const secret = 'Kari Nordmann';
  const messages = fc
    .tuple(fc.string({ unit: 'grapheme' }), fc.constantFrom('', '\n    at x (', '\n    at /home/', 'Error: ', '\n'))
    .map(
      ([text, before]) =>
        `${text}${before}${secret}${text}/home/${secret}/a.ts:1:2)\n    at ${secret} (/home/kari/${secret}.ts:3:4)`,
    );
  fc.assert(
    fc.property(messages, fc.constantFrom(Error, TypeError, RangeError), (message, Kind) => {
      const error = new Kind(message);
      const mark = JSON.stringify(errorMark(error));
      expect(mark).not.toContain(secret);
      expect(mark).not.toContain('/home/');
      Object.defineProperty(error, 'name', { value: secret });
      expect(JSON.stringify(errorMark(error))).not.toContain(secret);
    }),
    seededRuns(500),
  );
});

test('what is thrown and is no error is told by its type', () => {
  expect(errorMark('/home/kari')).toEqual({ name: 'string', code: '', at: [] });
});
