import { isReport } from '../attachment-options.ts';
import type { Block } from '../model.ts';
import { paragraph, type SectionContext } from './context.ts';
import { latestSavings } from './read-figures.ts';

/** Only what the figures carry; the recommendation is the text's own and can be rewritten. */
export function conclusion(context: SectionContext): Block[] {
  const { figures, wording, options, plan } = context;
  const { before, after } = figures.reduction.country;
  const net = latestSavings(figures)?.netOre ?? null;
  const hasNewCost = figures.plan.rows.some(({ inFrame }) => !inFrame);
  const words = wording.conclusion;
  return paragraph(context, [
    before > 0 && after < before ? words.fewer : null,
    net !== null && net > 0 ? words.aboveShare : null,
    net !== null && net < 0 ? words.belowShare(figures.savings.reference) : null,
    isReport(options) ? null : hasNewCost ? words.recommendWithShare(plan, figures.budgetYear) : words.recommend(plan),
  ]);
}
