import { expect, test } from 'vitest';
import { problemText } from '#texts/problem-text.ts';

const said = (code: string, params: Record<string, string | number>, language: 'nb' | 'nn' | 'en') =>
  problemText({ severity: 'error', code, params }, language).explanation.replaceAll('\u00a0', ' ');

test('long numbers are grouped as the language does; years and short ones are left', () => {
  const params = { characters: 50_000_000, max: 32_767 };
  expect(said('counter.cellTooLong', params, 'nb')).toContain('50 000 000 tegn. En celle kan ha høyst 32 767.');
  expect(said('counter.cellTooLong', params, 'nn')).toContain('50 000 000 teikn');
  expect(said('counter.cellTooLong', params, 'en')).toContain('50,000,000');
  expect(said('counter.fileTooLarge', { megabytes: 2024, max: 100 }, 'nb')).toContain('2024 MB');
});
