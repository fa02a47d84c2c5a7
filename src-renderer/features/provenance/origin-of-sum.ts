import type { Messages } from '#texts/messages.ts';
import type { Formats } from '#ui/format.ts';
import { type AskedFigure, cellText, footSum, headText, valueText } from '#ui/table/index.ts';
import type { Traced } from './say.ts';

/** The sum in a table's foot: each row shown that adds to it, and those that have nothing to add. */
export function sumOrigin<Row>(
  { column, rows }: AskedFigure<Row>,
  about: { readonly table: string; readonly rowHead: string; readonly rowName: (row: Row) => string },
  t: Messages['provenance'],
  formats: Formats,
): Traced {
  const { value, leftOut, included } = footSum(column, rows, about.rowName);
  const text =
    value === null ? null : [valueText(column.kind, value, formats), unitOf(column)].filter(Boolean).join(' ');
  const head = headText(column);
  return {
    title: `${head}, ${about.table}`,
    value: text,
    rule: t.sumRule,
    ...(text !== null && { formula: `${t.sumOf(included)} = ${text}` }),
    leftOut: leftOut.length > 0 ? [t.withoutValue(leftOut.join(', '))] : [],
    records: [
      {
        caption: t.rowsBehind,
        head: [about.rowHead, head],
        rows: rows.flatMap((row) => {
          const cell = column.value(row);
          return cell === null ? [] : [[about.rowName(row), cellText(column, row, formats)]];
        }),
        numbers: [head],
      },
    ],
  };
}

function unitOf<Row>({ kind, unit }: AskedFigure<Row>['column']): string {
  return kind === 'kroner' ? 'kr' : (unit ?? '');
}
