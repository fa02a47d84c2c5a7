import { expect, test } from 'vitest';
import type { CentralFile } from '#domain/model/central-data.ts';
import { A, B, baseFile } from '../../../support/sync-base.ts';
import { joined } from '../../../support/sync-content.ts';
import { edited, recordOf } from '../../../support/sync-edits.ts';

/** PC A has published an edit. PC B, which read the file before that, publishes its own and so overwrites A's file. */
function lostRace(): { mine: CentralFile; shared: CentralFile } {
  const start = baseFile();
  const mine = edited(start, A, 'agreements', 'a-agder', { note: 'from A' });
  const shared = edited(start, B, 'agreements', 'a-agder', { price_year: 2025 });
  return { mine, shared };
}

test('a lost race drops nothing: what PC B wrote over from an older base still has PC A’s edit after the join', () => {
  const { mine, shared } = lostRace();
  const after = recordOf(joined(mine, shared), 'agreements', 'a-agder');
  expect(after).toMatchObject({ note: 'from A', price_year: 2025 });
});

test('a three-way merge against the file last written would have dropped PC A’s edit', () => {
  const { mine, shared } = lostRace();
  const [lastWritten, now, theirs] = [mine, mine, shared].map((file) => recordOf(file, 'agreements', 'a-agder'));
  // Not changed here since the last write, another value there: a base makes that look like a change by PC B.
  const merged = now?.note === lastWritten?.note ? theirs?.note : now?.note;
  expect(merged).toBe('');
});
