import { expect, test } from 'vitest';
import { isAppend, isBackupToWrite, MAX_BACKUP_BYTES } from '#contract/backup-arguments.ts';

const holdings = { fileId: 'f', counts: { usage: 0 } };
const entry = (sequence: number, change = '{}') => ({ sequence, change });

test('entries follow one another and begin at 1', () => {
  expect(isAppend([[entry(1)], null])).toBe(true);
  expect(isAppend([[entry(7), entry(8)], holdings])).toBe(true);
  for (const wrong of [[], [entry(0)], [entry(7), entry(9)], [entry(7), entry(7)], [entry(1.5)], [{ sequence: 1 }]]) {
    expect(isAppend([wrong, null]), JSON.stringify(wrong)).toBe(false);
  }
});

test('a change is JSON on one line that UTF-8 can carry', () => {
  for (const right of ['null', '{"a":[1,"é\\n"]}', ' {} '])
    expect(isAppend([[entry(1, right)], null]), right).toBe(true);
  for (const wrong of ['', '{', '{}\n', '{\r}', 'x', '"\ud800"'])
    expect(isAppend([[entry(1, wrong)], null]), wrong).toBe(false);
});

test('changes have a limit together, beyond any import of a whole country', () => {
  const of = (length: number) => JSON.stringify('x'.repeat(length - 2));
  expect(isAppend([[entry(1, of(67_108_864))], null])).toBe(true);
  expect(isAppend([[entry(1, of(67_108_865))], null])).toBe(false);
  const three = [1, 2, 3].map((sequence) => entry(sequence, of(30_000_000)));
  expect(isAppend([three.slice(0, 2), null])).toBe(true);
  expect(isAppend([three, null])).toBe(false);
});

test('a backup has bytes, a reason, a sequence and holdings', () => {
  const backup = { bytes: new Uint8Array(1), reason: 'start', sequence: 0, holdings };
  expect(isBackupToWrite([backup])).toBe(true);
  const wrong: Record<string, unknown>[] = [
    { bytes: 'abc' },
    { bytes: new Uint8Array(MAX_BACKUP_BYTES + 1) },
    { reason: 'later' },
    { sequence: -1 },
    { holdings: null },
    { holdings: { fileId: 'f', counts: { usage: -1 } } },
    { holdings: { fileId: 'f', counts: { usage: '1' } } },
    { holdings: { fileId: 'x'.repeat(65), counts: {} } },
  ];
  for (const part of wrong) expect(isBackupToWrite([{ ...backup, ...part }])).toBe(false);
});
