import { describe, expect, it } from 'vitest';
import { ore } from '#domain/model/brands.ts';
import { editorChange, editorErrors, editorTexts } from '#features/joining/answers/editor-texts.ts';
import { joining } from '#texts/nb/joining.ts';
import { AVISER, answer, cellOf, gridOf, joiningTables } from '../../../support/joining-records.ts';

const { errors } = joining.editor;
const cell = (fields: Parameters<typeof answer>[0]) =>
  cellOf(gridOf(joiningTables([answer(fields)])), fields.organisation, AVISER);
const arendal = cell({
  organisation: 'NO-4203',
  paid_ore: ore(123_450),
  county_share: 0.3333,
  first_month: 7,
  months: 6,
});
const kristiansand = cell({
  organisation: 'NO-4204',
  paid_ore: ore(100),
  county_share: 0.3333,
  first_month: 7,
  months: 6,
});

describe('the editor of an answer', () => {
  it('begins with what is registered', () => {
    expect(editorTexts([arendal])).toEqual({
      answer: 'yes',
      paid: '1\u00a0234,50',
      list: '',
      from: '7',
      to: '12',
      share: '33,33',
      billing: 'prepaid',
    });
  });

  it('shows of several only what they share, and changes only what is touched', () => {
    const initial = editorTexts([arendal, kristiansand]);
    expect([initial.paid, initial.share]).toEqual(['', '33,33']);
    expect(editorChange(initial, initial)).toEqual({});
    expect(editorChange({ ...initial, share: '50', from: '1' }, initial)).toEqual({
      county_share: 0.5,
      first_month: 1,
      months: 12,
    });
  });

  it('takes a price away where the field is emptied', () => {
    const initial = editorTexts([arendal]);
    expect(editorChange({ ...initial, paid: '', answer: 'open' }, initial)).toEqual({ paid_ore: null, answer: 'open' });
  });

  it('says what is wrong in the words of the field', () => {
    const texts = editorTexts([arendal]);
    expect(editorErrors({ ...texts, paid: '' }, false, errors)).toEqual({ paid: errors.priceMissing });
    expect(editorErrors({ ...texts, paid: '' }, true, errors)).toEqual({});
    expect(editorErrors({ ...texts, paid: '-1', list: 'x', share: '101', to: '3' }, true, errors)).toEqual({
      paid: errors.price,
      list: errors.price,
      share: errors.share,
      to: errors.months,
    });
  });
});
