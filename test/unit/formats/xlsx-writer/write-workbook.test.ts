import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '#formats/xlsx/read-workbook.ts';
import type { CellValue, WorkbookSheet } from '#formats/xlsx-writer/workbook.ts';
import { writeWorkbook } from '#formats/xlsx-writer/write-workbook.ts';

const LIMITS = { maxRows: 10_000, maxColumns: 100, maxCellCharacters: 32_767 };

const SHEET: WorkbookSheet = {
  name: 'Bruk',
  columns: [
    { header: 'Kommune', type: 'text', width: 20 },
    { header: 'Bruk', type: 'number', width: 12 },
    { header: 'Andel', type: 'number', width: 8, format: '0.0 %' },
    { header: 'Dato', type: 'date', width: 12 },
    { header: 'Ferdig', type: 'boolean', width: 8 },
  ],
  rows: [
    ['Kristiansand', 116_986, 0.25, '2024-01-31', true],
    ['Åseral', null, null, null, null],
  ],
  totals: [['Sum', 116_986, null, null, null]],
  notes: ['Kilde: a.csv'],
};

async function rowsOf(sheets: readonly WorkbookSheet[]) {
  const reading = readWorkbook(await writeWorkbook(sheets), LIMITS);
  if (reading.kind !== 'sheets') throw new Error(reading.kind);
  return reading.sheets;
}

/** Text of one file in the workbook. */
async function part(sheets: readonly WorkbookSheet[], name: string): Promise<string> {
  return strFromU8(unzipSync(await writeWorkbook(sheets))[name] ?? new Uint8Array());
}

const withCells = (type: WorkbookSheet['columns'][number]['type'], ...values: CellValue[]): WorkbookSheet => ({
  name: 'Ark',
  columns: [{ header: 'a', type, width: 10 }],
  rows: values.map((value) => [value]),
});

test('values come back as they were, empty cells stay empty, sums and notes stand below', async () => {
  expect(await rowsOf([SHEET])).toEqual([
    {
      name: 'Bruk',
      rows: [
        ['Kommune', 'Bruk', 'Andel', 'Dato', 'Ferdig'],
        // 31 January 2024 is day 45322 of Excel's calendar.
        ['Kristiansand', 116_986, 0.25, 45_322, 'TRUE'],
        ['Åseral'],
        ['Sum', 116_986],
        [],
        ['Kilde: a.csv'],
      ],
    },
  ]);
});

test('the same sheets give the same bytes', async () => {
  expect(await writeWorkbook([SHEET])).toEqual(await writeWorkbook([structuredClone(SHEET)]));
});

test('the row of headings stays in sight and is printed on every page', async () => {
  expect(await part([SHEET], 'xl/worksheets/sheet1.xml')).toContain(
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
  );
  const named = await part([{ ...SHEET, name: "Per's <ark> & mer" }], 'xl/workbook.xml');
  expect(named).toContain(`localSheetId="0">'Per''s &lt;ark&gt; &amp; mer'!$1:$1<`);
});

test('equal looks share a style, formats are escaped', async () => {
  const twice = { ...SHEET, name: 'Ark', columns: SHEET.columns.map((c) => ({ ...c, format: '0 "<kr>"' })) };
  const styles = await part([twice, { ...twice, name: 'Ark 2' }], 'xl/styles.xml');
  expect(styles.match(/<numFmt /g)).toHaveLength(1);
  expect(styles).toContain('formatCode="0 &quot;&lt;kr&gt;&quot;"');
});

describe('text is text', () => {
  const hostile = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', "=cmd|' /C calc'!A0", '<f>1</f>', ']]>', '&amp;', 'a\nb'];

  test.each(hostile)('%j', async (text) => {
    const xml = await part([withCells('text', text)], 'xl/worksheets/sheet1.xml');
    expect(xml).not.toMatch(/<f[ >]/);
    expect((await rowsOf([withCells('text', text)]))[0]?.rows[1]).toEqual([text]);
  });

  test('what would begin a formula is kept as text also when it is edited', async () => {
    const xml = await part([withCells('text', '=1+1')], 'xl/styles.xml');
    expect(xml).toContain('quotePrefix="1"');
    expect(await part([withCells('text', 'vanlig')], 'xl/styles.xml')).not.toContain('quotePrefix');
  });

  test('characters that XML cannot hold, and text that looks like their escape', async () => {
    const texts = ['a\u0007b', '\r\n', '_x0041_', '__x0041__', ' foran og bak ', '\u0085', '\uffff'];
    expect((await rowsOf([withCells('text', ...texts)]))[0]?.rows.slice(1)).toEqual(texts.map((text) => [text]));
  });

  test('half a character and text beyond what a cell holds', async () => {
    const rows = (await rowsOf([withCells('text', '\ud800x', 'å'.repeat(40_000))]))[0]?.rows;
    expect(rows?.[1]).toEqual(['\ufffdx']);
    expect(rows?.[2]).toEqual([`${'å'.repeat(32_766)}…`]);
  });
});

test('numbers: none is lost, -0 is 0', async () => {
  const numbers = [0, -0, -12, 1.5, 1e21, 1e-7, Number.MAX_SAFE_INTEGER];
  expect((await rowsOf([withCells('number', ...numbers)]))[0]?.rows.slice(1)).toEqual(
    numbers.map((n) => [n === 0 ? 0 : n]),
  );
});

test('a marked number is a number, with its sign in the format alone', async () => {
  const sheet = withCells('number', { value: 1234, mark: '*' });
  expect((await rowsOf([sheet]))[0]?.rows[1]).toEqual([1234]);
  expect(await part([sheet], 'xl/styles.xml')).toContain('formatCode="#,##0&quot; *&quot;"');
});

test('dates before Excel’s calendar are text', async () => {
  const rows = (await rowsOf([withCells('date', '1900-03-01', '1814-05-17')]))[0]?.rows;
  expect(rows?.slice(1)).toEqual([[61], ['1814-05-17']]);
});

test.each<[string, WorkbookSheet]>([
  ['text among numbers', withCells('number', 'mangler')],
  ['a number among texts', withCells('text', 7)],
  ['no number', withCells('number', Number.NaN)],
  ['no date', withCells('date', '2023-02-29')],
  ['a row too short', { ...SHEET, rows: [['Kristiansand']] }],
])('a defect: %s', async (_, sheet) => {
  await expect(writeWorkbook([sheet])).rejects.toThrow();
});
