import { describe, expect, it } from 'vitest';
import { serviceSums, totalSums } from '#domain/joining/joining-sums.ts';
import { ore } from '#domain/model/brands.ts';
import { answer, FILM, gridOf, joiningTables } from '../../../support/joining-records.ts';

const sumsOf = (...participations: Parameters<typeof answer>[0][]) => {
  const { rows } = gridOf(joiningTables(participations.map(answer)));
  return serviceSums(rows, 0);
};

describe('the foot of a column', () => {
  it('counts answers, and what nobody has answered as open', () => {
    const { yes, no, open } = sumsOf({ organisation: 'NO-4203' }, { organisation: 'NO-4204', answer: 'no' });
    expect({ yes, no, open }).toEqual({ yes: 1, no: 1, open: 1 });
  });

  it('counts a yearly price by its months, and an invoiced sum whole', () => {
    const half = { organisation: 'NO-4203', first_month: 7, months: 6, paid_ore: ore(100_00) };
    expect(sumsOf(half).paidOre).toBe(50_00);
    expect(sumsOf({ ...half, billing: 'postpaid' }).paidOre).toBe(100_00);
  });

  it('rounds once: three thirds are a whole', () => {
    const third = (organisation: string) => ({ organisation, months: 4, paid_ore: ore(100), county_share: 0.5 });
    const { paidOre, countyOre } = sumsOf(third('NO-4203'), third('NO-4204'), third('NO-4211'));
    expect([paidOre, countyOre]).toEqual([100, 50]);
  });

  it('tells what lacks a share, and leaves it out of the county’s', () => {
    const { countyOre, withoutShare } = sumsOf(
      { organisation: 'NO-4203', county_share: null },
      { organisation: 'NO-4204' },
    );
    expect([countyOre, withoutShare]).toEqual([300_000, 1]);
  });

  it('counts both of two half years, and one answer', () => {
    const halves = [
      { organisation: 'NO-4203', id: 'a', months: 6, paid_ore: ore(100_00) },
      { organisation: 'NO-4203', id: 'b', first_month: 7, months: 6, paid_ore: ore(300_00) },
    ];
    const { yes, paidOre } = sumsOf(...halves);
    expect([yes, paidOre]).toEqual([1, 200_00]);
  });

  it('holds what is answered against what the same libraries paid last year', () => {
    const sums = sumsOf(
      { organisation: 'NO-4203', answer: 'no' },
      { organisation: 'NO-4203', year: 2025, paid_ore: ore(10_00) },
      { organisation: 'NO-4204', year: 2025, paid_ore: ore(20_00) },
    );
    expect([sums.lastYear.paidOre, sums.lastYearOfAnswered.paidOre]).toEqual([30_00, 10_00]);
  });
});

it('all services together are the sum of the columns', () => {
  const { rows, services } = gridOf(
    joiningTables([answer({ organisation: 'NO-4203' }), answer({ organisation: 'NO-4203', agreement_id: FILM })]),
  );
  const columns = services.map((_, index) => serviceSums(rows, index));
  expect(totalSums(columns)).toMatchObject({ yes: 2, open: 5, paidOre: 2_400_000, countyOre: 600_000 });
});
