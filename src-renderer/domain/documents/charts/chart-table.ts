import { fractionOf } from '../../money/fraction.ts';
import type { Cell, Column, FigureBlock, TableBlock } from '../model.ts';
import { decimalText, integerText, kronerText } from '../number-text.ts';
import { numberCell, textCell } from '../table-cells.ts';
import type { AgreementsChart, BarsChart, Chart, SavingsChart } from './chart.ts';

const text = { align: 'start', holds: 'text', tone: 'normal' } as const;
const count = { align: 'end', holds: 'count', tone: 'normal' } as const;
const kroner = { align: 'end', holds: 'kroner', tone: 'normal' } as const;

/** The numbers a figure is drawn from, as a table of the same label, title and source. */
export function figureTable({ label, title, chart, source }: FigureBlock): TableBlock {
  const { columns, rows } = chartTable(chart);
  const groups = [{ heading: null, rows, sum: null }];
  return { kind: 'table', label, title, message: null, columns, groups, total: null, note: source };
}

type ChartTable = { readonly columns: Column[]; readonly rows: Cell[][] };

function chartTable(chart: Chart): ChartTable {
  switch (chart.kind) {
    case 'agreements':
      return agreementsTable(chart);
    case 'savings':
      return savingsTable(chart);
    case 'bars':
      return barsTable(chart);
  }
}

function agreementsTable({ panels, words }: AgreementsChart): ChartTable {
  const [first] = panels;
  const hasClaim = panels.some(({ claim }) => claim !== null);
  return {
    columns: [
      { ...text, heading: words.place },
      { ...count, heading: first?.before.label ?? '' },
      { ...count, heading: first?.after.label ?? '' },
      { ...count, heading: first?.assumedLabel ?? '' },
      ...(hasClaim ? [{ ...count, heading: words.claim }] : []),
    ],
    rows: panels.map(({ title, before, after, claim, missing }) => [
      textCell(title),
      ...[before.count, after.count, after.assumed].map((number) =>
        numberCell(missing === null ? number : null, integerText),
      ),
      ...(hasClaim ? [numberCell(claim?.count ?? null, oneDecimal)] : []),
    ]),
  };
}

function savingsTable({ bars, words }: SavingsChart): ChartTable {
  return {
    columns: [
      { ...text, heading: words.year },
      { ...text, align: 'end', heading: words.notes },
      { ...kroner, heading: `${words.gross}, kr` },
      { ...kroner, heading: `${words.share}, kr` },
      { ...kroner, heading: `${words.net}, kr` },
    ],
    rows: bars.map(({ label, note, grossOre, shareOre, netOre }) => [
      textCell(label),
      textCell(note),
      ...[grossOre, shareOre, netOre].map((ore) => numberCell(ore, kronerText)),
    ]),
  };
}

function barsTable({ bars, holds, words }: BarsChart): ChartTable {
  const [value, shown] = holds === 'kroner' ? [kroner, kronerText] : [count, integerText];
  const hasNotes = bars.some(({ note }) => note !== '');
  return {
    columns: [
      { ...text, heading: words.label },
      { ...value, heading: words.value },
      ...(hasNotes ? [{ ...text, align: 'end', heading: words.note } as const] : []),
    ],
    rows: bars.map((bar) => [
      textCell(bar.label),
      numberCell(bar.value, shown),
      ...(hasNotes ? [textCell(bar.note)] : []),
    ]),
  };
}

function oneDecimal(value: number): string {
  return decimalText(fractionOf(value), 1);
}
