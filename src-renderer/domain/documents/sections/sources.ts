import { OPERATING_LINE } from '../../budget/budget-scenario.ts';
import type { Block } from '../model.ts';
import { monthName } from '../number-text.ts';
import type { SourceKey } from '../say.ts';
import type { SectionContext } from './context.ts';

/** The sources that the text pointed to, in the order of their numbers. */
export function sources(context: SectionContext): Block {
  const { notes, wording } = context;
  const items = notes.used().map((source, i) => ({ number: i + 1, text: sourceText(context, source) }));
  return { kind: 'sources', heading: wording.headings.sources, items };
}

function sourceText({ figures, wording, options, plan }: SectionContext, source: SourceKey): string {
  const words = wording.sources;
  switch (source) {
    case 'agreements':
      return words.agreements(figures.baseline, figures.on);
    case 'savings': {
      const years = figures.savings.years.map(({ year }) => year);
      return words.savings(figures.savings.reference, years, options.documentDate);
    }
    case 'plan': {
      if (figures.plan.name !== '') return words.plan(figures.plan.name, plan);
      const hasShare = figures.plan.rows.some(({ id }) => id === OPERATING_LINE);
      const isIndexed = figures.plan.growth.some(({ origin }) => origin === 'registered');
      return words.planRegistered(
        figures.plan.priceYear,
        hasShare ? (figures.operatingCost?.year ?? null) : null,
        isIndexed ? figures.plan.index : null,
      );
    }
    case 'claim':
      return figures.claim ? words.claim(figures.claim) : '';
    case 'operatingCost':
      return figures.operatingCost ? words.operatingCost(figures.operatingCost.year, figures.operatingCost.key) : '';
    case 'coverage':
      return words.coverage(`${monthName(figures.on)} ${figures.year}`, figures.year);
    case 'usage':
      return words.usage(figures.year, figures.usageSources);
  }
}
