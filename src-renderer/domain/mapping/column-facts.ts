import { cellText, type Grid, isBlankRow } from '../counter/grid.ts';
import { metricName } from '../counter/metrics.ts';
import { cellKind, isNumeric } from './cell-kinds.ts';
import { namesLibrary, namesUse } from './column-words.ts';
import { monthUnderAny } from './heading-parts.ts';
import { isYear } from './long-period.ts';

/** As many rows as a first guess looks at. */
const SAMPLED_ROWS = 300;

/** What the cells of a column look like, as shares (0–1) of those that are filled. */
export type ColumnFacts = {
  readonly filled: number;
  readonly distinct: number;
  readonly numbers: number;
  readonly clocks: number;
  readonly pairs: number;
  /** Months and dates, also a quarter that is asked about later; plain numbers are none. */
  readonly months: number;
  readonly smallNumbers: number;
  readonly years: number;
  readonly uses: number;
  readonly libraries: number;
  /** Numbers that are parts of a day, as a spreadsheet keeps times. */
  readonly partsOfDay: number;
};

/** Facts of one column in the first rows of a table. */
export function columnFacts(grid: Grid, firstDataRow: number, column: number): ColumnFacts {
  const sums = { numbers: 0, clocks: 0, pairs: 0, months: 0, small: 0, years: 0, uses: 0, libraries: 0, parts: 0 };
  const distinct = new Set<string>();
  const rows = grid.rows.slice(firstDataRow, firstDataRow + SAMPLED_ROWS).filter((row) => !isBlankRow(row));
  let filled = 0;
  for (const row of rows) {
    const text = cellText(row, column);
    if (text === '') continue;
    filled++;
    distinct.add(text);
    const cell = row[column] ?? '';
    const kind = cellKind(cell);
    if (isNumeric(kind)) sums.numbers++;
    if (kind === 'clock') sums.clocks++;
    if (kind === 'pair') sums.pairs++;
    if (isYear(text)) sums.years++;
    if (/^(?:0?[1-9]|1[0-2])$/.test(text)) sums.small++;
    if (typeof cell === 'number' && cell > 0 && !Number.isInteger(cell)) sums.parts++;
    if (isMonthLike(text, cell)) sums.months++;
    if (kind === 'text' && (namesUse(text) || isStandardMetric(text))) sums.uses++;
    if (kind === 'text' && namesLibrary(text)) sums.libraries++;
  }
  const share = (sum: number): number => (filled === 0 ? 0 : sum / filled);
  return {
    filled,
    distinct: distinct.size,
    numbers: share(sums.numbers),
    clocks: share(sums.clocks),
    pairs: share(sums.pairs),
    months: share(sums.months),
    smallNumbers: share(sums.small),
    years: share(sums.years),
    uses: share(sums.uses),
    libraries: share(sums.libraries),
    partsOfDay: share(sums.parts),
  };
}

function isMonthLike(text: string, cell: string | number): boolean {
  if (/^\d{1,5}$/.test(text) && !/^[34]\d{4}$/.test(text)) return false;
  const { kind } = monthUnderAny(cell);
  return kind === 'month' || kind === 'longPeriod' || (kind === 'noYear' && !/^\d/.test(text));
}

/** `Total_Item_Requests` and its like carry an underscore and are known. */
function isStandardMetric(text: string): boolean {
  return /^(?:total|unique|searches|no|limit)[ _]/i.test(text) && metricName(text).includes('_');
}
