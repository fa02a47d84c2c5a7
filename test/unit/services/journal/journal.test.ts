import { expect, test } from 'vitest';
import type { JournalEntry } from '#contract/backups.ts';
import { createJournal, type Journal } from '#services/journal/journal.ts';
import { entryLines, headLine } from '#services/journal/journal-lines.ts';
import { changeEntries } from './change-entries.ts';
import { createFaultDisk, type Fault, HOW_FAR } from './fault-disk.ts';

const PATH = '/data/journal.jsonl';

async function entriesOf(journal: Journal, after = 0): Promise<readonly JournalEntry[]> {
  const read = await journal.read(after);
  if (read.kind !== 'read') throw new Error(read.kind);
  expect(read.missing).toBe(0);
  return read.entries;
}

test('gives back what was appended, to the same program and to the next', async () => {
  const { disk, files } = createFaultDisk();
  const journal = createJournal(PATH, disk());
  expect(await journal.append(changeEntries(1, 1))).toEqual({ kind: 'appended', last: 1 });
  expect(await journal.append(changeEntries(2, 4))).toEqual({ kind: 'appended', last: 4 });
  expect(await entriesOf(journal)).toEqual(changeEntries(1, 4));
  expect(await entriesOf(createJournal(PATH, disk()), 2)).toEqual(changeEntries(3, 4));
  expect([...files.keys()]).toEqual([PATH]);
});

test('each line is JSON', async () => {
  const { disk, files } = createFaultDisk();
  await createJournal(PATH, disk()).append(changeEntries(1, 2));
  const lines = Buffer.from(files.get(PATH) ?? [])
    .toString()
    .trimEnd()
    .split('\n');
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { journal: 1, after: 0 },
    { sequence: 1, left: 1, change: { number: 1 } },
    { sequence: 2, left: 0, change: { number: 2 } },
  ]);
});

test('looking touches nothing', async () => {
  const { disk, files } = createFaultDisk();
  expect(await createJournal(PATH, disk()).read(0)).toEqual({ kind: 'read', entries: [], last: 0, missing: 0 });
  expect(files.size).toBe(0);
});

test.each([1, 3, 5])('refuses %s after 3, and says what it has', async (sequence) => {
  const { disk } = createFaultDisk();
  const journal = createJournal(PATH, disk());
  await journal.append(changeEntries(1, 3));
  expect(await journal.append(changeEntries(sequence, sequence + 1))).toEqual({ kind: 'out_of_sequence', last: 3 });
  expect(await entriesOf(journal)).toEqual(changeEntries(1, 3));
});

test('of two windows that append the same sequence one is refused', async () => {
  const { disk } = createFaultDisk();
  const journal = createJournal(PATH, disk());
  const answers = await Promise.all([
    journal.append(changeEntries(1, 1, 'a')),
    journal.append(changeEntries(1, 1, 'b')),
  ]);
  expect(answers).toEqual([
    { kind: 'appended', last: 1 },
    { kind: 'out_of_sequence', last: 1 },
  ]);
  expect(await entriesOf(journal)).toEqual(changeEntries(1, 1, 'a'));
});

test('sees what another program on the same folder has appended or cut', async () => {
  const { disk } = createFaultDisk();
  const [one, other] = [createJournal(PATH, disk()), createJournal(PATH, disk())];
  await one.append(changeEntries(1, 1));
  expect(await other.append(changeEntries(2, 2))).toEqual({ kind: 'appended', last: 2 });
  expect(await one.append(changeEntries(2, 2))).toEqual({ kind: 'out_of_sequence', last: 2 });
  await other.cut(2);
  expect(await one.append(changeEntries(3, 3))).toEqual({ kind: 'appended', last: 3 });
  expect(await entriesOf(other, 2)).toEqual(changeEntries(3, 3));
});

test('a cut lets go of what is asked and goes on from there', async () => {
  const { disk } = createFaultDisk();
  const journal = createJournal(PATH, disk());
  await journal.append(changeEntries(1, 5));
  expect(await journal.cut(3)).toEqual({ kind: 'cut', after: 3, last: 5 });
  expect(await journal.cut(1)).toEqual({ kind: 'cut', after: 3, last: 5 });
  expect(await journal.read(2)).toEqual({ kind: 'cut_off', after: 3, last: 5 });
  expect(await entriesOf(journal, 3)).toEqual(changeEntries(4, 5));
  expect(await journal.cut(9)).toEqual({ kind: 'cut', after: 9, last: 9 });
  expect(await journal.append(changeEntries(6, 6))).toEqual({ kind: 'out_of_sequence', last: 9 });
  expect(await journal.append(changeEntries(10, 10))).toEqual({ kind: 'appended', last: 10 });
});

test('a long journal comes in several answers, each entry once', async () => {
  const { disk } = createFaultDisk();
  const journal = createJournal(PATH, disk(), 300);
  await journal.append(changeEntries(1, 40));
  const all: JournalEntry[] = [];
  for (let answers = 0; all.at(-1)?.sequence !== 40; answers++) {
    expect(answers).toBeLessThan(40);
    all.push(...(await entriesOf(journal, all.at(-1)?.sequence ?? 0)));
  }
  expect(all).toEqual(changeEntries(1, 40));
});

/** Appends, cuts and appends again, as far as the fault lets it. */
async function run(journal: Journal, answered: { last: number; after: number }): Promise<void> {
  for (const [from, to] of [
    [1, 1],
    [2, 4],
    [5, 5],
  ] as const) {
    if ((await journal.append(changeEntries(from, to))).kind !== 'appended') return;
    answered.last = to;
  }
  if ((await journal.cut(3)).kind === 'cut') answered.after = 3;
  if ((await journal.append(changeEntries(6, 7))).kind === 'appended') answered.last = 7;
}

const calls = [1, 2, 3, 4, 5];
const crashes = calls.flatMap((call) => HOW_FAR.map((how): Fault => ({ call, how, error: 'crash' })));

test.each(crashes)('crash $how at change $call: every answered entry is there, and work goes on', async (fault) => {
  const { disk, names } = createFaultDisk();
  const answered = { last: 0, after: 0 };
  await expect(run(createJournal(PATH, disk(fault)), answered)).rejects.toThrow('The power is out');

  const journal = createJournal(PATH, disk());
  const { after, last } = await journal.span();
  expect([0, 3]).toContain(after);
  expect(after).toBeGreaterThanOrEqual(answered.after);
  // All of an append or nothing of it.
  expect([answered.last, { 0: 1, 1: 4, 4: 5, 5: 7, 7: 7 }[answered.last]]).toContain(last);
  expect(await entriesOf(journal, after)).toEqual(changeEntries(after + 1, last));
  expect(await journal.append(changeEntries(last + 1, last + 2))).toEqual({ kind: 'appended', last: last + 2 });
  expect(await entriesOf(createJournal(PATH, disk()), after)).toEqual(changeEntries(after + 1, last + 2));
  expect(names()).toEqual(['journal.jsonl']);
});

const failures = crashes.flatMap((fault): Fault[] => [
  { ...fault, error: 'ENOSPC' },
  { ...fault, error: 'EIO' },
]);

test.each(failures)(
  '$error $how at change $call: told, nothing lost, the same entries can be tried again',
  async (fault) => {
    const { disk } = createFaultDisk();
    const journal = createJournal(PATH, disk(fault));
    const answered = { last: 0, after: 0 };
    await run(journal, answered);
    const { last } = answered;
    // A cut that failed at its last step may have happened; it is only asked for when a backup holds what it lets go of.
    const { after } = await journal.span();
    expect(after).toBeGreaterThanOrEqual(answered.after);
    expect(await entriesOf(journal, after)).toEqual(changeEntries(after + 1, last));
    expect(await journal.append(changeEntries(last + 1, last + 3, 'again'))).toMatchObject({ kind: 'appended' });
    expect(await entriesOf(createJournal(PATH, disk()), last)).toEqual(changeEntries(last + 1, last + 3, 'again'));
  },
);

test('where the torn end cannot be taken away at once, it is at the next call', async () => {
  const { disk } = createFaultDisk();
  await createJournal(PATH, disk()).append(changeEntries(1, 1));
  const broken = disk({ call: 1, how: 'half', error: 'ENOSPC' });
  let truncations = 0;
  const truncate = async (path: string, size: number) => {
    if (truncations++ === 0) throw Object.assign(new Error('EIO'), { code: 'EIO' });
    return broken.truncate(path, size);
  };
  const journal = createJournal(PATH, { ...broken, truncate });
  expect(await journal.append(changeEntries(2, 2))).toEqual({ kind: 'failed', reason: 'full' });
  expect(await journal.append(changeEntries(2, 2, 'b'))).toEqual({ kind: 'appended', last: 2 });
  expect(await entriesOf(journal, 1)).toEqual(changeEntries(2, 2, 'b'));
});

test('a torn end of any length is cut off, nothing before it is', async () => {
  const sound = Buffer.concat([headLine(0), entryLines(changeEntries(1, 2)), entryLines(changeEntries(3, 3))]);
  const torn = entryLines(changeEntries(4, 6));
  for (let length = 0; length < torn.length; length++) {
    const { disk, put, files } = createFaultDisk();
    put(PATH, Buffer.concat([sound, torn.subarray(0, length)]));
    const journal = createJournal(PATH, disk());
    expect(await entriesOf(journal)).toEqual(changeEntries(1, 3));
    expect(files.get(PATH)?.length).toBe(sound.length);
  }
});

test('zeros after a power cut, as some file systems leave, are a torn end', async () => {
  const { disk, put } = createFaultDisk();
  put(PATH, Buffer.concat([headLine(0), entryLines(changeEntries(1, 2)), new Uint8Array(4096)]));
  expect(await entriesOf(createJournal(PATH, disk()))).toEqual(changeEntries(1, 2));
});

test('a line that the disk has damaged is counted as missing, and the rest is given', async () => {
  const file = Buffer.concat([headLine(0), ...[1, 2, 3].map((each) => entryLines(changeEntries(each, each)))]);
  const second = file.indexOf('"number":2');
  for (let at = file.indexOf('{"sequence":2'); at < second + 10; at++) {
    const { disk, put } = createFaultDisk();
    const damaged = Buffer.from(file);
    damaged.writeUInt8(damaged.readUInt8(at) ^ 1, at);
    put(PATH, damaged);
    const journal = createJournal(PATH, disk());
    const read = await journal.read(0);
    expect(read, String(at)).toEqual({
      kind: 'read',
      entries: [...changeEntries(1, 1), ...changeEntries(3, 3)],
      last: 3,
      missing: 1,
    });
    expect(await journal.append(changeEntries(4, 4))).toEqual({ kind: 'appended', last: 4 });
  }
});

test('a file without one sound line is set aside, never overwritten', async () => {
  const { disk, put, files } = createFaultDisk();
  put(PATH, Buffer.from('not a journal'));
  const journal = createJournal(PATH, disk());
  expect(await journal.append(changeEntries(1, 1))).toEqual({ kind: 'appended', last: 1 });
  expect(Buffer.from(files.get(`${PATH}.skadet`) ?? []).toString()).toBe('not a journal');
});

test('without its first line the journal begins where its entries do', async () => {
  const { disk, put } = createFaultDisk();
  put(PATH, Buffer.concat([Buffer.from('{"journ\n'), entryLines(changeEntries(7, 8))]));
  const journal = createJournal(PATH, disk());
  expect(await journal.read(3)).toEqual({ kind: 'cut_off', after: 6, last: 8 });
  expect(await entriesOf(journal, 6)).toEqual(changeEntries(7, 8));
});
