import { expect, test } from 'vitest';
import { type KnownOutside, startStep } from '#domain/backup/at-start.ts';

const holds = (
  lastSequence: number,
  counts: Record<string, number> | null,
  journalLast = lastSequence,
): KnownOutside => ({
  kind: 'holds',
  holdings: counts && { counts },
  lastSequence,
  journalLast,
});
const lost = { isEmpty: true, sequence: 0 };
const filled = { isEmpty: false, sequence: 12 };

test.each([
  ['nothing anywhere is a new user', lost, { kind: 'empty' }, 'welcome'],
  ['an empty database and a sentinel that remembers is a loss', lost, holds(12, { usage: 3 }), 'restore'],
  ['also where only the journal remembers', lost, holds(12, null), 'restore'],
  ['also where only a backup of imported data does', lost, holds(0, { usage: 3 }), 'restore'],
  ['everything deleted on purpose is a new beginning', lost, holds(12, { usage: 0, services: 0 }), 'welcome'],
  ['the journal is ahead after a crash', filled, holds(13, { usage: 3 }), 'replay'],
  ['both have the same', filled, holds(12, { usage: 3 }), 'open'],
  ['the journal is gone or old', filled, holds(11, { usage: 3 }), 'backUp'],
  ['the journal has lost its end, which the sentinel remembers', filled, holds(12, { usage: 3 }, 11), 'backUp'],
  ['the data folder is new', filled, { kind: 'empty' }, 'backUp'],
] as const)('%s', (_, database, outside, step) => {
  expect(startStep(database, outside)).toBe(step);
});
