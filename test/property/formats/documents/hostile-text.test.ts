import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DocumentModel, parseDocumentModel } from '#domain/documents/model.ts';
import { readWorkbook } from '#formats/xlsx/read-workbook.ts';
import { agderData, attachmentOf } from '../../../support/attachment-case.ts';
import { officeFile, packageFaults } from '../../../support/office-file.ts';
import { seededRuns } from '../../../support/seeded-runs.ts';
import { written } from '../../../support/written-documents.ts';
import { xmlTexts } from '../../../support/xml-check.ts';

const BASE = attachmentOf(agderData(), { caseNumber: '26/01234' });

/** Formulas, markup, what XML cannot hold, half characters, very long words. */
const PIECES = [
  "=cmd|' /C calc'!A0",
  '+1',
  '-1+2',
  '@x',
  '<script>alert(1)</script>',
  '</w:t></w:r>',
  ']]>',
  '&amp;',
  '"\'',
  '\u0000\u0007\u000b',
  '\ud800',
  '\udc00x',
  '\uffff',
  '\r\n\t',
  '{page}',
  '$1$&',
  'Čáhcesuolu 😀 中 שלום',
  'w'.repeat(3000),
];
const piece = fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 20 }));
const hostile = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(' ').slice(0, 390));

const FIXED = new Set([
  'format',
  'kind',
  'language',
  'documentDate',
  'align',
  'holds',
  'tone',
  'level',
  'pageLabel',
  'mark',
]);

/** The model with the text in every place where a text can be, but for values of cells that are no text. */
function modelWith(text: string): DocumentModel {
  return JSON.parse(JSON.stringify(BASE), function (this: object, key: string, value: unknown) {
    if (typeof value !== 'string' || FIXED.has(key) || /^[0-9a-f]{64}$/.test(value)) return value;
    return key === 'text' && 'value' in this && typeof this.value === 'number' ? value : text;
  }) as DocumentModel;
}

test('no text breaks a file, runs as a formula or leads out of it', { timeout: 300_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(hostile, async (text) => {
      const model = modelWith(text);
      for (const format of ['docx', 'pptx', 'xlsx'] as const) {
        const file = officeFile(await written(model, format));
        expect(packageFaults(file)).toEqual([]);
        for (const name of file.names.filter((each) => each.endsWith('.xml'))) {
          expect(file.text(name)).not.toMatch(/<f[ >]|<script|TargetMode="External"|\bundefined\b|\bNaN\b/);
        }
      }
    }),
    seededRuns(6),
  );
});

test('no cell of the CSV file begins as a formula', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, async (text) => {
      const csv = new TextDecoder().decode(await written(modelWith(text), 'csv'));
      const cells = csv.split(/[;\n]/).map((cell) => cell.replace(/^"/, ''));
      for (const cell of cells) if (!/^-?[\d,]+\r?$/.test(cell)) expect(cell).not.toMatch(/^[=+@-]/);
    }),
    seededRuns(50),
  );
});

test('text comes back as it was written, without what no file can hold', async () => {
  const text = '=cmd|<b> & "Ærø" ]]> 😀';
  const model = modelWith(text);
  expect(parseDocumentModel(JSON.stringify(model)).kind).toBe('ok');
  const word = officeFile(await written(model, 'docx')).text('word/document.xml');
  expect(xmlTexts(word, 'w:t')).toContain(text);
  const slides = officeFile(await written(model, 'pptx')).texts(/^ppt\/slides\/slide\d+\.xml$/);
  for (const slide of slides) expect(xmlTexts(slide, 'a:t')).toContain(text);
  const sheets = readWorkbook(await written(model, 'xlsx'), {
    maxRows: 1000,
    maxColumns: 50,
    maxCellCharacters: 32_767,
  });
  expect(sheets.kind === 'sheets' && sheets.sheets[0]?.rows[2]).toEqual(Array.from({ length: 5 }, () => text));
});
