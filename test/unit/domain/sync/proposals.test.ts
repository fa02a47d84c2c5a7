import { describe, expect, test } from 'vitest';
import { ore } from '#domain/model/brands.ts';
import { declineProposal, takeProposal } from '#domain/sync/decide-proposal.ts';
import { A, AGDER, actor, agreement, baseFile, NATIONAL, VESTLAND } from '../../../support/sync-base.ts';
import { contentHashOf, joined } from '../../../support/sync-content.ts';
import { deleted, edited, granted, recordOf, written } from '../../../support/sync-edits.ts';

const start = baseFile();
const vestland = actor(3);
const proposed = edited(start, A, 'agreements', 'a-vestland', { note: 'please', price_year: 2025 });
const idOf = (field: string) => proposed.tables.proposals.find((row) => row.field === field)?.id ?? '';

describe('an edit of somebody else’s record', () => {
  test('is proposed, one row a field, and changes nothing', async () => {
    expect(recordOf(proposed, 'agreements', 'a-vestland')).toEqual(recordOf(start, 'agreements', 'a-vestland'));
    expect(proposed.tables.proposals).toMatchObject([
      {
        table: 'agreements',
        record_id: 'a-vestland',
        field: 'price_year',
        value: '2025',
        stamp: '1@pc-a',
        owner: AGDER,
      },
      { table: 'agreements', record_id: 'a-vestland', field: 'note', value: 'please', stamp: '1@pc-a', owner: AGDER },
    ]);
    expect(proposed.header.vector).toEqual({ 'pc-a': 1 });
    await expect(contentHashOf(proposed)).resolves.toBeDefined();
  });

  test('is taken by the owner: the owner’s own edit, and the proposal goes', () => {
    const taken = granted(proposed, takeProposal(proposed, idOf('note'), vestland));
    expect(recordOf(taken, 'agreements', 'a-vestland').note).toBe('please');
    expect(taken.tables.proposals.map(({ field }) => field)).toEqual(['price_year']);
    expect(joined(proposed, taken).tables.proposals.map(({ field }) => field)).toEqual(['price_year']);
  });

  test('is declined by the owner, or taken back by who proposed it', () => {
    for (const by of [vestland, NATIONAL, A]) {
      const declined = granted(proposed, declineProposal(proposed, idOf('note'), by));
      expect(joined(declined, proposed).tables.proposals.map(({ field }) => field)).toEqual(['price_year']);
      expect(recordOf(declined, 'agreements', 'a-vestland').note).toBe('');
    }
  });

  test('is nobody else’s to decide', () => {
    const refusal = (code: string) => ({ kind: 'refused', problems: [{ code }] });
    expect(takeProposal(proposed, idOf('note'), A)).toMatchObject(refusal('sync.notOwner'));
    const own = edited(start, NATIONAL, 'agreements', 'a-national', { note: 'x' });
    expect(takeProposal(own, 'nothing', A)).toMatchObject(refusal('sync.proposalGone'));
    expect(declineProposal(own, 'nothing', A)).toMatchObject(refusal('sync.proposalGone'));
    const national = edited(start, vestland, 'agreements', 'a-national', { note: 'please' });
    const [proposal] = national.tables.proposals;
    expect(declineProposal(national, proposal?.id ?? '', A)).toMatchObject(refusal('sync.notOwner'));
  });

  test('for a record that is gone cannot be taken', () => {
    const gone = deleted(proposed, vestland, 'agreements', 'a-vestland');
    expect(takeProposal(gone, idOf('note'), vestland)).toMatchObject({ problems: [{ code: 'sync.recordGone' }] });
    expect(declineProposal(gone, idOf('note'), vestland).kind).toBe('ok');
  });

  test('can be a whole record, or that one should go', () => {
    const one = written(start, A, 'agreements', agreement('new', VESTLAND));
    const both = deleted(one, A, 'agreements', 'a-vestland');
    const taken = both.tables.proposals.reduce(
      (state, { id }) => granted(state, takeProposal(state, id, vestland)),
      both,
    );
    expect(taken.tables.proposals).toEqual([]);
    expect(taken.tables.agreements.map(({ id }) => id)).toEqual(['a-national', 'a-agder', 'a-kristiansand', 'new']);
  });

  test('that is valid only together is taken and declined together', () => {
    const yes = edited(start, A, 'participations', 'p-vestland', { answer: 'yes', paid_ore: ore(500) });
    const [answer] = yes.tables.proposals.filter(({ field }) => field === 'answer');
    const taken = granted(yes, takeProposal(yes, answer?.id ?? '', vestland));
    expect(recordOf(taken, 'participations', 'p-vestland')).toMatchObject({ answer: 'yes', paid_ore: 500 });
    expect(taken.tables.proposals).toEqual([]);
    expect(granted(yes, declineProposal(yes, answer?.id ?? '', vestland)).tables.proposals).toEqual([]);
  });
});
