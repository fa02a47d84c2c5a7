import { cellText, type GridRow, labelKey } from '../counter/grid.ts';
import { type AgeRange, findAge, findSex, type Part, type Sex } from './parts.ts';

/** What a column of numbers is about; what its heading does not say stands in a column of its own. */
export type ValueColumn = {
  readonly column: number;
  readonly heading: string;
  readonly year: number | null;
  readonly sex: Part<Sex> | null;
  readonly age: Part<AgeRange> | null;
};

/** Where the table begins and what its columns hold; −1 for a column that it does not have. */
export type TableHead = {
  /** Index of the row of headings. */
  readonly row: number;
  readonly region: number;
  readonly code: number;
  readonly sex: number;
  readonly age: number;
  readonly year: number;
  readonly content: number;
  readonly values: readonly ValueColumn[];
  /** Headings of columns of other numbers than inhabitants. */
  readonly ignored: readonly string[];
};

const LABELS = {
  region: [
    'region',
    'regionnavn',
    'regionname',
    'kommune',
    'fylke',
    'kommunenavn',
    'fylkesnavn',
    'navn',
    'name',
    'område',
  ],
  code: [
    'kode',
    'code',
    'regionkode',
    'regioncode',
    'kommunenummer',
    'kommunenr',
    'fylkesnummer',
    'fylkesnr',
    'nummer',
  ],
  sex: ['kjønn', 'kjonn', 'sex', 'gender'],
  age: ['alder', 'age', 'aldersgruppe', 'agegroup'],
  year: ['år', 'aar', 'year', 'tid', 'time'],
  content: ['statistikkvariabel', 'contents', 'contentscode', 'variabel'],
} as const;

type Role = keyof typeof LABELS;

/** A number column of a long table is called after the table itself: `07459: Befolkning, etter region og år`. */
const TABLE_TITLE = /^\s*\d{5}\s*:/;
const YEAR = /(?<!\d)(?:1[789]|20|21)\d{2}(?!\d)/;

/** The words for inhabitants in the statistics bank; `Personer1` is its API's code. */
export function isInhabitants(text: string): boolean {
  return /^(?:personer1?|folkemengden?|folketal|folketall|befolkning(?:en)?|innbyggere|innbyggjarar|antall|persons|population|value|verdi)?(?: (?:per |på )?1\. ?(?:1\.?|januar))?(?: \(personer\))?$/i.test(
    text.trim(),
  );
}

/** The first row that reads as the head of a table of inhabitants by region and year; null when there is none. */
export function findTableHead(rows: readonly GridRow[]): TableHead | null {
  for (let row = 0; row < Math.min(rows.length, 100); row++) {
    const head = tableHead(rows[row] ?? [], row);
    if (head && (head.values.length > 0 || head.ignored.length > 0)) return head;
  }
  return null;
}

function tableHead(cells: GridRow, row: number): TableHead | null {
  const headings = cells.map((_, column) => cellText(cells, column));
  const roles = new Map<Role, number>();
  const rest: number[] = [];
  headings.forEach((heading, column) => {
    const role = roleOf(heading);
    if (role && !roles.has(role)) roles.set(role, column);
    else rest.push(column);
  });
  const at = (role: Role) => roles.get(role) ?? -1;
  // A table copied out of a page has no heading above its regions.
  const region = at('region') >= 0 || at('code') >= 0 || headings[0] !== '' ? at('region') : 0;
  if (region < 0 && at('code') < 0) return null;
  const candidates = rest.filter((column) => column !== region && headings[column] !== '');
  const values = candidates.flatMap((column) => valueColumn(column, headings[column] ?? '', at('year') >= 0));
  const known = new Set(values.map(({ column }) => column));
  const ignored = candidates.filter((column) => !known.has(column)).map((column) => headings[column] ?? '');
  const columns = { code: at('code'), sex: at('sex'), age: at('age'), year: at('year'), content: at('content') };
  return { row, region, ...columns, values, ignored };
}

function roleOf(heading: string): Role | null {
  const key = labelKey(heading);
  const found = Object.entries(LABELS).find(([, labels]) => (labels as readonly string[]).includes(key));
  return found ? (found[0] as Role) : null;
}

/** A heading without its year, sex and age must speak of inhabitants, or it is another number. */
function valueColumn(column: number, heading: string, hasYearColumn: boolean): ValueColumn[] {
  if (hasYearColumn && TABLE_TITLE.test(heading)) return [{ column, heading, year: null, sex: null, age: null }];
  const year = YEAR.exec(heading)?.[0];
  if ((year === undefined) !== hasYearColumn) return [];
  const withoutYear = year === undefined ? heading : heading.replace(YEAR, ' ').replace(/\s+/g, ' ').trim();
  const sex = findSex(withoutYear);
  const age = findAge(sex?.rest ?? withoutYear);
  if (!isInhabitants(age?.rest ?? sex?.rest ?? withoutYear)) return [];
  return [
    {
      column,
      heading,
      year: year === undefined ? null : Number(year),
      sex: sex?.value ?? null,
      age: age?.value ?? null,
    },
  ];
}
