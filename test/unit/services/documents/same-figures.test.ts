import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import type { Chart } from '#domain/documents/charts/chart.ts';
import type { DocumentModel, TableBlock } from '#domain/documents/model.ts';
import { decimalText } from '#domain/documents/number-text.ts';
import { typedCell } from '#domain/documents/typed-cell.ts';
import { fractionOf, multiply } from '#domain/money/fraction.ts';
import { generateSample } from '#domain/sample/generate-sample.ts';
import { documentTables } from '#formats/documents/document-tables.ts';
import { readWorkbook } from '#formats/xlsx/read-workbook.ts';
import { createTypesetter } from '#services/documents/typesetter.ts';
import { agderData, attachmentOf, renewalOf } from '../../../support/attachment-case.ts';
import { officeFile } from '../../../support/office-file.ts';
import { pdfText } from '../../../support/pdf-tools.ts';
import { REGISTER } from '../../../support/register.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { written } from '../../../support/written-documents.ts';
import { xmlTexts } from '../../../support/xml-check.ts';

vi.setConfig({ testTimeout: 120_000 });

const typesetter = createTypesetter();
afterAll(typesetter.close);

const sample = generateSample({ usageRows: 20_000 }, REGISTER);
const MODELS: [string, DocumentModel][] = [
  ['worked out by hand', attachmentOf(agderData())],
  ['sample data, nynorsk', attachmentOf(sample, { language: 'nn' }, { county: 'NO-46' })],
  ['renewal of one agreement', renewalOf(sample, agreementOf('PressReader'))],
];

/** Id of the national agreement for a service of the sample data. */
function agreementOf(name: string): string {
  const service = sample.tables.services.find((each) => each.name === name);
  const found = sample.tables.agreements.find((each) => each.service_id === service?.id && each.holder_id === 'NO');
  return found?.id ?? '';
}

/** What is drawn, in øre or as a count. */
function drawnNumbers(chart: Chart): number[] {
  const drawn = (): (number | null)[] => {
    switch (chart.kind) {
      case 'savings':
        return chart.bars.flatMap(({ grossOre, netOre }) => [grossOre, netOre]);
      case 'agreements':
        return chart.panels.flatMap(({ before, after }) => [before.count, after.count]);
      case 'bars':
        return chart.bars.map(({ value }) => value);
    }
  };
  return drawn().filter((each) => each !== null);
}

/** Numbers as they are read: whatever blank parts the thousands, and whichever minus. */
const plain = (text: string) => text.replace(/[\s\u00a0\u202f\u200b]+/g, ' ').replaceAll('\u2212', '-');
const spaceless = (text: string) => plain(text).replace(/ /g, '');

type Figure = { readonly shown: string; readonly value: number; readonly decimals: number; readonly isMuted: boolean };

/** Every number of a table, as it is shown and as it is. */
function figuresOf({ columns, groups, total }: TableBlock): Figure[] {
  const rows = [...groups.flatMap(({ rows, sum }) => (sum ? [...rows, sum] : rows)), ...(total ? [total] : [])];
  return rows.flatMap((row) =>
    row.flatMap((cell, i) => {
      const typed = typedCell(cell, columns[i] ?? { holds: 'text' });
      if (typed.kind !== 'number') return [];
      const [, decimals = ''] = /,(\d+)/.exec(cell.text) ?? [];
      const isMuted = columns[i]?.tone === 'muted';
      return [{ shown: plain(cell.text), value: typed.value, decimals: decimals.length, isMuted }];
    }),
  );
}

/** The value rounded as it is shown, in the same words. */
function roundedText({ value, decimals, shown }: Figure): string {
  const isPercent = shown.endsWith('%');
  const number = isPercent ? multiply(fractionOf(value), fractionOf(100)) : fractionOf(value);
  return spaceless(`${decimalText(number, decimals)}${isPercent ? '%' : ''}`);
}

/** The text of the PDF; null without poppler. */
async function paperText(model: DocumentModel): Promise<string | null> {
  const result = await typesetter.typeset(JSON.stringify(model));
  if (result.kind === 'failed') throw new Error(result.message);
  const file = join(await temporaryFolder(), 'vedlegg.pdf');
  await writeFile(file, result.pdf);
  const text = pdfText(file);
  return text === null ? null : plain(text);
}

describe.each(MODELS)('the same figures in all five: %s', (_, model) => {
  const tables = documentTables(model);
  const figures = tables.flatMap(figuresOf);
  test('the model: what is shown is the value, rounded', () => {
    expect(figures.length).toBeGreaterThan(30);
    for (const figure of figures) expect(roundedText(figure)).toBe(spaceless(figure.shown).replace('*', ''));
  });

  test('PDF and DOCX: as they are shown', async () => {
    const xml = officeFile(await written(model, 'docx')).text('word/document.xml');
    const word = xmlTexts(xml, 'w:t').map(plain);
    const paper = await paperText(model);
    const tableFigures = model.blocks.flatMap((block) => (block.kind === 'table' ? figuresOf(block) : []));
    for (const { shown } of tableFigures) {
      expect(word).toContain(shown);
      if (paper !== null) expect(paper).toContain(shown);
    }
  });

  test('XLSX and CSV: the exact values, table by table', async () => {
    const reading = readWorkbook(await written(model, 'xlsx'), {
      maxRows: 1000,
      maxColumns: 50,
      maxCellCharacters: 32_767,
    });
    if (reading.kind !== 'sheets') throw new Error(reading.kind);
    const csv = new TextDecoder().decode(await written(model, 'csv')).split(/[;\r\n]+/);
    for (const [i, table] of tables.entries()) {
      const held = reading.sheets[i]?.rows.flat() ?? [];
      for (const { value } of figuresOf(table)) {
        expect(held).toContain(value);
        expect(csv.map((cell) => Number(cell.replace(',', '.')))).toContain(value);
      }
    }
  });

  test('PPTX: as they are shown in tables, and as they are in charts', async () => {
    const file = officeFile(await written(model, 'pptx'));
    const texts = file.texts(/^ppt\/slides\/slide\d+\.xml$/).flatMap((xml) => xmlTexts(xml, 'a:t').map(plain));
    const charts = file.texts(/^ppt\/charts\/chart\d+\.xml$/).flatMap((xml) => xmlTexts(xml, 'c:v').map(Number));
    for (const block of model.blocks) {
      if (block.kind !== 'table') continue;
      for (const { shown, isMuted } of figuresOf(block)) if (!isMuted) expect(texts).toContain(shown);
    }
    for (const block of model.blocks) {
      if (block.kind !== 'figure') continue;
      for (const amount of drawnNumbers(block.chart)) {
        expect(charts.some((value) => [1, 100, 1e5, 1e8].some((unit) => Math.abs(value * unit - amount) < 0.5))).toBe(
          true,
        );
      }
    }
  });
});
