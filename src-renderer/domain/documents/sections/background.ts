import type { Block } from '../model.ts';
import { agreementFigure } from './agreement-figure.ts';
import { paragraph, type SectionContext } from './context.ts';
import { latestSavings } from './read-figures.ts';

export function background(context: SectionContext): Block[] {
  const { figures, wording, options } = context;
  const { county, operatingCost, claim, savings } = figures;
  const latest = latestSavings(figures);
  const leftOut = latest ? latest.total - latest.included : 0;
  return [
    ...paragraph(context, [
      claim && wording.background.history,
      operatingCost
        ? wording.background.operatingCost(
            county.name,
            operatingCost,
            operatingCost.year < Number(options.documentDate.slice(0, 4)),
          )
        : wording.background.operatingCostMissing,
    ]),
    ...paragraph(context, [
      latest && latest.total > 0 ? wording.background.participations(county.name, latest.year, latest.total) : null,
      latest && leftOut > 0 && latest.included > 0 ? wording.background.leftOut(savings.reference, leftOut) : null,
    ]),
    ...(context.shows('agreementFigure') ? [agreementFigure(context)] : []),
  ];
}
