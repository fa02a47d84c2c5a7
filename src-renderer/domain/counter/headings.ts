import { cellText, type GridRow, labelKey } from './grid.ts';

/** Columns of the reports that mean something to us, by COUNTER's own names. */
export type ColumnName =
  | 'Institution_Name'
  | 'Customer_ID'
  | 'Subdivision_Code'
  | 'Title'
  | 'Item'
  | 'Database'
  | 'Platform'
  | 'Data_Type'
  | 'Metric_Type'
  | 'Reporting_Period_Total'
  | 'DOI'
  | 'Proprietary_ID'
  | 'ISBN'
  | 'Print_ISSN'
  | 'Online_ISSN'
  | 'URI';

const USED: readonly ColumnName[] = [
  'Institution_Name',
  'Customer_ID',
  'Subdivision_Code',
  'Title',
  'Item',
  'Database',
  'Platform',
  'Data_Type',
  'Metric_Type',
  'Reporting_Period_Total',
  'DOI',
  'Proprietary_ID',
  'ISBN',
  'Print_ISSN',
  'Online_ISSN',
  'URI',
];

const ALIASES: readonly (readonly [string, ColumnName])[] = [
  ['institution', 'Institution_Name'],
  ['customerid', 'Customer_ID'],
  ['titlename', 'Title'],
  ['itemname', 'Item'],
  ['databasename', 'Database'],
  ['platformname', 'Platform'],
  ['metric', 'Metric_Type'],
  ['metrictypes', 'Metric_Type'],
  ['periodtotal', 'Reporting_Period_Total'],
  ['reportingtotal', 'Reporting_Period_Total'],
  ['printedissn', 'Print_ISSN'],
  ['printissn', 'Print_ISSN'],
  ['eissn', 'Online_ISSN'],
  ['proprietaryidentifier', 'Proprietary_ID'],
];

const USED_BY_KEY = new Map<string, ColumnName>([...USED.map((name) => [labelKey(name), name] as const), ...ALIASES]);

/** Columns a report may have that change nothing in the figures: rows that differ in them are added up. */
const PASSED_OVER = new Set(
  [
    'Institution_ID',
    'Country_Name',
    'Country_Code',
    'Subdivision_Name',
    'Attributed',
    'Publisher',
    'Publisher_ID',
    'Authors',
    'Publication_Date',
    'Article_Version',
    'Linking_ISSN',
    'Section_Type',
    'YOP',
    'Access_Type',
    'Access_Method',
    'Format',
  ].map(labelKey),
);

/** Ids of works and of libraries: long numbers there are no one's. */
const PUBLIC_IDS = new Set(
  [
    'Customer_ID',
    'DOI',
    'Proprietary_ID',
    'ISBN',
    'Print_ISSN',
    'Printed_ISSN',
    'Online_ISSN',
    'Linking_ISSN',
    'URI',
    'Publisher_ID',
    'Institution_ID',
  ].map(labelKey),
);

/** True for columns of what works and their makers are called, which may begin with any mark (`=Love`, `-30-`). */
export function isWorkName(heading: string): boolean {
  return /^(?:parent|component)?(?:title|item|authors)(?:name)?$/.test(labelKey(heading));
}

export type Heading =
  | { readonly kind: 'used'; readonly name: ColumnName }
  | { readonly kind: 'passed_over' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'other' };

export function readHeading(text: string): Heading {
  const key = labelKey(text);
  if (key === '') return { kind: 'empty' };
  const name = USED_BY_KEY.get(key);
  if (name !== undefined) return { kind: 'used', name };
  return PASSED_OVER.has(key) || /^(parent|component)/.test(key) ? { kind: 'passed_over' } : { kind: 'other' };
}

/** True for columns of ids, where a long number is not taken for a person's. */
export function isPublicId(heading: string): boolean {
  return PUBLIC_IDS.has(labelKey(heading).replace(/^(parent|component)/, ''));
}

/** True for the row of column headings: a metric or a total beside at least one more column we know. */
export function isHeadingRow(row: GridRow): boolean {
  const names = new Set<ColumnName>();
  for (let column = 0; column < row.length; column++) {
    const heading = readHeading(cellText(row, column));
    if (heading.kind === 'used') names.add(heading.name);
  }
  return names.size >= 2 && (names.has('Metric_Type') || names.has('Reporting_Period_Total'));
}
