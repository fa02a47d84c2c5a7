import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Language, MESSAGES } from '#texts/messages.ts';
import { problemText } from '#texts/problem-text.ts';

const ROOT = fileURLToPath(new URL('../../../../src-renderer/domain/sync/', import.meta.url));

function emittedCodes(): string[] {
  const sources = readdirSync(ROOT).map((name) => readFileSync(join(ROOT, name), 'utf8'));
  return [...new Set(sources.flatMap((source) => source.match(/(?<=')sync\.\w+(?=')/g) ?? []))].sort();
}

describe.each(Object.keys(MESSAGES) as Language[])('in %s', (language) => {
  test.each(emittedCodes())('%s has a title, an explanation and advice', (code) => {
    const text = problemText({ severity: 'error', code }, language);
    for (const part of [text.title, text.explanation, text.advice]) expect(part.trim()).not.toBe('');
  });
});

test('no text is left without a finding', () => {
  expect(Object.keys(MESSAGES.nb.syncProblems).sort()).toEqual(emittedCodes());
});
