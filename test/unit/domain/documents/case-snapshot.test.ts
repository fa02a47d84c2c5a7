import { expect, test } from 'vitest';
import { type CaseSnapshot, nameOfSave, savesOf } from '#domain/documents/case-snapshot.ts';
import { isoDate } from '#domain/model/brands.ts';
import { agderData, figuresOf } from '../../../support/attachment-case.ts';

const query = { county: 'NO-42', year: 2025, budgetYear: 2026, documentDate: isoDate('2026-10-01'), sample: false };
const figures = figuresOf(agderData());
const file = (fileName: string, savedAt: string): CaseSnapshot => {
  return { id: fileName, fileName, format: 'pdf', savedAt, caseNumber: null, fingerprint: 'a', query, figures };
};

test('files saved together are one case, the newest case first', () => {
  const [first, second] = ['2026-10-01T08:00:00.000Z', '2026-10-02T08:00:00.000Z'];
  const files = [file('Sak.pdf', first), file('Sak (2).pdf', second), file('Sak.docx', first)];
  expect(savesOf(files).map((each) => each.map(({ fileName }) => fileName))).toEqual([
    ['Sak (2).pdf'],
    ['Sak.pdf', 'Sak.docx'],
  ]);
});

test('a case is called what its files are called, without their endings', () => {
  const at = '2026-10-01T08:00:00.000Z';
  expect(nameOfSave([file('Sak 1.2.pdf', at), file('Sak 1.2.docx', at)])).toBe('Sak 1.2');
  expect(nameOfSave([file('Sak.pdf', at), file('Sak (2).docx', at)])).toBe('Sak, Sak (2)');
});
