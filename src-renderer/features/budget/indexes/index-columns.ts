import { indexSourceText, readIndexSource } from '#domain/budget/index-source.ts';
import type { PriceIndex } from '#domain/model/tables.ts';
import type { Messages } from '#texts/messages.ts';
import { formatDate, parseDate, parsePercent, valueOrNull } from '#ui/form/index.ts';
import type { Formats } from '#ui/format.ts';
import type { Column } from '#ui/table/index.ts';

/** The columns of the index table; which index and year a row is for cannot be changed, only what it says. */
export function indexColumns(texts: Messages, formats: Formats): readonly Column<PriceIndex>[] {
  const { budget } = texts;
  const t = budget.indexes;
  const nameOf = (name: string) => budget.indexNames[name] ?? name;
  const percent = (change: number) =>
    formats.percent(change, Number.isInteger(Math.round(change * 10_000) / 10) ? 1 : 2);
  return [
    {
      id: 'name',
      head: t.index,
      kind: 'text',
      width: 12,
      value: (row) => nameOf(row.name),
      filter: { key: (row) => row.name, label: nameOf, always: true },
    },
    { id: 'year', head: t.year, kind: 'number', width: 4.5, value: (row) => row.year, text: (row) => String(row.year) },
    {
      id: 'change',
      head: t.change,
      unit: '%',
      kind: 'number',
      width: 7,
      value: (row) => row.change,
      text: (row) => percent(row.change),
      edit: {
        text: (row) => percent(row.change),
        problem: (text) => {
          const change = valueOrNull(parsePercent(text));
          return change === null || change <= -1 ? budget.problems.percent : null;
        },
      },
    },
    {
      id: 'source',
      head: t.source,
      kind: 'text',
      width: 20,
      grow: 3,
      value: (row) => readIndexSource(row.source).source,
      edit: {
        text: (row) => readIndexSource(row.source).source,
        problem: (text) => (text.trim() === '' ? budget.problems.source : null),
      },
    },
    {
      id: 'date',
      head: t.date,
      kind: 'date',
      width: 6.5,
      value: (row) => readIndexSource(row.source).date,
      edit: {
        text: (row) => {
          const { date } = readIndexSource(row.source);
          return date === null ? '' : formatDate(date);
        },
        problem: (text) => (parseDate(text).kind === 'unreadable' ? budget.problems.date : null),
      },
    },
  ];
}

/** The row after one of its cells was written. */
export function withIndexField(row: PriceIndex, column: string, text: string): PriceIndex {
  const known = readIndexSource(row.source);
  switch (column) {
    case 'change':
      return { ...row, change: valueOrNull(parsePercent(text)) ?? row.change };
    case 'source':
      return { ...row, source: indexSourceText({ ...known, source: text.trim() }) };
    case 'date':
      return { ...row, source: indexSourceText({ ...known, date: valueOrNull(parseDate(text)) }) };
    default:
      return row;
  }
}
