import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Language, MESSAGES } from '#texts/messages.ts';
import { problemText } from '#texts/problem-text.ts';

const RENDERER = fileURLToPath(new URL('../../../../src-renderer/', import.meta.url));

function emittedCodes(): string[] {
  const folders = ['zip', 'csv', 'central-file'].map((folder) => join(RENDERER, 'formats', folder));
  const files = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
  const sources = [...files, join(RENDERER, 'domain/model/record-rules.ts')].map((file) => readFileSync(file, 'utf8'));
  return [...new Set(sources.flatMap((source) => source.match(/(?<=')central\.\w+(?=')/g) ?? []))].sort();
}

const PARAMS = {
  allowed: 'a, b',
  count: 2,
  expected: 3,
  feature: 'zip64',
  first: 2,
  first_month: 12,
  found: 4,
  from: 'NO-30',
  id: 'v1',
  key: 'k',
  listed: 5,
  max: 9,
  min: 1,
  mine: 1,
  months: 2,
  references: 'vendors',
  required: 2,
  rows: 1,
  to: 'NO-31',
  value: 'x',
};

describe.each(Object.keys(MESSAGES) as Language[])('in %s', (language) => {
  test.each(emittedCodes())('%s has a title, an explanation and advice', (code) => {
    const text = problemText(
      { severity: 'error', code, table: 'vendors', row: 2, column: 'name', params: PARAMS },
      language,
    );
    for (const part of [text.title, text.explanation, text.advice]) {
      expect(part.trim(), `Every finding needs its words in every language: ${code}`).not.toBe('');
      expect(part).not.toMatch(/undefined|\$\{/);
    }
  });
});

test('no text is left without a finding', () => {
  expect(Object.keys(MESSAGES.nb.centralProblems).sort()).toEqual(emittedCodes());
});
