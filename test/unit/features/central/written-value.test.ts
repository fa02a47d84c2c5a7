import { describe, expect, test } from 'vitest';
import { isWritable, writtenText } from '#features/central/sync/written-value.ts';

describe('a third value in a conflict', () => {
  test.each([
    ['agreements', 'price_ore', '31 500', '3150000'],
    ['agreements', 'price_ore', '1234,50', '123450'],
    ['agreements', 'price_ore', '', ''],
    ['agreements', 'notice_deadline', '1.3.25', '2025-03-01'],
    ['agreements', 'note', '  Pris er feil ', 'Pris er feil'],
    ['agreement_counts', 'count', '1 200', '1200'],
  ])('%s.%s takes "%s" as "%s"', (table, field, typed, text) => {
    expect(writtenText(table, field, typed)).toBe(text);
  });

  test.each([
    ['agreements', 'price_ore', 'mye'],
    ['agreements', 'price_ore', '-5'],
    ['agreements', 'start', ''],
    ['agreements', 'end', '31.2.2025'],
    ['agreement_counts', 'count', '1,5'],
    ['agreement_counts', 'count', '-1'],
    ['operating_costs', 'total_ore', ''],
  ])('%s.%s does not take "%s"', (table, field, typed) => {
    expect(writtenText(table, field, typed)).toBeNull();
  });

  test.each([
    ['agreements', 'service_id'],
    ['agreements', 'level'],
    ['participations', 'paid_ore'],
    ['participations', 'months'],
    ['price_indexes', 'name'],
    ['agreements', 'column_of_a_newer_version'],
    ['conflicts', 'value_a'],
  ])('%s.%s is chosen between what there is', (table, field) => {
    expect(isWritable(table, field)).toBe(false);
    expect(writtenText(table, field, '1')).toBeNull();
  });
});
