import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { MESSAGES } from '#texts/messages.ts';

const TESTS = fileURLToPath(new URL('../../', import.meta.url));

const tests = readdirSync(TESTS, { recursive: true })
  .map(String)
  // Tests of the words alone name every code.
  .filter((path) => /\.(?:ts|tsx|json)$/.test(path) && !path.includes('problem-texts'))
  .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(`${TESTS}${path}`, 'utf8') }));

/** Every code that has a text; that each text has its code in the sources is held beside each catalogue. */
const codes = Object.entries(MESSAGES.nb)
  .filter(([area]) => area.endsWith('Problems'))
  .flatMap(([, catalogue]) => Object.keys(catalogue));

/** Named whole, or by its last part in a test of its own area, where the area goes without saying. */
function isMet(code: string): boolean {
  const [area = '', last = ''] = [code.split('.').at(0), code.split('.').at(-1)];
  const word = new RegExp(`\\b${last}\\b`);
  return tests.some(({ path, text }) => text.includes(code) || (path.includes(area) && word.test(text)));
}

test('each finding about a file is met by a test', () => {
  expect(codes.length).toBeGreaterThan(150);
  expect(
    codes.filter((code) => !isMet(code)),
    'A finding nobody has met is a text nobody has read',
  ).toEqual([]);
});

test('each has its words in three languages', () => {
  for (const language of ['nn', 'en'] as const) {
    const areas = Object.entries(MESSAGES[language]).filter(([area]) => area.endsWith('Problems'));
    expect(areas.flatMap(([, catalogue]) => Object.keys(catalogue)).sort()).toEqual(codes.toSorted());
  }
});
