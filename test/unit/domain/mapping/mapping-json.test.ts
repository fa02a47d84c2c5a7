import { expect, test } from 'vitest';
import { mappingFromJson, mappingToJson } from '#domain/mapping/mapping-json.ts';
import { accepted, briefProblems, gridOf, settled } from './read-fixture.ts';

const grid = gridOf('Tjeneste;Tid (min);jan 2024\nNaxos;12:30;1');
const mapping = settled(grid, 'naxos.csv', [{ kind: 'metric', metric: 'Utlån' }]);

function changed(change: (value: Record<string, unknown>) => unknown): string {
  return JSON.stringify(change(JSON.parse(mappingToJson(mapping))));
}

test('a mapping is the same after being kept', () => {
  expect(accepted(mappingFromJson(mappingToJson(mapping)))).toEqual(mapping);
});

test.each([
  ['', 'mapping.notAMapping'],
  ['[]', 'mapping.notAMapping'],
  ['null', 'mapping.notAMapping'],
  ['{"format":"noe annet"}', 'mapping.notAMapping'],
  [`"${'x'.repeat(1_000_001)}"`, 'mapping.notAMapping'],
  [changed((value) => ({ ...value, version: 2 })), 'mapping.newerMapping'],
  [changed(({ name: _, ...value }) => value), 'mapping.badField'],
  [changed((value) => ({ ...value, more: 1 })), 'mapping.badField'],
  [changed((value) => ({ ...value, headingRow: -1 })), 'mapping.badField'],
  [changed((value) => ({ ...value, firstDataRow: 0 })), 'mapping.badField'],
  [changed((value) => ({ ...value, numbers: { decimal: ',', thousands: ',' } })), 'mapping.badField'],
  [changed((value) => ({ ...value, encoding: 'latin1' })), 'mapping.badField'],
  [
    changed((value) => ({ ...value, columns: [{ key: 'a', hasMonth: false, nth: 0, role: { kind: 'toString' } }] })),
    'mapping.badField',
  ],
  [
    changed((value) => ({ ...value, columns: [{ key: 'a', hasMonth: 1, nth: 0, role: { kind: 'ignored' } }] })),
    'mapping.badField',
  ],
  [
    changed((value) => ({ ...value, constants: { service: '', library: '', metric: '', year: 3, period: null } })),
    'mapping.badField',
  ],
  [mappingToJson(mapping).replace('"name"', '"__proto__"'), 'mapping.badField'],
])('what is no mapping is refused: %.60s', (text, code) => {
  expect(briefProblems(mappingFromJson(text))).toEqual([`${code} - -`]);
});
