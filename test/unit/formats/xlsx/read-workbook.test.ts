import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '#formats/xlsx/read-workbook.ts';
import { workbook, workbookOf } from '../../../support/counter-fixtures.ts';

const limits = { maxRows: 100, maxColumns: 10, maxCellCharacters: 50 };

function rowsOf(sheetData: string, strings?: string): unknown {
  const xml = `<?xml version="1.0"?><x:worksheet><x:sheetData>${sheetData}</x:sheetData></x:worksheet>`;
  const reading = readWorkbook(workbookOf([{ name: 'Ark', xml }], strings), limits);
  return reading.kind === 'sheets' ? reading.sheets[0]?.rows : reading;
}

describe('cells', () => {
  test('shared, inline and formatted texts, numbers, truth values and errors', () => {
    const strings =
      '<sst><si><t>Åpen &amp; lukket</t></si><si><r><t>For</t></r><r><t xml:space="preserve">matert </t></r><rPh><t>x</t></rPh></si><si/></sst>';
    const row =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>inni</t></is></c>' +
      '<c r="D1"><v>1.5E3</v></c><c r="E1" t="b"><v>1</v></c><c r="F1" t="e"><v>#REF!</v></c></row>';
    expect(rowsOf(row, strings)).toEqual([['Åpen & lukket', 'Formatert ', 'inni', 1500, 'TRUE', '#REF!']]);
  });

  test('gaps between cells and rows are kept, formatted empty cells are not cells', () => {
    expect(
      rowsOf('<row r="2"><c r="C2"><v>7</v></c><c r="D2" s="3"/></row><row r="9"><c r="A9" s="1"/></row>'),
    ).toEqual([[], ['', '', 7]]);
  });

  test('cells merged downwards are told with their rows; across, or one cell alone, they are not', () => {
    const xml =
      '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells count="4">' +
      '<mergeCell ref="A2:A4"/><mergeCell ref="B2:C3"/><mergeCell ref="D1:F1"/><mergeCell ref="X"/></mergeCells></worksheet>';
    const reading = readWorkbook(workbookOf([{ name: 'Ark', xml }]), limits);
    expect(reading.kind === 'sheets' && reading.sheets[0]?.mergedDown).toEqual([
      { column: 0, first: 1, last: 3 },
      { column: 1, first: 1, last: 2 },
    ]);
  });

  test('cells and rows without references follow one another', () => {
    expect(rowsOf('<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>')).toEqual([[1, 2], [3]]);
  });

  test('a formula gives its stored value, or its own text where none is stored; nothing is computed', () => {
    expect(rowsOf('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>SUM(A1:A9)</f></c></row>')).toEqual([
      [2, '=SUM(A1:A9)'],
    ]);
  });

  test('CDATA, comments, references and a > inside an attribute', () => {
    expect(
      rowsOf(
        '<!-- <c> --><row r="1"><c r="A1" t="inlineStr" x="a>b"><is><t><![CDATA[<&>]]></t></is></c><c r="B1" t="str"><v>&#248;&#x41;_x000D_</v></c></row>',
      ),
    ).toEqual([['<&>', 'øA_x000D_']]);
  });

  test('prefixes of namespaces make no difference', () => {
    expect(rowsOf('<x:row r="1"><x:c r="A1"><x:v>4</x:v></x:c></x:row>')).toEqual([[4]]);
  });
});

describe('limits', () => {
  test('rows, columns and characters', () => {
    expect(rowsOf('<row r="101"><c r="A101"><v>1</v></c></row>')).toMatchObject({ finding: { kind: 'too_many_rows' } });
    expect(rowsOf('<row r="1"><c r="K1"><v>1</v></c></row>')).toMatchObject({
      finding: { kind: 'too_many_columns', columns: 11 },
    });
    expect(rowsOf(`<row r="1"><c r="B1" t="str"><v>${'x'.repeat(51)}</v></c></row>`)).toMatchObject({
      finding: { kind: 'cell_too_long', row: 1, column: 1, characters: 51 },
    });
  });
});

describe('archives', () => {
  test('sheets come in the order of the workbook, with their names', () => {
    const reading = readWorkbook(
      workbook([
        { name: 'B & C', rows: [['x']] },
        { name: 'A', rows: [[1]] },
      ]),
      limits,
    );
    expect(reading).toEqual({
      kind: 'sheets',
      sheets: [
        { name: 'B & C', rows: [['x']] },
        { name: 'A', rows: [[1]] },
      ],
    });
  });

  test('an archive that is no workbook', () => {
    expect(readWorkbook(zipSync({ mimetype: strToU8('application/vnd.oasis') }), limits)).toEqual({
      kind: 'not_a_workbook',
    });
  });

  test('damage', () => {
    const bytes = workbook([{ name: 'A', rows: [['x']] }]);
    expect(readWorkbook(bytes.slice(0, 200), limits)).toEqual({ kind: 'broken' });
    const cut = workbookOf([{ name: 'A', xml: '<worksheet><sheetData><row r="1"><c r="A1"><v>1' }]);
    expect(readWorkbook(cut, limits)).toEqual({ kind: 'broken' });
  });
});
