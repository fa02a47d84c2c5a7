import { describe, expect, it } from 'vitest';
import { type CellChange, changedCell, hasLastYearsPrice, knownPrice } from '#domain/joining/answer.ts';
import { ore, organisationId } from '#domain/model/brands.ts';
import type { Participation } from '#domain/model/tables.ts';
import { AVISER, answer, cellOf, gridOf, joiningTables } from '../../../support/joining-records.ts';

const PLACE = {
  library: { id: organisationId('NO-4203'), owner: organisationId('NO-42') },
  agreementId: AVISER,
  year: 2026,
};

function arendal(...participations: Partial<Participation>[]) {
  return cellOf(
    gridOf(joiningTables(participations.map((fields) => answer({ organisation: 'NO-4203', ...fields })))),
    'NO-4203',
    AVISER,
  );
}

function changed(cell: ReturnType<typeof arendal>, change: CellChange): Participation {
  const outcome = changedCell(cell, change, PLACE);
  if (outcome.kind !== 'changed') throw new Error(outcome.kind);
  return outcome.participation;
}

describe('a yes', () => {
  it('without any known price is refused, whatever else is said', () => {
    expect(changedCell(arendal(), { answer: 'yes' }, PLACE)).toEqual({ kind: 'needsPrice' });
    expect(changedCell(arendal({}), { paid_ore: null }, PLACE)).toMatchObject({ kind: 'unchanged' });
  });

  it('takes the price list before what was paid last year', () => {
    const last = { year: 2025, paid_ore: ore(900_00) };
    const listed = { answer: 'open', paid_ore: null, list_price_ore: ore(1000_00) } as const;
    expect(changed(arendal(last), { answer: 'yes' }).paid_ore).toBe(900_00);
    expect(changed(arendal(last, listed), { answer: 'yes' }).paid_ore).toBe(1000_00);
    expect(knownPrice(arendal(last, listed))?.origin).toBe('listPrice');
  });

  it('takes last year’s list price where the library did not take part', () => {
    const last = { year: 2025, answer: 'no', paid_ore: null, list_price_ore: ore(500_00) } as const;
    expect(knownPrice(arendal(last))).toEqual({ ore: 500_00, origin: 'lastYearListPrice' });
  });

  it('takes the price that is said with it', () => {
    expect(changed(arendal(), { answer: 'yes', paid_ore: ore(1) }).paid_ore).toBe(1);
  });

  it('is told from one whose price is only last year’s', () => {
    const last = { year: 2025, paid_ore: ore(900_00) };
    expect(hasLastYearsPrice(arendal(last, { paid_ore: ore(900_00) }))).toBe(true);
    expect(hasLastYearsPrice(arendal(last, { paid_ore: ore(950_00) }))).toBe(false);
    expect(hasLastYearsPrice(arendal(last, { paid_ore: ore(900_00), list_price_ore: ore(900_00) }))).toBe(false);
  });
});

describe('a participation', () => {
  it('that is new goes on as last year’s did', () => {
    const last = {
      year: 2025,
      county_share: 0.4,
      billing: 'postpaid',
      previous_price_ore: ore(77),
      previous_year: 2022,
    } as const;
    expect(changed(arendal(last), { answer: 'yes' })).toMatchObject({
      organisation_id: 'NO-4203',
      owner: 'NO-42',
      year: 2026,
      first_month: 1,
      months: 12,
      county_share: 0.4,
      billing: 'postpaid',
      previous_price_ore: 77,
      previous_year: 2022,
    });
  });

  it('keeps its price when one changes one’s mind', () => {
    const no = changed(arendal({ paid_ore: ore(123) }), { answer: 'no' });
    expect(no).toMatchObject({ answer: 'no', paid_ore: 123 });
    expect(changed({ ...arendal({}), participation: no }, { answer: 'yes' }).paid_ore).toBe(123);
  });

  it('is not made for an answer that is open already', () => {
    expect(changedCell(arendal(), { answer: 'open' }, PLACE)).toEqual({ kind: 'unchanged' });
    expect(changedCell(arendal({}), { answer: 'yes' }, PLACE)).toEqual({ kind: 'unchanged' });
  });

  it('can have a price before it has an answer', () => {
    expect(changed(arendal(), { list_price_ore: ore(5) })).toMatchObject({ answer: 'open', list_price_ore: 5 });
  });

  it('cannot reach beyond December: a defect of whoever asks', () => {
    expect(() => changedCell(arendal({}), { first_month: 7 }, PLACE)).toThrow(RangeError);
  });
});
