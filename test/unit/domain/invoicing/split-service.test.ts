import { describe, expect, it } from 'vitest';
import type { Taker } from '#domain/invoicing/invoice-takers.ts';
import { type SplitInput, splitService } from '#domain/invoicing/split-service.ts';
import { ore } from '#domain/model/brands.ts';
import { taker } from '../../../support/invoice-records.ts';

const INPUT: SplitInput = { amountOre: null, withVat: false, vatRate: 0.25, key: 'participations', countyPays: true };

function split(takers: readonly Taker[], input: Partial<SplitInput> = {}) {
  const outcome = splitService(takers, { ...INPUT, ...input });
  if (outcome.kind !== 'split') throw new Error(outcome.kind);
  const { lines, ...rest } = outcome.split;
  return { ...rest, lines: lines.map(({ receiver, netOre, vatOre }) => [receiver.id, netOre, vatOre]) };
}

describe('a service on a collective invoice', () => {
  it('costs what the answers come to when nothing is typed; the county’s share is a line of its own', () => {
    const { netOre, vatOre, lines } = split([
      taker('NO-4203'),
      taker('NO-4204', { paidTwelfths: 3600, countyShare: 0.5 }),
    ]);
    expect([netOre, vatOre]).toEqual([400, 100]);
    // A quarter of 100 and half of 300.
    expect(lines).toEqual([
      ['NO-42', 175, 44],
      ['NO-4203', 75, 19],
      ['NO-4204', 150, 37],
    ]);
  });

  it('is split to the øre where it does not come out even, the first id getting the odd one', () => {
    const three = ['NO-4203', 'NO-4204', 'NO-4205'].map((id) => taker(id, { countyShare: 0 }));
    expect(split(three, { amountOre: ore(100), vatRate: 0 }).lines.map(([, net]) => net)).toEqual([34, 33, 33]);
  });

  it('tells how far the invoice is from the answers', () => {
    const { netOre, answersOre } = split([taker('NO-4203')], { amountOre: ore(130) });
    expect([netOre, answersOre]).toEqual([130, 100]);
  });

  it('can be typed with VAT', () => {
    const { netOre, vatOre } = split([taker('NO-4203')], { amountOre: ore(125), withVat: true });
    expect([netOre, vatOre]).toEqual([100, 25]);
  });

  it('leaves out who pays nothing: a school whose county pays all', () => {
    expect(split([taker('974595001', { countyShare: 1 })]).lines).toEqual([['NO-42', 100, 25]]);
  });

  it('counts an unknown share as the library’s own, and tells whose', () => {
    const { lines, withoutShare } = split([taker('NO-4203', { countyShare: null })]);
    expect(lines).toEqual([['NO-4203', 100, 25]]);
    expect(withoutShare.map(({ id }) => id)).toEqual(['NO-4203']);
  });

  it('gives a county that takes part itself one line', () => {
    const itself = taker('NO-42', { countyShare: 0 });
    expect(split([itself, taker('NO-4203')]).lines).toEqual([
      ['NO-42', 125, 31],
      ['NO-4203', 75, 19],
    ]);
  });

  it('goes on whole where the county pays nothing of it', () => {
    expect(split([taker('NO-4203')], { countyPays: false }).lines).toEqual([['NO-4203', 100, 25]]);
  });

  it('can be a credit note', () => {
    expect(split([taker('NO-4203')], { amountOre: ore(-100) }).lines).toEqual([
      ['NO-42', -25, -6],
      ['NO-4203', -75, -19],
    ]);
  });

  it('is not split by what is not known: it is told of whom', () => {
    const unknown = taker('NO-4203', { inhabitants: null, paidTwelfths: null });
    for (const key of ['inhabitants', 'participations'] as const) {
      const outcome = splitService([taker('NO-4204'), unknown], { ...INPUT, key, amountOre: ore(1) });
      expect(outcome).toMatchObject({ kind: 'noBasis', missing: [{ id: 'NO-4203' }] });
    }
    expect(splitService([unknown], { ...INPUT, key: 'equal' })).toMatchObject({ kind: 'noBasis' });
    expect(splitService([], INPUT)).toEqual({ kind: 'nobody' });
    expect(splitService([taker('NO-4203', { inhabitants: 0 })], { ...INPUT, key: 'inhabitants' }).kind).toBe('noBasis');
  });
});
