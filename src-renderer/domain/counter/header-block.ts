import { cellText, type Grid, labelKey } from './grid.ts';
import { isHeadingRow } from './headings.ts';

/** Labels of column A above the table, as keys; values are column B. */
export type HeaderBlock = {
  readonly values: ReadonlyMap<string, string>;
  /** Row of the sheet (from 1) each label stands in, to name it in messages. */
  readonly rows: ReadonlyMap<string, number>;
  /** Index of the row of column headings; `null` when none follows. */
  readonly headingRow: number | null;
};

const LABELS = new Set(
  [
    'Report_Name',
    'Report_ID',
    'Release',
    'Institution_Name',
    'Institution_ID',
    'Customer_ID',
    'Metric_Types',
    'Report_Filters',
    'Report_Attributes',
    'Exceptions',
    'Reporting_Period',
    'Created',
    'Created_By',
    'Registry_Record',
  ].map(labelKey),
);

/** The header and the row of headings are looked for this far down. */
const SEARCHED_ROWS = 60;

/** Index of the row of column headings, of any release; `null` when there is none near the top. */
export function findHeadingRow(grid: Grid): number | null {
  const at = grid.rows.slice(0, SEARCHED_ROWS).findIndex(isHeadingRow);
  return at < 0 ? null : at;
}

/**
 * The header of a release 5 or 5.1 report, whatever the case, order and number of its rows; `null` when the sheet is no
 * such report. A value that the separator of the file has split over several cells (`;` inside `;`) is put together.
 */
export function readHeaderBlock(grid: Grid): HeaderBlock | null {
  const values = new Map<string, string>();
  const rows = new Map<string, number>();
  const headingRow = findHeadingRow(grid);
  for (let r = 0; r < (headingRow ?? Math.min(SEARCHED_ROWS, grid.rows.length)); r++) {
    const row = grid.rows[r] ?? [];
    const key = labelKey(cellText(row, 0));
    if (!LABELS.has(key) || values.has(key)) continue;
    const parts = row.slice(1).map((_, i) => cellText(row, i + 1));
    values.set(key, parts.filter((part) => part !== '').join('; '));
    rows.set(key, r + 1);
  }
  const isReport = values.has('reportname') || values.has('reportid');
  return isReport ? { values, rows, headingRow } : null;
}

/** `Access_Method=Regular; Data_Type=Book|Journal` → the values of one name; empty when it is not among them. */
export function listedValues(text: string, name: string): string[] {
  const wanted = labelKey(name);
  for (const part of text.split(/;\s*/)) {
    const [left, right] = splitOnce(part, '=');
    if (labelKey(left) === wanted) return right.split('|').map((value) => value.trim());
  }
  return [];
}

/** `ISNI:1234; ISIL:NO-42` → the ids without their namespaces. */
export function institutionIds(text: string): string[] {
  return text
    .split(/[;|]\s*/)
    .map((part) => {
      const [left, right] = splitOnce(part, ':');
      return (right || left).trim();
    })
    .filter((id) => id !== '');
}

function splitOnce(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + mark.length)];
}
