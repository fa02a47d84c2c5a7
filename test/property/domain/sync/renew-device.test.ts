import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CentralFile } from '#domain/model/central-data.ts';
import type { Actor } from '#domain/sync/actor.ts';
import { openConflicts } from '#domain/sync/open-conflicts.ts';
import { reopenConflict, resolveConflict } from '#domain/sync/resolve-conflict.ts';
import { lamportOf } from '#domain/sync/vector.ts';
import { renewedState } from '../../../support/renewed-state.ts';
import { seededRuns } from '../../../support/seeded-runs.ts';
import { A, AGDER, agreement, B, baseFile } from '../../../support/sync-base.ts';
import { contentOf, joined } from '../../../support/sync-content.ts';
import { deleted, edited, granted, imported, written } from '../../../support/sync-edits.ts';

/** The same PC under the id it has afterwards. */
const NEW: Actor = { ...A, device: 'pc-a-again' };

const ACTS = ['note', 'otherNote', 'price', 'delete', 'writeAgain', 'propose', 'resolve', 'reopen', 'import'] as const;

/** What everybody has: something of this PC, of another, and a field that both wrote. */
function shared(): CentralFile {
  const base = edited(baseFile(), A, 'agreements', 'a-agder', { note: 'shared' });
  const [mine, theirs] = [A, B].map((by) => edited(base, by, 'agreements', 'a-kristiansand', { note: by.device }));
  return mine && theirs ? joined(mine, theirs) : base;
}

function act(state: CentralFile, by: Actor, kind: (typeof ACTS)[number], value: number): CentralFile {
  const has = (id: string) => state.tables.agreements.some((row) => row.id === id);
  const open = openConflicts(state)[0]?.row.id;
  const settled = state.tables.conflicts.find(({ resolved, field }) => resolved !== '' && field !== '*')?.id;
  switch (kind) {
    case 'note':
      return has('a-agder') ? edited(state, by, 'agreements', 'a-agder', { note: `note ${value}` }) : state;
    case 'otherNote':
      return edited(state, by, 'agreements', 'a-kristiansand', { note: `other ${value}` });
    case 'price':
      return has('a-agder') ? edited(state, by, 'agreements', 'a-agder', { price_year: 2000 + value }) : state;
    case 'delete':
      return deleted(state, by, 'agreements', 'a-agder');
    case 'writeAgain':
      return written(state, by, 'agreements', { ...agreement('a-agder', AGDER), note: `again ${value}` });
    case 'propose':
      return edited(state, by, 'agreements', 'a-national', { note: `asked ${value}` });
    case 'resolve': {
      const keep = value % 2 === 0 ? ('shown' as const) : ('other' as const);
      return open ? granted(state, resolveConflict(state, open, { keep }, by)) : state;
    }
    case 'reopen':
      return settled ? granted(state, reopenConflict(state, settled, by)) : state;
    case 'import':
      return imported(state, by, `u-${value}`, value);
  }
}

const history = fc.array(fc.record({ kind: fc.constantFrom(...ACTS), value: fc.nat(9) }), { maxLength: 12 });

test('a renewed PC is as if it had had its new id since its changes last left it', () => {
  fc.assert(
    fc.property(history, (acts) => {
      const start = shared();
      const after = (by: Actor) => acts.reduce((state, { kind, value }) => act(state, by, kind, value), start);
      const sent = lamportOf(start.header.vector, A.device);
      const renewed = renewedState(after(A), { from: A.device, to: NEW.device, sent });
      expect(contentOf(renewed)).toEqual(contentOf(after(NEW)));
      expect(renewed.header).toEqual(after(NEW).header);
    }),
    seededRuns(300),
  );
});

test('two PCs of one id, one of them renewed before they meet, are two PCs: neither’s changes go unseen', () => {
  fc.assert(
    fc.property(history, history, (mine, theirs) => {
      const start = shared();
      const after = (acts: typeof mine, by: Actor) =>
        acts.reduce((state, { kind, value }) => act(state, by, kind, value), start);
      const sent = lamportOf(start.header.vector, A.device);
      const renewed = renewedState(after(mine, A), { from: A.device, to: NEW.device, sent });
      const other = after(theirs, A);
      expect(contentOf(joined(renewed, other))).toEqual(contentOf(joined(after(mine, NEW), other)));
      expect(contentOf(joined(other, renewed))).toEqual(contentOf(joined(renewed, other)));
    }),
    seededRuns(200),
  );
});
