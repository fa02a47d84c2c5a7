import { expect, test } from 'vitest';
import type { DocumentModel, TableBlock } from '#domain/documents/model.ts';
import { typedCell } from '#domain/documents/typed-cell.ts';
import { documentTables } from '#formats/documents/document-tables.ts';
import { readTables } from '#formats/tabular/read-tables.ts';
import { readWorkbook } from '#formats/xlsx/read-workbook.ts';
import { agderData, attachmentOf } from '../../../support/attachment-case.ts';
import { officeFile, packageFaults } from '../../../support/office-file.ts';
import { written } from '../../../support/written-documents.ts';
import { xmlTexts } from '../../../support/xml-check.ts';

const model = attachmentOf(agderData(), { caseNumber: '26/01234', annexNumber: 1 });
const LIMITS = { maxRows: 1000, maxColumns: 50, maxCellCharacters: 32_767 };

async function sheetsOf(document: DocumentModel) {
  const reading = readWorkbook(await written(document, 'xlsx'), LIMITS);
  if (reading.kind !== 'sheets') throw new Error(reading.kind);
  return reading.sheets;
}

/** The rows of a table as a spreadsheet has them, headings of groups as rows of their own. */
function typedRows({ columns, groups, total }: TableBlock) {
  const row = (cells: TableBlock['groups'][number]['rows'][number]) =>
    cells.map((cell, i) => {
      const typed = typedCell(cell, columns[i] ?? { holds: 'text' });
      return typed.kind === 'number' ? typed.value : cell.text;
    });
  return [
    ...groups.flatMap(({ heading, rows, sum }) => [
      ...(heading === null ? [] : [[heading]]),
      ...rows.map(row),
      ...(sum ? [row(sum)] : []),
    ]),
    ...(total ? [row(total)] : []),
  ];
}

const trimmed = (row: readonly unknown[]) => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1);

test('the workbook opens clean, says what it is, and the same model gives the same bytes', async () => {
  const packed = await written(model, 'xlsx');
  const file = officeFile(packed);
  expect(packageFaults(file)).toEqual([]);
  expect(Buffer.from(await written(model, 'xlsx')).equals(packed)).toBe(true);
  const core = file.text('docProps/core.xml');
  expect(xmlTexts(core, 'dc:title')).toEqual([model.metadata.title]);
  expect(xmlTexts(core, 'dc:language')).toEqual(['nb-NO']);
});

test('a sheet for each figure and table: title, headings, exact numbers, sources; the last one with all sources', async () => {
  const sheets = await sheetsOf(model);
  const tables = documentTables(model);
  expect(sheets.map(({ name }) => name)).toEqual([...tables.map(({ label }) => label), 'Forslag til vedtak', 'Kilder']);
  for (const [i, table] of tables.entries()) {
    const rows = sheets[i]?.rows ?? [];
    expect(rows[0]).toEqual([`${table.label}. ${table.title}`]);
    expect(rows[2]).toEqual(table.columns.map(({ heading }) => heading));
    const expected = typedRows(table).map(trimmed);
    expect(rows.slice(3, 3 + expected.length)).toEqual(expected);
    expect(rows.flat().join('\n')).toMatch(/Kilde: .*\n\d\. /s);
  }
  expect(sheets.at(-1)?.rows.flat().join('\n')).toContain('Avtrykk (SHA-256)');
});

test('the head stays in sight, is printed on each page, and nothing is a formula', async () => {
  const file = officeFile(await written(model, 'xlsx'));
  for (const sheet of file.texts(/^xl\/worksheets\/sheet\d+\.xml$/)) {
    expect(sheet).toContain('<pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/>');
    expect(sheet).not.toMatch(/<f[ >]/);
  }
  expect(file.text('xl/workbook.xml')).toContain("'Tabell 1'!$3:$3");
  const styles = file.text('xl/styles.xml');
  for (const format of ['#,##0', '#,##0.00', '0.0 %']) expect(styles).toContain(`formatCode="${format}"`);
});

test('rows that head or sum up others are bold, and there is no filter that would part them', async () => {
  const file = officeFile(await written(model, 'xlsx'));
  const [agreements, , budget] = file.texts(/^xl\/worksheets\/sheet\d+\.xml$/);
  expect(budget).not.toContain('<autoFilter');
  expect(agreements).toContain('<autoFilter ref="A3:');
});

test('the CSV file is UTF-8 with its mark, with semicolons and decimal comma, and names its sources', async () => {
  const bytes = await written(model, 'csv');
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const text = new TextDecoder().decode(bytes);
  expect(text).toMatch(/^Digitalt innhold til bibliotekene 2027–2030\r\n/);
  expect(text).toContain('\r\nVedlegg 1 til sak 26/01234\r\n');
  expect(text).toMatch(/\r\nFilm;740;195;106,09;109,2727;/);
  expect(text).toMatch(/\r\nEksempeldata\r\n/);
  expect(text).toMatch(/\r\nKilder\r\n1;/);
  expect(Buffer.from(await written(model, 'csv')).equals(bytes)).toBe(true);
});

test('our own import knows the CSV file for what it is', async () => {
  const read = readTables(Uint8Array.from(await written(model, 'csv')), 'vedlegg.csv');
  if (read.kind === 'refused') throw new Error(JSON.stringify(read.problems));
  expect(read.value).toMatchObject({ separator: ';', encoding: 'utf-8' });
  expect(read.value.sheets[0]?.rows).toContainEqual(expect.arrayContaining(['Samlet utgift', '328,879', '1375,90706']));
});

test('a number that is marked stays a number, with its mark beside it', async () => {
  const marked = JSON.parse(JSON.stringify(model), (key, value) => (key === 'mark' ? '*' : value)) as DocumentModel;
  const text = new TextDecoder().decode(await written(marked, 'csv'));
  expect(text).toMatch(/;\d+;\*/);
  const styles = officeFile(await written(marked, 'xlsx')).text('xl/styles.xml');
  expect(styles).toContain('#,##0&quot; *&quot;');
});
