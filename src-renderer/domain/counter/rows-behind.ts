import type { Month } from '../model/brands.ts';
import { placer } from './placer.ts';
import type { CounterReport } from './report.ts';
import { institutionKey } from './report-parts.ts';
import type { PlacingRecords, UsageChoices } from './usage-import.ts';

/** One line of a usage file that a number was made of. */
export type RowBehind = {
  /** As `CounterRow.row`: row of the sheet or file, or number of the entry in `Report_Items`. */
  readonly row: number;
  /** Column of the sheet or file, from 0; null where the number stands in none. */
  readonly column: number | null;
  readonly item: string;
  readonly institution: string;
  readonly count: number;
  /** The count was shared among several; a part of it is in the number. */
  readonly shared: boolean;
};

/**
 * The lines of a report behind the use of a service in one month and metric, for the organisations that are asked about,
 * placed as they were at the import. In the file's order.
 */
export function rowsBehind(
  report: CounterReport,
  choices: UsageChoices,
  { services, population }: PlacingRecords,
  asked: {
    readonly serviceId: string;
    readonly metric: string;
    readonly month: Month;
    readonly organisations: ReadonlySet<string>;
  },
): RowBehind[] {
  const column = report.months.indexOf(asked.month);
  if (column < 0) return [];
  const years = [Number(asked.month.slice(0, 4))];
  const placing = placer(report, choices, services, { population, years });
  const linesOf = linesByCell(report);
  return report.rows.flatMap((row, r) => {
    if (row.metric !== asked.metric) return [];
    const count = report.counts[r * report.months.length + column] ?? Number.NaN;
    const placed = placing(row);
    if (Number.isNaN(count) || typeof placed === 'string' || placed.serviceId !== asked.serviceId) return [];
    const { placement } = placed;
    const counts =
      placement.kind === 'organisation'
        ? asked.organisations.has(placement.id)
        : placement.among.some((id) => asked.organisations.has(id));
    if (!counts) return [];
    const institution = row.institution || institutionKey(row);
    const behind = { item: row.item, institution, shared: placement.kind === 'allocated' };
    const lines = linesOf?.get(r * report.months.length + column) ?? [
      { row: row.row, column: columnOf(report.columns?.[column]), count },
    ];
    return lines.map((line) => ({ ...behind, ...line }));
  });
}

type Line = Pick<RowBehind, 'row' | 'column' | 'count'>;

function columnOf(column: number | undefined): number | null {
  return column === undefined || column < 0 ? null : column;
}

/** Lines by place in `counts`; null where each row of the report is one of the file. */
function linesByCell({ lines }: CounterReport): ReadonlyMap<number, readonly Line[]> | null {
  if (!lines) return null;
  const byCell = new Map<number, Line[]>();
  lines.cells.forEach((cell, i) => {
    const line = { row: lines.rows[i] ?? 0, column: columnOf(lines.columns[i]), count: lines.counts[i] ?? 0 };
    const known = byCell.get(cell);
    if (known) known.push(line);
    else byCell.set(cell, [line]);
  });
  return byCell;
}
