import type { BudgetLine, BudgetScenario } from '#domain/budget/budget-scenario.ts';
import type { Tables } from '#domain/model/tables.ts';
import { type Exact, exact, plus, rounded, times } from './recompute-exact.ts';

/** The four budget years once more: each line's price with every year's change, and the sums. */
export function recomputeBudget(tables: Pick<Tables, 'price_indexes'>, scenario: BudgetScenario) {
  const registered = tables.price_indexes.filter(({ name }) => name === scenario.index);
  const newest = Math.max(...registered.map(({ year }) => year), -1);
  const changeInto = (year: number): number | null => {
    const own = registered.find((row) => row.year === year);
    if (own) return own.change;
    // Nothing registered at all: every year is assumed.
    return newest === -1 || year > newest ? (scenario.assumedChanges[year] ?? scenario.assumedChange) : null;
  };
  const years = [0, 1, 2, 3].map((later) => scenario.firstYear + later);
  const cells = scenario.lines.map((line) => ({ line, years: years.map((year) => cellOf(line, year, changeInto)) }));
  const sums = (wanted: (line: BudgetLine) => boolean) =>
    years.map((_, at) => {
      const rows = cells
        .filter(({ line }) => wanted(line))
        .map((row) => ({ line: row.line, cell: row.years[at] ?? null }));
      const priced = rows.flatMap(({ line, cell }) => (cell ? [{ line, ...cell }] : []));
      const add = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);
      const vat = (back: boolean) =>
        add(priced.filter(({ line }) => line.vatCompensable === back).map(({ vatOre }) => vatOre ?? 0));
      return {
        netOre: add(priced.map(({ netOre }) => netOre)),
        compensableVatOre: vat(true),
        otherVatOre: vat(false),
        linesWithoutPrice: rows.length - priced.length,
        linesWithoutVatRate: priced.filter(({ vatOre }) => vatOre === null).length,
      };
    });
  return {
    years,
    changes: years.map(changeInto),
    cells: Object.fromEntries(cells.map(({ line, years: of }) => [line.id, of])),
    inFrame: sums(({ inFrame }) => inFrame),
    newCost: sums(({ inFrame }) => !inFrame),
    total: sums(() => true),
  };
}

/** Øre; null where a year between the price's and this one has no change. */
function cellOf(line: BudgetLine, year: number, changeInto: (year: number) => number | null) {
  const months = monthsOf(line, year);
  if (months === 0) return { netOre: 0, vatOre: 0 };
  let net: Exact = times(exact(line.basePriceOre), [BigInt(months), 12n]);
  for (let next = line.priceYear + 1; next <= year; next++) {
    const change = changeInto(next);
    if (change === null) return null;
    net = times(net, plus([1n, 1n], exact(change)));
  }
  return { netOre: rounded(net), vatOre: line.vatRate === null ? null : rounded(times(net, exact(line.vatRate))) };
}

function monthsOf({ start }: BudgetLine, year: number): number {
  if (start === undefined) return 12;
  const [first, month] = [Number(start.slice(0, 4)), Number(start.slice(5, 7))];
  if (year === first) return 13 - month;
  return year < first ? 0 : 12;
}
