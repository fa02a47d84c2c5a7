import { strToU8, zipSync } from 'fflate';

/** One line of a made-up report: what it is about, and a count for each month of the period. */
export type FixtureRow = {
  readonly item: string;
  readonly platform: string;
  readonly institution?: string;
  readonly dataType: string;
  readonly yop?: string;
  readonly metric: string;
  readonly counts: readonly number[];
};

export type FixtureReport = {
  readonly reportId: 'PR' | 'DR' | 'TR' | 'IR';
  readonly release: '5' | '5.1';
  readonly months: readonly string[];
  /** Months or, when false, totals of the period alone. */
  readonly monthly: boolean;
  readonly rows: readonly FixtureRow[];
};

type Cell = string | number;

const NAMES = {
  '5': {
    PR: 'Platform Master Report',
    DR: 'Database Master Report',
    TR: 'Title Master Report',
    IR: 'Item Master Report',
  },
  '5.1': { PR: 'Platform Report', DR: 'Database Report', TR: 'Title Report', IR: 'Item Report' },
} as const;

const ITEM = { PR: 'Platform', DR: 'Database', TR: 'Title', IR: 'Item' } as const;

const MONTH_NAMES = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The report as tab-separated text, rows of zeros left out as vendors do. */
export function asTsv(report: FixtureReport): Uint8Array {
  return asDelimited(report, '\t');
}

export function asDelimited(report: FixtureReport, separator: string): Uint8Array {
  const quote = (cell: Cell): string => {
    const text = String(cell);
    return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return strToU8(
    `\ufeff${table(report)
      .map((row) => row.map(quote).join(separator))
      .join('\r\n')}\r\n`,
  );
}

/** The report as a workbook of one sheet, numbers as numbers. */
export function asXlsx(report: FixtureReport): Uint8Array {
  return workbook([{ name: report.reportId, rows: table(report) }]);
}

/** A workbook with inline texts; enough for a reader, small enough to read here. */
export function workbook(sheets: readonly { name: string; rows: readonly (readonly Cell[])[] }[]): Uint8Array {
  return workbookOf(sheets.map(({ name, rows }) => ({ name, xml: sheetXml(rows) })));
}

/** A workbook of sheets given as XML, for what `workbook` does not write. */
export function workbookOf(sheets: readonly { name: string; xml: string }[], sharedStrings?: string): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const list = sheets.map(({ name }, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  const targets = sheets.map(
    (_, i) => `<Relationship Id="rId${i + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  return zipSync({
    'xl/workbook.xml': strToU8(
      `<?xml version="1.0"?><workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${list.join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(`<Relationships>${targets.join('')}</Relationships>`),
    ...(sharedStrings === undefined ? {} : { 'xl/sharedStrings.xml': strToU8(sharedStrings) }),
    ...Object.fromEntries(sheets.map(({ xml }, i) => [`xl/worksheets/sheet${i + 1}.xml`, strToU8(xml)])),
  });
}

/** The report as JSON of its release; months without usage are left out. */
export function asJson(report: FixtureReport): Uint8Array {
  return strToU8(JSON.stringify(report.release === '5' ? jsonOfRelease5(report) : jsonOfRelease51(report)));
}

function table(report: FixtureReport): Cell[][] {
  const isConsortium = report.rows.some((row) => row.institution !== undefined);
  const isPlatform = report.reportId === 'PR';
  const attributes = report.monthly ? '' : 'Exclude_Monthly_Details=True';
  const head: Cell[][] = [
    ['Report_Name', NAMES[report.release][report.reportId]],
    ['Report_ID', report.reportId],
    ['Release', report.release],
    ['Institution_Name', 'Fiktiv fylkesbibliotek'],
    ['Institution_ID', 'ISIL:NO-99'],
    ['Metric_Types', ''],
    ['Report_Filters', ''],
    ['Report_Attributes', attributes],
    ['Exceptions', ''],
    ['Reporting_Period', `Begin_Date=${report.months[0]}-01; End_Date=${report.months.at(-1)}-28`],
    ['Created', '2025-02-01T00:00:00Z'],
    ['Created_By', 'Fiktiv leverandør'],
    ...(report.release === '5.1' ? [['Registry_Record', 'https://example.invalid/']] : []),
    [],
  ];
  const headings = [
    ...(isConsortium ? ['Institution_Name'] : []),
    ITEM[report.reportId],
    ...(isPlatform ? [] : ['Platform']),
    'Data_Type',
    'YOP',
    'Metric_Type',
    'Reporting_Period_Total',
    ...(report.monthly ? report.months.map(monthHeading) : []),
  ];
  const rows = reported(report).map((row) => [
    ...(isConsortium ? [row.institution ?? ''] : []),
    row.item,
    ...(isPlatform ? [] : [row.platform]),
    row.dataType,
    row.yop ?? '',
    row.metric,
    sum(row.counts),
    ...(report.monthly ? row.counts : []),
  ]);
  return [...head, headings, ...rows];
}

function jsonOfRelease5(report: FixtureReport): unknown {
  return {
    Report_Header: {
      ...jsonHeader(report),
      Report_Filters: [
        { Name: 'Begin_Date', Value: `${report.months[0]}-01` },
        { Name: 'End_Date', Value: `${report.months.at(-1)}-28` },
      ],
    },
    Report_Items: reported(report).map((row) => ({
      ...jsonItem(report, row),
      Data_Type: row.dataType,
      Performance: periods(report, row).map(({ begin, end, count }) => ({
        Period: { Begin_Date: `${begin}-01`, End_Date: `${end}-28` },
        Instance: [{ Metric_Type: row.metric, Count: count }],
      })),
    })),
  };
}

function jsonOfRelease51(report: FixtureReport): unknown {
  const items = reported(report).map((row) => ({
    ...jsonItem(report, row),
    Attribute_Performance: [
      {
        Data_Type: row.dataType,
        Performance: {
          [row.metric]: Object.fromEntries(
            periods(report, row).map(({ begin, count }) => [report.monthly ? begin : 'Total', count]),
          ),
        },
      },
    ],
  }));
  return {
    Report_Header: {
      ...jsonHeader(report),
      Report_Filters: { Begin_Date: `${report.months[0]}-01`, End_Date: `${report.months.at(-1)}-28` },
    },
    Report_Items: report.reportId === 'IR' ? items.map((item) => ({ Items: [item] })) : items,
  };
}

function jsonHeader(report: FixtureReport): Record<string, unknown> {
  return {
    Report_Name: NAMES[report.release][report.reportId],
    Report_ID: report.reportId,
    Release: report.release,
    Institution_Name: 'Fiktiv fylkesbibliotek',
    Created: '2025-02-01T00:00:00Z',
    Created_By: 'Fiktiv leverandør',
  };
}

function jsonItem(report: FixtureReport, row: FixtureRow): Record<string, unknown> {
  return {
    [ITEM[report.reportId]]: row.item,
    Platform: report.reportId === 'PR' ? row.item : row.platform,
    ...(row.institution === undefined ? {} : { Institution_Name: row.institution }),
    ...(row.yop === undefined ? {} : { YOP: row.yop }),
  };
}

function periods(report: FixtureReport, row: FixtureRow): { begin: string; end: string; count: number }[] {
  const [first, last] = [report.months[0] ?? '', report.months.at(-1) ?? ''];
  if (!report.monthly) return [{ begin: first, end: last, count: sum(row.counts) }];
  return report.months.flatMap((month, m) => {
    const count = row.counts[m] ?? 0;
    return count === 0 ? [] : [{ begin: month, end: month, count }];
  });
}

function reported(report: FixtureReport): FixtureRow[] {
  return report.rows.filter((row) => sum(row.counts) > 0);
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

function monthHeading(month: string): string {
  return `${MONTH_NAMES[Number(month.slice(5)) - 1]}-${month.slice(0, 4)}`;
}

function sheetXml(rows: readonly (readonly Cell[])[]): string {
  const cells = rows.map((row, r) => {
    const inner = row.map((cell) =>
      typeof cell === 'number'
        ? `<c><v>${cell}</v></c>`
        : `<c t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`,
    );
    return `<row r="${r + 1}">${inner.join('')}</row>`;
  });
  return `<?xml version="1.0"?><worksheet><sheetData>${cells.join('')}</sheetData></worksheet>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** The use of PressReader in three months of 2021, before the sample data have any. */
export const pressReaderReport = (counts: readonly [number, number, number] = [5, 7, 9]): FixtureReport => ({
  release: '5.1',
  reportId: 'PR',
  months: ['2021-01', '2021-02', '2021-03'],
  monthly: true,
  rows: [
    {
      item: 'PressReader',
      platform: 'PressReader',
      dataType: 'Newspaper_or_Newsletter',
      metric: 'Total_Item_Requests',
      counts,
    },
  ],
});
