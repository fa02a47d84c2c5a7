import type { SavingsChartBar } from '../charts/chart.ts';
import { savingsUnit } from '../charts/savings-unit.ts';
import type { Block } from '../model.ts';
import { kronerText } from '../number-text.ts';
import type { SavingsYear } from '../snapshot.ts';
import { type SectionContext, sourceLine, together } from './context.ts';
import { latestSavings } from './read-figures.ts';

/** Savings per year, net and operating share stacked to gross; a year without a basis is a named gap. */
export function savingsFigure(context: SectionContext): Block[] {
  const { figures, wording } = context;
  const words = wording.savingsFigure;
  const { years, reference } = figures.savings;
  if (years.length === 0) return [];
  const bars = years.map((year) => bar(context, year));
  const withoutShare = years.filter(({ shareOre, grossOre }) => shareOre === null && grossOre !== null);
  const estimated = years.filter((year) => year.estimated && year.grossOre !== null);
  const left = [...new Set(years.flatMap(({ notDistributed }) => notDistributed))];
  return [
    {
      kind: 'figure',
      label: context.nextFigure(),
      title: title(context),
      subtitle: words.subtitle(reference, words[savingsUnit(bars)]),
      chart: {
        kind: 'savings',
        bars,
        words: {
          year: wording.savingsTable.year,
          gross: words.gross,
          share: words.share,
          net: words.net,
          missing: words.missing,
          notes: words.notes,
        },
      },
      alt: [words.alt.start(reference), ...years.map((year) => yearInWords(context, year))].join(' '),
      source: sourceLine(context, [
        words.source(reference),
        withoutShare.length > 0 ? words.noShare(withoutShare.map(({ year }) => year)) : null,
        ...estimated.map(({ year }) => words.estimate(year)),
        left.length > 0 ? wording.notDistributedSavings(left) : null,
      ]),
    },
  ];
}

function bar({ wording }: SectionContext, shown: SavingsYear): SavingsChartBar {
  const { year, grossOre, shareOre, netOre, included, total, estimated } = shown;
  const words = wording.savingsFigure;
  return {
    label: estimated ? words.estimated(year) : String(year),
    note: words.included(included, total),
    grossOre,
    shareOre,
    netOre,
    estimated,
  };
}

function title({ figures, wording }: SectionContext): string {
  const words = wording.savingsFigure.title;
  const { reference } = figures.savings;
  const latest = latestSavings(figures);
  const { year = figures.year, grossOre = null, netOre = null, estimated = false } = latest ?? {};
  if (grossOre === null) return words.missing(year);
  if (grossOre < 0) return words.loss(reference, year, estimated);
  if (netOre === null) return words.gross(figures.county.name, grossOre, year, estimated);
  if (netOre < 0) return words.belowShare(year, estimated);
  return words.net(figures.county.name, netOre, year, estimated);
}

function yearInWords({ wording }: SectionContext, { year, grossOre, shareOre, netOre }: SavingsYear): string {
  const kroner = (ore: number | null) => (ore === null ? null : together(kronerText(ore), 'kroner'));
  return wording.savingsFigure.alt.year(year, kroner(grossOre), kroner(shareOre), kroner(netOre));
}
