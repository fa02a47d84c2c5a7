import { describe, expect, test } from 'vitest';
import type { ContentTableName } from '#domain/sync/content-tables.ts';
import type { Fields } from '#domain/sync/field-text.ts';
import { writeField } from '#features/registers/record-check.ts';
import { type FieldSpec, REGISTER_SPECS, type RegisterName } from '#features/registers/register-specs.ts';
import { columnOf, readTyped, typedText } from '#features/registers/typed-value.ts';
import { nb } from '#texts/nb/index.ts';
import { formatsFor } from '#ui/format.ts';
import { operatingCost, participation, priceIndex } from '../../../support/figure-records.ts';

const WORDS = { t: nb.registers, record: nb.recordWords, formats: formatsFor('nb') };

function specOf(name: RegisterName, field: string): FieldSpec {
  const spec = REGISTER_SPECS[name].fields.find((each) => each.field === field);
  if (!spec) throw new Error(`no field ${field}`);
  return spec;
}

/** What becomes of a field: its value, or what is said of it. */
function written(name: RegisterName, record: object, field: string, typed: string, others: readonly object[] = []) {
  const outcome = writeField(
    name as ContentTableName,
    record as Fields,
    specOf(name, field),
    typed,
    others as Fields[],
    WORDS,
  );
  return outcome.kind === 'wrong' ? outcome.message : outcome.record[field];
}

describe('what is typed', () => {
  test.each([
    ['participations', 'paid_ore', '1 234,50', '123450'],
    ['participations', 'county_share', '25', '0.25'],
    ['price_indexes', 'change', '4,3', '0.043'],
    ['price_indexes', 'change', '-1,5 %', '-0.015'],
    ['agreement_counts', 'date', '30.9.22', '2022-09-30'],
    ['agreement_counts', 'count', '1 200', '1200'],
    ['operating_costs', 'weights', 'NO-42=2; NO-11=1,5', '{"NO-42":2,"NO-11":1.5}'],
    ['services', 'name', '  Filmoteket ', 'Filmoteket'],
    ['services', 'vendor_id', '', ''],
  ] as const)('%s.%s: %s', (name, field, typed, text) => {
    const spec = specOf(name, field);
    expect(readTyped(columnOf(name, field), typed, spec.percent === true)).toEqual({ kind: 'text', text });
  });

  test.each([
    ['participations', 'paid_ore', '123450', '1\u00a0234,50'],
    ['participations', 'county_share', '0.07', '7'],
    ['agreement_counts', 'date', '2022-09-30', '30.09.2022'],
    ['operating_costs', 'weights', '{"NO-42":2}', 'NO-42=2'],
  ] as const)('%s.%s opens as it is written', (name, field, text, typed) => {
    expect(typedText(columnOf(name, field), text, specOf(name, field).percent === true)).toBe(typed);
  });
});

describe('what the central file would refuse is refused where it is written', () => {
  const open = participation({ id: 'p', answer: 'open', paid_ore: null });

  test.each([
    ['months', '13', 'Verdien må ligge mellom 1 og 12.'],
    ['months', 'mange', 'Skriv et helt tall.'],
    ['months', '', 'Fyll ut «Måneder».'],
    ['paid_ore', 'tusen', '«tusen» er ikke et beløp. Skriv det som 1\u00a0234,50.'],
    ['county_share', '120', 'Verdien må ligge mellom 0 % og 100 %.'],
    ['answer', 'yes', 'Et ja må ha det som betales. Fyll ut «Betalt» først.'],
    ['year', '1066', 'Verdien må ligge mellom 1900 og 2200.'],
  ])('%s: %s', (field, typed, message) => expect(written('participations', open, field, typed)).toBe(message));

  test('a yes with what is paid is taken', () => {
    expect(written('participations', { ...open, paid_ore: 500 }, 'answer', 'yes')).toBe('yes');
  });

  test('months that run past December are told by the month they begin in', () => {
    const half = { ...open, first_month: 7, months: 6 };
    expect(written('participations', half, 'months', '7')).toBe('Fra jul er det ikke så mange måneder igjen av året.');
  });

  test('a cost is in whole kroner and of a year of its own', () => {
    const cost = operatingCost({ id: 'c1', year: 2025 });
    expect(written('operating_costs', cost, 'total_ore', '1000,50')).toBe('Driftskostnaden skrives i hele kroner.');
    expect(written('operating_costs', cost, 'year', '2026', [operatingCost({ id: 'c2', year: 2026 })])).toBe(
      'Det finnes allerede en rad for dette.',
    );
  });

  test('an index of a name and year is there once, itself apart', () => {
    const index = priceIndex(2024, 0.043);
    const others = [index, { ...priceIndex(2025, 0.03), id: 'other' }];
    expect(written('price_indexes', index, 'year', '2024', others)).toBe(2024);
    expect(written('price_indexes', index, 'year', '2025', others)).toBe('Det finnes allerede en rad for dette.');
  });
});
