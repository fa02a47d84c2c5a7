import { describe, expect, it } from 'vitest';
import { draftAfter, readDraft, withDraft } from '#ui/form/form-state.ts';

const record = { name: 'Atekst', price: '100' };

describe('a form draft', () => {
  it('holds only what differs from the record', () => {
    expect(draftAfter(record, {}, 'price', '200')).toEqual({ price: '200' });
  });

  it('is gone when the text is as in the record again', () => {
    expect(draftAfter(record, { price: '200' }, 'price', '100')).toBeNull();
    expect(draftAfter(record, { price: '200', name: 'x' }, 'price', '100')).toEqual({ name: 'x' });
  });

  it('lies over a record that has changed since', () => {
    expect(withDraft({ name: 'Atekst Pro', price: '100' }, { price: '200' })).toEqual({
      name: 'Atekst Pro',
      price: '200',
    });
  });

  it('does without fields that no longer exist and anything that is not text', () => {
    expect(readDraft({ price: '1', gone: 2 })).toEqual({ price: '1' });
    expect(readDraft('broken')).toEqual({});
    expect(withDraft(record, { gone: 'x' })).toEqual(record);
  });
});
