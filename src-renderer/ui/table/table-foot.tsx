import type { ReactNode } from 'react';
import type { Messages } from '#texts/messages.ts';
import type { Formats } from '../format.ts';
import { type AskedFigure, alignsRight, type Column, headText, valueText } from './column.ts';
import { footSum } from './foot-sum.ts';

/** Sums of the rows shown. The label says how many rows they rest on, and names those left out. */
export function TableFoot<Row>(props: {
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowName(row: Row): string;
  /** The rows in the plural, as they stand in a sentence: `avtaler`. */
  rowsWord: string;
  onOrigin?(asked: AskedFigure<Row>): void;
  texts: Messages['table'];
  formats: Formats;
}) {
  const { columns, rows, texts, formats } = props;
  const first = columns.findIndex((column) => column.sum);
  if (first < 1 || rows.length === 0) return null;
  const sums = columns.map((column) => (column.sum ? footSum(column, rows, props.rowName) : null));
  const least = sums.reduce((count, sum) => Math.min(count, sum?.included ?? count), rows.length);
  const notes: ReactNode[] = columns.flatMap(({ id, sum }, index) => {
    const leftOut = sums[index]?.leftOut ?? [];
    return sum && leftOut.length > 0 ? [<span key={id}>{sum.leftOut(leftOut)}</span>] : [];
  });
  return (
    <tfoot>
      <tr aria-rowindex={rows.length + 2}>
        <td colSpan={first} aria-colindex={1}>
          <div className="b24-table-sum">
            <strong>{texts.sum(least, rows.length, props.rowsWord)}</strong> {notes}
          </div>
        </td>
        {columns.slice(first).map((column, index) => {
          const value = sums[first + index]?.value ?? null;
          return (
            <td
              key={column.id}
              aria-colindex={first + index + 1}
              className={alignsRight(column.kind) ? 'b24-number' : undefined}
            >
              {column.origin === true && props.onOrigin && value !== null ? (
                <button
                  type="button"
                  className="b24-asked"
                  aria-label={`${texts.sumOf(headText(column))}: ${valueText(column.kind, value, formats)}`}
                  onClick={() => props.onOrigin?.({ column, row: null, rows })}
                >
                  <strong>{valueText(column.kind, value, formats)}</strong>
                </button>
              ) : (
                <strong>{valueText(column.kind, value, formats)}</strong>
              )}
            </td>
          );
        })}
      </tr>
    </tfoot>
  );
}
