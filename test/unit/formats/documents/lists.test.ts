import { expect, test } from 'vitest';
import { slidesOf } from '#domain/documents/slides/slides-of.ts';
import { decodeUtf8File } from '#formats/csv/utf8.ts';
import { readWorkbook } from '#formats/xlsx/read-workbook.ts';
import { agderData, attachmentOf } from '../../../support/attachment-case.ts';
import { officeFile } from '../../../support/office-file.ts';
import { written } from '../../../support/written-documents.ts';
import { xmlAttributes, xmlTexts } from '../../../support/xml-check.ts';

const goals = { heading: 'Regionplan Agder 2030', items: ['Lik tilgang for alle.', '=1+1', 'Solid infrastruktur.'] };
const model = attachmentOf(agderData(), { goals });
const LIMITS = { maxRows: 100, maxColumns: 20, maxCellCharacters: 1000 };

test('in Word a goal is a point of a list, with Word’s own style and a mark that is no part of the text', async () => {
  const file = officeFile(await written(model, 'docx'));
  const points = [...file.text('word/document.xml').matchAll(/<w:p>.*?<\/w:p>/gs)]
    .map(([xml]) => xml)
    .filter((xml) => xmlAttributes(xml, 'w:pStyle', 'w:val')[0] === 'ListBullet');
  expect(points.map((xml) => xmlTexts(xml, 'w:t').join(''))).toEqual(goals.items);
  const [instance = ''] = new Set(points.flatMap((xml) => xmlAttributes(xml, 'w:numId', 'w:val')));
  const numbering = file.text('word/numbering.xml');
  const abstract = new RegExp(`<w:num w:numId="${instance}"[^>]*><w:abstractNumId w:val="(\\d+)"`).exec(numbering)?.[1];
  const list = new RegExp(`<w:abstractNum w:abstractNumId="${abstract}".*?</w:abstractNum>`, 's').exec(numbering)?.[0];
  expect(list).toContain('<w:numFmt w:val="bullet"/>');
});

test('on slides goals are one list, and each proposal a numbered one that goes on', async () => {
  const file = officeFile(await written(model, 'pptx'));
  const pages = file.texts(/^ppt\/slides\/slide\d+\.xml$/);
  const at = slidesOf(model).findIndex(({ title }) => title === goals.heading);
  expect(pages[at]?.match(/<a:buChar /g)).toHaveLength(goals.items.length);
  expect(xmlTexts(pages[at] ?? '', 'a:t')).toEqual(expect.arrayContaining(goals.items));
  expect(xmlAttributes(pages[at + 1] ?? '', 'a:buAutoNum', 'startAt')).toEqual(['1', '2', '3']);
});

test('more proposals than a slide holds go on with their numbers on the next', () => {
  const proposals = Array.from({ length: 9 }, (_, i) => `Forslag ${i + 1}. ${'Fylkesutvalget vedtar at '.repeat(6)}`);
  const points = slidesOf(attachmentOf(agderData(), { proposals })).filter(({ content }) => content.kind === 'points');
  expect(points.map(({ title }) => title.replace(/\s/g, ' '))).toEqual([
    'Forslag til vedtak (1 av 3)',
    'Forslag til vedtak (2 av 3)',
    'Forslag til vedtak (3 av 3)',
  ]);
  expect(points.map(({ content }) => content.kind === 'points' && content.from)).toEqual([1, 4, 7]);
});

test('in Excel and CSV each list is rows below its heading, as text', async () => {
  const book = readWorkbook(await written(model, 'xlsx'), LIMITS);
  if (book.kind !== 'sheets') throw new Error(book.kind);
  const sheet = book.sheets.find(({ name }) => name === goals.heading);
  expect(sheet?.rows.slice(2, 6).flat()).toEqual([goals.heading, ...goals.items]);
  const csv = decodeUtf8File(await written(model, 'csv'));
  expect(csv).toContain(`\r\n\r\n${goals.heading}\r\nLik tilgang for alle.\r\n'=1+1\r\nSolid infrastruktur.\r\n`);
  expect(csv).toMatch(/\r\nForslag til vedtak\r\n1;/);
});
