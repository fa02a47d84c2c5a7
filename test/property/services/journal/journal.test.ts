import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { JournalEntry } from '#contract/backups.ts';
import { createJournal } from '#services/journal/journal.ts';
import { readJournalFile } from '#services/journal/journal-lines.ts';
import { seededRuns } from '../../../support/seeded-runs.ts';
import { createFaultDisk, type Fault, HOW_FAR, PowerCut } from '../../../unit/services/journal/fault-disk.ts';

const PATH = '/data/journal.jsonl';

type Step =
  | { readonly kind: 'append'; readonly changes: readonly string[]; readonly offset: number }
  | { readonly kind: 'cut'; readonly back: number }
  | { readonly kind: 'restart'; readonly fault: Fault | undefined };

const change = fc.jsonValue().map((value) => JSON.stringify(value));
const fault = fc.record({
  call: fc.integer({ min: 1, max: 6 }),
  how: fc.constantFrom(...HOW_FAR),
  error: fc.constantFrom('crash' as const, 'ENOSPC' as const, 'EIO' as const),
});
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('append' as const),
      changes: fc.array(change, { minLength: 1, maxLength: 4 }),
      // Mostly the next sequence, now and then one that another window has taken or one too far on.
      offset: fc.constantFrom(0, 0, 0, 0, -1, 1),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('cut' as const), back: fc.integer({ min: -1, max: 5 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('restart' as const), fault: fc.option(fault, { nil: undefined }) }),
  },
);

/** The plain model: what was answered, and what was under way when the program ended. */
async function runSteps(steps: readonly Step[]): Promise<void> {
  const { disk, names } = createFaultDisk();
  let journal = createJournal(PATH, disk());
  let answered: JournalEntry[] = [];
  let after = 0;
  let pending: { readonly entries: readonly JournalEntry[]; readonly cut: number } = { entries: [], cut: 0 };

  const last = () => answered.at(-1)?.sequence ?? after;
  /** What is there now must be what was answered, and at most what was under way, all of it or nothing. */
  const look = async () => {
    const span = await journal.span();
    expect([after, Math.max(after, pending.cut)]).toContain(span.after);
    const read = await journal.read(span.after);
    if (read.kind !== 'read') throw new Error(read.kind);
    const without = answered.filter(({ sequence }) => sequence > span.after);
    const within = [...without, ...pending.entries];
    expect(read.missing).toBe(0);
    expect([without, within]).toContainEqual(read.entries);
    after = span.after;
    answered = [...read.entries];
    pending = { entries: [], cut: 0 };
  };

  for (const each of steps) {
    try {
      if (each.kind === 'append') {
        const first = last() + 1 + each.offset;
        const entries = each.changes.map((text, i) => ({ sequence: first + i, change: text }));
        if (each.offset === 0) pending = { entries, cut: 0 };
        const answer = await journal.append(entries);
        if (each.offset !== 0) expect(['out_of_sequence', 'failed']).toContain(answer.kind);
        if (answer.kind === 'out_of_sequence') expect(answer.last).toBe(last());
        if (answer.kind === 'appended') answered.push(...entries);
        // Told as failed, so it must not turn up later.
        pending = { entries: [], cut: 0 };
      } else if (each.kind === 'cut') {
        const upTo = Math.max(0, last() - each.back);
        pending = { entries: [], cut: upTo };
        await journal.cut(upTo);
        await look();
      } else {
        journal = createJournal(PATH, disk(each.fault));
      }
    } catch (error) {
      if (!(error instanceof PowerCut)) throw error;
      journal = createJournal(PATH, disk());
      await look();
      expect(names().filter((name) => name.endsWith('.tmp'))).toEqual([]);
    }
  }
  journal = createJournal(PATH, disk());
  await look();
}

test('any appends, cuts, failures, crashes and restarts give back exactly the answered entries', async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 30 }), runSteps), seededRuns(600));
});

test('any bytes are read without a throw, and what is cut off leaves the same entries', () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 500 }),
    fc.string({ maxLength: 200 }).map((text) => Buffer.from(text)),
  );
  fc.assert(
    fc.property(bytes, (file) => {
      const read = readJournalFile(file);
      expect(readJournalFile(file.subarray(0, read.soundBytes)).entries).toEqual(read.entries);
    }),
    seededRuns(500),
  );
});
