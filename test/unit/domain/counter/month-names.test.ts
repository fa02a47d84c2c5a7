import { expect, test } from 'vitest';
import { monthOfName } from '#domain/counter/month-names.ts';

test.each([
  ['januar', 1],
  ['Jänner', 1],
  ['JÄN.', 1],
  ['février', 2],
  ['Mrz.', 3],
  ['März', 3],
  ['mai', 5],
  ['Okt', 10],
  ['des.', 12],
  ['Dezember', 12],
])('%s is month %i', (name, month) => {
  expect(monthOfName(name)).toBe(month);
});

test.each(['ma', 'ju', 'Jul i', 'Sum', ''])('%s is no month, or could be two', (name) => {
  expect(monthOfName(name)).toBeNull();
});
