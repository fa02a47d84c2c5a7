import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Language, MESSAGES } from '#texts/messages.ts';
import { problemText } from '#texts/problem-text.ts';

const RENDERER = new URL('../../../../src-renderer/', import.meta.url);

/** Codes of the table's own, and those of any delimited file that go by the table's name. */
function emittedCodes(): string[] {
  const files = ['domain/population', 'formats/population'].flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, RENDERER)).map((name) => `${folder}/${name}`),
  );
  files.push('formats/counter/file-kind.ts', 'formats/counter/delimited.ts');
  const codes = files.flatMap(
    (file) => readFileSync(new URL(file, RENDERER), 'utf8').match(/(?<=')(?:population|counter)\.\w+(?=')/g) ?? [],
  );
  return [...new Set(codes.map((code) => code.replace('counter.', 'population.')))].sort();
}

const PARAMS = {
  age: 18,
  characters: 2,
  code: '4204',
  columns: 3,
  encoding: 'utf-8',
  max: 9,
  megabytes: 200,
  names: 'a',
  sex: 'men',
  table: '06913',
  value: 'x',
  year: 2024,
};

describe.each(Object.keys(MESSAGES) as Language[])('in %s', (language) => {
  test.each(emittedCodes())('%s has a title, an explanation and advice', (code) => {
    const text = problemText({ severity: 'error', code, row: 2, column: '2024', params: PARAMS }, language);
    for (const part of [text.title, text.explanation, text.advice]) {
      expect(part.trim(), `Every finding needs its words in every language: ${code}`).not.toBe('');
      expect(part).not.toMatch(/undefined|\$\{/);
    }
  });
});

test('no text is left without a finding', () => {
  expect(Object.keys(MESSAGES.nb.populationProblems).sort()).toEqual(emittedCodes());
});
