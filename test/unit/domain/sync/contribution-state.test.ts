import { expect, test } from 'vitest';
import { contributionOf } from '#domain/sync/contribution.ts';
import { contributionState, parseContributionName } from '#domain/sync/contribution-state.ts';
import { A, AGDER, B, baseFile } from '../../../support/sync-base.ts';
import { edited } from '../../../support/sync-edits.ts';

const start = baseFile();
const once = edited(start, A, 'agreements', 'a-agder', { note: 'one' });
const twice = edited(once, A, 'agreements', 'a-agder', { note: 'two' });
const more = edited(twice, B, 'participations', 'p-agder', { months: 6 });
const contribution = contributionOf(more, AGDER);

test('what a PC has changed and others have not taken in is counted in records, and only its own', () => {
  const waiting = (mine: typeof start) =>
    contributionState(contribution, A.device, mine.header.vector, more).waitingHere;
  expect([waiting(start), waiting(once), waiting(more)]).toEqual([1, 1, 0]);
});

test('what a PC had not seen when it wrote is counted too', () => {
  const unseen = (central: typeof start) => contributionState(contribution, A.device, {}, central).unseen;
  expect(unseen(more)).toBe(0);
  const later = edited(edited(more, B, 'participations', 'p-agder', { months: 3 }), B, 'agreements', 'a-agder', {
    note: 'three',
  });
  expect(unseen(later)).toBe(2);
  expect(contributionState(contribution, A.device, {}, more).revision).toBe(1);
});

test('a file tells by its name whose it is', () => {
  const device = 'cf0d6f5e-4c63-4a8a-9f6e-0d1f3c2b1a00';
  expect(parseContributionName(`NO-42-${device}.b24.zip`)).toEqual({ organisation: 'NO-42', device });
  expect(parseContributionName(`NO-${device}.b24.zip`)).toEqual({ organisation: 'NO', device });
  expect(parseContributionName('974589095-pc-1.b24.zip')).toEqual({ organisation: '974589095', device: 'pc-1' });
  expect(parseContributionName('notater.b24.zip')).toBeNull();
});
