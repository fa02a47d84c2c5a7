import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Language, MESSAGES } from '#texts/messages.ts';
import { problemText } from '#texts/problem-text.ts';

const ROOT = fileURLToPath(new URL('../../../../src-renderer/', import.meta.url));

/** Codes in the sources, and one for each kind of question. */
function emittedCodes(): string[] {
  const sources = ['domain/mapping', 'formats/tabular'].flatMap((folder) =>
    readdirSync(join(ROOT, folder)).map((name) => readFileSync(join(ROOT, folder, name), 'utf8')),
  );
  const written = sources.flatMap((source) => source.match(/(?<=')mapping\.\w+(?=')/g) ?? []);
  const questions = readFileSync(join(ROOT, 'domain/mapping/question.ts'), 'utf8').split('export type Answer')[0] ?? '';
  const asked = [...questions.matchAll(/kind: '(\w+)'/g)].map((match) => `mapping.ask.${match[1]}`);
  return [...new Set([...written, ...asked])].sort();
}

const PARAMS = {
  before: 2,
  column: 'x',
  columns: 'a, b',
  example: '1.234',
  field: 'columns',
  marks: '-',
  rows: 9,
  sum: 3,
  text: 'x',
  total: 4,
  value: 'x',
  version: '2',
  years: '2023, 2024',
};

describe.each(Object.keys(MESSAGES) as Language[])('in %s', (language) => {
  test.each(emittedCodes())('%s has a title, an explanation and advice', (code) => {
    const text = problemText({ severity: 'error', code, params: PARAMS }, language);
    for (const part of [text.title, text.explanation, text.advice]) {
      expect(part.trim(), `Every finding needs its words in every language: ${code}`).not.toBe('');
      expect(part).not.toMatch(/undefined|\$\{/);
    }
  });
});

test('no text is left without a finding', () => {
  expect(Object.keys(MESSAGES.nb.mappingProblems).sort()).toEqual(emittedCodes());
});
