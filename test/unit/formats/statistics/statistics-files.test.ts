import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { suggestMapping } from '#domain/mapping/suggest-mapping.ts';
import { type UsageRow, usageFromRows } from '#domain/model/usage-columns.ts';
import { libraryStatistics } from '#domain/statistics/library-statistics.ts';
import { unescapeExcelText } from '#domain/text/excel-text.ts';
import { statisticsFiles } from '#formats/statistics/statistics-files.ts';
import { readTables } from '#formats/tabular/read-tables.ts';
import { readWorkbook } from '#formats/xlsx/read-workbook.ts';
import { MESSAGES } from '#texts/messages.ts';
import {
  agreement,
  county,
  NATIONAL,
  organisation,
  participation,
  service,
  tablesWith,
  usageRow,
  usageSource,
} from '../../../support/figure-records.ts';
import { scopeIn } from '../../../support/scopes.ts';

const LIMITS = { maxRows: 10_000, maxColumns: 100, maxCellCharacters: 32_767 };

const tables = tablesWith({
  organisations: [
    NATIONAL,
    county('NO-42', { name: 'Agder' }),
    organisation({ id: 'NO-4204', county_id: 'NO-42', name: '=Kristiansand' }),
    organisation({ id: 'NO-4224', county_id: 'NO-42', name: 'Åseral' }),
  ],
  services: [{ ...service('avis'), name: '@PressReader' }, service('film')],
  usage_sources: [
    usageSource({ id: 'kilde', service_id: 'avis', file_name: '+rapport.csv', sha256: 'abc' }),
    usageSource({ id: 'felles', service_id: 'avis', file_name: 'felles.xlsx' }),
  ],
});

const rows: Partial<UsageRow>[] = [
  { organisation_id: 'NO-4204', month: '2024-01', count: 1200 },
  { organisation_id: 'NO-4204', month: '2024-02', count: 34, allocated: true },
  { organisation_id: 'NO-42', month: '2024-01', count: 500, source_id: 'felles' },
];

const usage = usageFromRows(rows.map((row) => usageRow({ service_id: 'avis', ...row })));
const statistics = libraryStatistics({ tables, usage }, { scope: scopeIn(tables, 'NO-42'), year: 2024 });
const nb = MESSAGES.nb.statistics;

async function sheets(split: 'one' | 'perMunicipality', language: 'nb' | 'nn' | 'en' = 'nb') {
  const files = await statisticsFiles(statistics, 'xlsx', split, MESSAGES[language].statistics);
  return files.map(({ fileName, bytes }) => {
    const reading = readWorkbook(bytes, LIMITS);
    if (reading.kind !== 'sheets') throw new Error(reading.kind);
    return { fileName, sheets: reading.sheets };
  });
}

describe('one workbook', () => {
  test('an overview with the sum, details, what is not placed, and the sources', async () => {
    const [file] = await sheets('one');
    expect(file?.fileName).toBe('digital-bruk-2024-agder.xlsx');
    expect(file?.sheets.map(({ name }) => name)).toEqual([
      'Oversikt',
      'Per kommune og tjeneste',
      'Ikke plassert på kommune',
      'Kilder',
    ]);
    const [overview, details, notPlaced, sources] = (file?.sheets ?? []).map((sheet) => sheet.rows);
    expect(overview?.slice(0, 5)).toEqual([
      ['Nummer', 'Navn', 'Nivå', '@PressReader (åpninger)'],
      ['4204', '=Kristiansand', 'kommune', 1234],
      ['4224', 'Åseral', 'kommune'],
      ['42', 'Agder', 'fylke', 500],
      ['', 'Sum Agder', '', 1734],
    ]);
    expect(details?.slice(1, 3)).toEqual([
      [
        '4204',
        '=Kristiansand',
        'kommune',
        2024,
        '@PressReader',
        'åpninger',
        1234,
        34,
        2,
        'mar–des',
        'fordelt, ufullstendig',
      ],
      [
        '4224',
        'Åseral',
        'kommune',
        2024,
        '@PressReader',
        'åpninger',
        '',
        '',
        0,
        'jan–des',
        'ikke tilknyttet, ingen tall',
      ],
    ]);
    expect(notPlaced?.[1]?.slice(0, 9)).toEqual(['42', 'Agder', 'fylke', 2024, '@PressReader', 'åpninger', 500, 0, 1]);
    expect(sources?.map((row) => row[1])).toEqual(['Fil', '+rapport.csv', 'felles.xlsx']);
  });

  test('where a library takes part and has no number it says so, in every table', async () => {
    const taking = {
      ...tables,
      agreements: [agreement({ id: 'avtale', service_id: 'avis' })],
      participations: [participation({ agreement_id: 'avtale', organisation_id: 'NO-4224', year: 2024 })],
    };
    const lacking = libraryStatistics({ tables: taking, usage }, { scope: scopeIn(taking, 'NO-42'), year: 2024 });
    const [workbook] = await statisticsFiles(lacking, 'xlsx', 'one', nb);
    const reading = readWorkbook(workbook?.bytes ?? new Uint8Array(), LIMITS);
    const [overview, details] = reading.kind === 'sheets' ? reading.sheets : [];
    expect(overview?.rows[2]).toEqual(['4224', 'Åseral', 'kommune', 'mangler']);
    expect(details?.rows[2]?.at(-1)).toBe('mangler: tilknyttet, men uten tall');
    const [csv] = await statisticsFiles(lacking, 'csv', 'one', nb);
    expect(new TextDecoder().decode(csv?.bytes)).toContain('mangler: tilknyttet, men uten tall');
  });

  test('notes tell what the numbers are not', async () => {
    const [file] = await sheets('one');
    const notes = file?.sheets[0]?.rows.slice(6).map((row) => row[0]);
    expect(notes).toEqual([
      'Digital bruk i 2024, Agder, per kommune.',
      nb.notes.metrics,
      nb.notes.empty,
      `* ${nb.notes.allocated}`,
      `† ${nb.notes.incomplete}`,
      nb.notes.notPlaced,
      'Uten tall dette året: film.',
      'Kildefilene står i arket «Kilder».',
      'Laget med Bibliotek24.',
    ]);
  });

  test('numbers that are allocated or incomplete are marked, and stay numbers', async () => {
    const [file] = await statisticsFiles(statistics, 'xlsx', 'one', nb);
    const styles = strFromU8(unzipSync(file?.bytes ?? new Uint8Array())['xl/styles.xml'] ?? new Uint8Array());
    expect(styles).toContain('formatCode="#,##0&quot; *†&quot;"');
    expect(styles).toContain('formatCode="#,##0&quot; †&quot;"');
  });

  test('the same statistics give the same bytes', async () => {
    const files = () => statisticsFiles(statistics, 'xlsx', 'one', nb);
    expect(await files()).toEqual(await files());
  });
});

test('a workbook for each municipality and one for the rest, each with its own sources', async () => {
  const files = await sheets('perMunicipality');
  expect(files.map(({ fileName }) => fileName)).toEqual([
    'digital-bruk-2024-4204-kristiansand.xlsx',
    'digital-bruk-2024-4224-aseral.xlsx',
    'digital-bruk-2024-agder-ikke-plassert.xlsx',
  ]);
  expect(files.map((file) => file.sheets.map(({ name }) => name))).toEqual([
    ['=Kristiansand', 'Kilder'],
    ['Åseral', 'Kilder'],
    ['Ikke plassert på kommune', 'Kilder'],
  ]);
  expect(files.map((file) => file.sheets[1]?.rows.slice(1).map((row) => row[1]))).toEqual([
    ['+rapport.csv'],
    [],
    ['felles.xlsx'],
  ]);
});

test('CSV for Excel: a row for each number, no cell begins as a formula', async () => {
  const [file] = await statisticsFiles(statistics, 'csv', 'one', nb);
  expect(file?.fileName).toBe('digital-bruk-2024-agder.csv');
  const lines = new TextDecoder().decode(file?.bytes).split('\r\n');
  expect(lines[1]).toBe(
    "4204;'=Kristiansand;kommune;2024;'@PressReader;åpninger;1234;34;2;mar–des;fordelt, ufullstendig",
  );
  expect(lines[1]?.split(';').map(unescapeExcelText)[1]).toBe('=Kristiansand');
  expect(lines).toContain('Kilde for @PressReader: +rapport.csv (PR 5.1).');
  expect(lines.filter((line) => /(?:^|;)"?[=+@]/.test(line))).toEqual([]);
});

describe('numbers counted by two releases', () => {
  const both = { ...tables, usage_sources: [...tables.usage_sources, usageSource({ id: 'ny', release: '5.1' })] };
  both.usage_sources = both.usage_sources.map((one) => (one.id === 'kilde' ? { ...one, release: '5' } : one));
  const turned = usageFromRows(
    [...rows, { organisation_id: 'NO-4204', month: '2024-03', count: 7, source_id: 'ny' }].map((row) =>
      usageRow({ service_id: 'avis', ...row }),
    ),
  );
  const broken = libraryStatistics({ tables: both, usage: turned }, { scope: scopeIn(both, 'NO-42'), year: 2024 });

  test('are marked in the overview, with a note that says what the mark is', async () => {
    const [file] = await statisticsFiles(broken, 'xlsx', 'one', nb);
    const styles = strFromU8(unzipSync(file?.bytes ?? new Uint8Array())['xl/styles.xml'] ?? new Uint8Array());
    expect(styles).toContain('formatCode="#,##0&quot; *†‡&quot;"');
    const reading = readWorkbook(file?.bytes ?? new Uint8Array(), LIMITS);
    if (reading.kind !== 'sheets') throw new Error(reading.kind);
    expect(reading.sheets[0]?.rows.map((row) => row[0])).toContain(`‡ ${nb.notes.break}`);
  });

  test.each([
    ['nb', 'fordelt, ufullstendig, brudd: COUNTER 5 før, 5.1 fra mar'],
    ['nn', 'fordelt, ufullstendig, brot: COUNTER 5 før, 5.1 frå mar'],
    ['en', 'allocated, incomplete, break: COUNTER 5 before, 5.1 from Mar'],
  ] as const)('say from which month in the remark of the details (%s)', async (language, remark) => {
    const texts = MESSAGES[language].statistics;
    const [file] = await statisticsFiles(broken, 'csv', 'one', texts);
    const csv = new TextDecoder().decode(file?.bytes);
    expect(csv).toContain(remark);
    expect(csv).toContain(texts.notes.break);
  });
});

test('sample data say so in the name and in every file', async () => {
  const sample = libraryStatistics({ tables, usage }, { scope: scopeIn(tables, 'NO-42'), year: 2024, sample: true });
  const files = await statisticsFiles(sample, 'csv', 'perMunicipality', MESSAGES.nn.statistics);
  for (const { fileName, bytes } of files) {
    expect(fileName).toMatch(/-eksempeldata\.csv$/);
    expect(new TextDecoder().decode(bytes)).toContain('Eksempeldata: tala er oppdikta.');
  }
});

test('the whole country is called so, whatever the national body is named', async () => {
  const country = libraryStatistics({ tables, usage }, { scope: scopeIn(tables, 'NO'), year: 2024 });
  const [file] = await statisticsFiles(country, 'csv', 'one', nb);
  expect(file?.fileName).toBe('digital-bruk-2024-hele-landet.csv');
});

test.each(['nn', 'en'] as const)('in %s', async (language) => {
  const [file] = await sheets('one', language);
  expect(file?.sheets[0]?.name).toBe(MESSAGES[language].statistics.sheets.overview);
  expect(JSON.stringify(file?.sheets)).not.toMatch(/undefined|\$\{/);
});

test.each(['nb', 'nn', 'en'] as const)(
  'statistics are not taken in again as usage, and say why (%s)',
  async (language) => {
    for (const format of ['csv', 'xlsx'] as const) {
      const [file] = await statisticsFiles(statistics, format, 'one', MESSAGES[language].statistics);
      const read = readTables(file?.bytes ?? new Uint8Array(), file?.fileName ?? '');
      if (read.kind === 'refused') throw new Error(JSON.stringify(read.problems));
      const [sheet] = read.value.sheets;
      expect(sheet && suggestMapping(sheet, '')).toMatchObject({
        kind: 'refused',
        problems: [{ code: 'mapping.ownStatistics' }],
      });
    }
  },
);
