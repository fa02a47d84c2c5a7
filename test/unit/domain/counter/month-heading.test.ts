import { describe, expect, test } from 'vitest';
import { resolveMonths } from '#domain/counter/month-heading.ts';
import { month } from '#domain/model/brands.ts';

describe('one heading', () => {
  test.each([
    ['Jan-2016', '2016-01'],
    ['Feb-19', '2019-02'],
    ['2011-03', '2011-03'],
    ['2011/3', '2011-03'],
    ['4-2011', '2011-04'],
    ['202207', '2022-07'],
    ['02/21/2012', '2012-02'],
    ['21.02.2012', '2012-02'],
    ['2022-07-01', '2022-07'],
    ['2022-07-01T00:00:00', '2022-07'],
    ['mai 2022', '2022-05'],
    ['Okt-2022', '2022-10'],
    ['des. 22', '2022-12'],
    ['feb.26', '2026-02'],
    ['Mrz-2021', '2021-03'],
    ['März 2021', '2021-03'],
    ['août 2021', '2021-08'],
    ['September 2021', '2021-09'],
    ['44743', '2022-07'],
    [44743, '2022-07'],
    ['22-Jan', '2022-01'],
  ])('%s is %s', (heading, expected) => {
    expect(resolveMonths([heading], null, null)).toEqual([expected]);
  });

  test.each([
    '',
    'Total',
    'Foo-2022',
    '13-2022',
    '2022-13',
    'jui 2022',
    '0000-00-00',
    'Jan',
    '12',
    17,
    'Jan-1',
    '1-Jan',
  ])('%s is no month', (heading) => {
    expect(resolveMonths([heading], null, null)).toEqual([null]);
  });
});

describe('headings that could be two months', () => {
  test('the reporting period decides', () => {
    expect(resolveMonths(['02/01/2012'], month('2012-01'), month('2012-01'))).toEqual(['2012-01']);
    expect(resolveMonths(['02/01/2012'], month('2012-02'), month('2012-02'))).toEqual(['2012-02']);
  });

  test('then the reading in which the headings differ and ascend', () => {
    const [begin, end] = [month('2012-01'), month('2012-12')];
    expect(resolveMonths(['01/01/2012', '02/01/2012', '03/01/2012'], begin, end)).toEqual([
      '2012-01',
      '2012-02',
      '2012-03',
    ]);
    expect(resolveMonths(['01/01/2012', '01/02/2012', '01/03/2012'], begin, end)).toEqual([
      '2012-01',
      '2012-02',
      '2012-03',
    ]);
  });
});
