import { describe, expect, test } from 'vitest';
import { findDateOrder } from '#domain/mapping/date-order.ts';
import { type DateOrder, readMonth } from '#domain/mapping/month-cell.ts';

function read(cell: string | number, order: DateOrder = 'dayFirst'): string {
  const reading = readMonth(cell, order);
  if (reading.kind === 'month') return reading.month;
  return reading.kind === 'noYear' ? `-${reading.number}` : reading.kind;
}

describe('readMonth', () => {
  test.each([
    ['2024-01', '2024-01'],
    ['2024/1', '2024-01'],
    ['202401', '2024-01'],
    [202401, '2024-01'],
    ['2024M01', '2024-01'],
    ['01.2024', '2024-01'],
    ['1-2024', '2024-01'],
    ['januar 2024', '2024-01'],
    ['Jan-24', '2024-01'],
    ['feb.26', '2026-02'],
    ['jan. 2026', '2026-01'],
    ['Mai-2026', '2026-05'],
    ['desember 2024', '2024-12'],
    ['Dezember 2024', '2024-12'],
    ['März 2024', '2024-03'],
    ['May 2024', '2024-05'],
    ['OKT 2024', '2024-10'],
    [45689, '2025-02'],
    ['45689', '2025-02'],
    ['01.02.2024', '2024-02'],
    ['1.2.24', '2024-02'],
    ['01.02.2024 13:45', '2024-02'],
    ['01.02.2024 kl. 13.45', '2024-02'],
    ['2024-02-01', '2024-02'],
    ['2024-02-01T00:00:00Z', '2024-02'],
    ['15. mai 2024', '2024-05'],
    ['Jan 15, 2024', '2024-01'],
    ['01.01.2024 - 31.01.2024', '2024-01'],
    ['2024-01-01 til 2024-01-31', '2024-01'],
  ])('%s is a month', (cell, month) => {
    expect(read(cell)).toBe(month);
  });

  test.each([
    ['31.02.2026', 'none'],
    ['29.02.2025', 'none'],
    ['2026-13-01', 'none'],
    ['1900-02-29', 'none'],
    ['31. februar 2024', 'none'],
    ['Utlån', 'none'],
    ['13', 'none'],
    ['1. kvartal', 'longPeriod'],
    ['1. kvartal 2024', 'longPeriod'],
    ['Q1 2024', 'longPeriod'],
    ['2024Q1', 'longPeriod'],
    ['2024-Q3', 'longPeriod'],
    ['K2 2024', 'longPeriod'],
    ['2. halvår 2024', 'longPeriod'],
    ['1. tertial', 'longPeriod'],
    ['uke 12', 'longPeriod'],
    ['veke 12', 'longPeriod'],
    ['KW 12', 'longPeriod'],
    ['2024', 'longPeriod'],
    [2024, 'longPeriod'],
    ['jan-mar', 'longPeriod'],
    ['januar–mars 2024', 'longPeriod'],
    ['01.01.2024 - 31.03.2024', 'longPeriod'],
    ['', 'empty'],
  ])('%s is no month', (cell, kind) => {
    expect(read(cell)).toBe(kind);
  });

  test.each([
    ['januar', '-1'],
    ['mars', '-3'],
    ['Mai', '-5'],
    ['Juni', '-6'],
    ['15. mai', '-5'],
    ['3', '-3'],
    [3, '-3'],
    ['03', '-3'],
  ])('%s says no year', (cell, month) => {
    expect(read(cell)).toBe(month);
  });

  test('the order decides for dates without points', () => {
    expect(read('01/02/2024', 'dayFirst')).toBe('2024-02');
    expect(read('01/02/2024', 'monthFirst')).toBe('2024-01');
    expect(read('24-01-05', 'yearFirst')).toBe('2024-01');
    expect(read('22-Jan', 'yearFirst')).toBe('2022-01');
    expect(read('22-Jan', 'dayFirst')).toBe('-1');
    expect(read('01.02.2024', 'monthFirst')).toBe('2024-02');
  });
});

describe('findDateOrder', () => {
  test('a day above twelve settles it', () => {
    expect(findDateOrder(['01/02/2024', '13/02/2024'])).toMatchObject({
      kind: 'settled',
      order: 'dayFirst',
      isShown: true,
    });
    expect(findDateOrder(['01/02/2024', '02/13/2024'])).toMatchObject({
      kind: 'settled',
      order: 'monthFirst',
      isShown: true,
    });
  });

  test('the first of each month by the American order is the likelier reading, but is asked', () => {
    const finding = findDateOrder(['01/01/2024', '02/01/2024', '03/01/2024']);
    expect(finding).toMatchObject({ kind: 'ambiguous', index: 1, suggested: 'monthFirst' });
  });

  test('a year before a name is suggested where the number never changes', () => {
    expect(findDateOrder(['22-Jan', '22-Feb'])).toMatchObject({ kind: 'ambiguous', suggested: 'yearFirst' });
    expect(findDateOrder(['1-Jan', '2-Jan'])).toMatchObject({ kind: 'settled', order: 'dayFirst' });
  });

  test('points and ISO dates need no question', () => {
    expect(findDateOrder(['01.02.2024', '2024-02-01', 'mai 2024'])).toMatchObject({ kind: 'settled', isShown: false });
  });
});
