import { figureTable } from '#domain/documents/charts/chart-table.ts';
import type { TableBlock } from '#domain/documents/model.ts';
import { priceCover } from '#domain/documents/without-prices.ts';
import type { LeavingFigures } from '#ui/leaving.tsx';
import type { Pages } from './use-attachment.ts';

const MONEY: readonly string[] = ['kroner', 'thousandKroner', 'ore'];

/** What of figures and prices a document takes with it: each of its tables, and those that its charts are drawn from. */
export function documentFigures(
  { model, figures }: Pick<Pages, 'model' | 'figures'>,
  hidePrices: boolean,
): LeavingFigures {
  const tables = model.blocks.flatMap((block): TableBlock[] =>
    block.kind === 'table' ? [block] : block.kind === 'figure' ? [figureTable(block)] : [],
  );
  const holdsMoney = tables.some(({ columns }) => columns.some(({ holds }) => MONEY.includes(holds)));
  const kept = figures.format === 'b24-renewal-figures-1' ? 'ranges' : priceCover(figures).sums ? 'sums' : 'none';
  return {
    kind: 'tables',
    name: model.metadata.title,
    tables: tables.map(({ title, columns, groups }) => ({
      title,
      heads: columns.map(({ heading }) => heading),
      rows: groups.reduce((sum, { rows }) => sum + rows.length, 0),
    })),
    keptBack: hidePrices,
    prices: hidePrices ? kept : holdsMoney ? 'single' : 'none',
  };
}
