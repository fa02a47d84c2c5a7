import { fractionOf, ratio, subtract } from '../../money/fraction.ts';
import { isReport } from '../attachment-options.ts';
import type { Block } from '../model.ts';
import { monthName, percentText } from '../number-text.ts';
import type { Said } from '../say.ts';
import type { ReductionFigures, ServiceFigures } from '../snapshot.ts';
import { percentOf } from '../wording/amounts.ts';
import { paragraph, type SectionContext } from './context.ts';
import { savingsFigure } from './savings-figure.ts';

export function assessment(context: SectionContext): Block[] {
  const { figures, wording, options } = context;
  const { higherGrowth, rows } = figures.plan;
  return [
    ...paragraph(context, claimSentences(context)),
    ...paragraph(context, countySentences(context)),
    ...(context.shows('savingsFigure') ? savingsFigure(context) : []),
    ...paragraph(context, [...coverageSentences(context), usageSentence(context)]),
    ...paragraph(context, [
      higherGrowth && rows.length > 0 && !isReport(options)
        ? wording.assessment.higherGrowth(higherGrowth.points, higherGrowth.extraOre)
        : null,
    ]),
  ];
}

/** The claim against the country's figures: supported, resting on assumptions, not supported, or impossible to tell. */
function claimSentences({ figures, wording }: SectionContext): (Said | null)[] {
  const { claim, reduction } = figures;
  const { before, after, assumedEnded } = reduction.country;
  const words = wording.assessment;
  if (before === 0) return [claim && words.claimUnknown(claim)];
  return [
    words.change(before, after),
    claim && words[claimVerdict(reduction.country, claim.reduction)](claim),
    assumedEnded > 0 ? words.assumed(before, after, assumedEnded) : null,
  ];
}

/** Met by the reduction itself, as on the screen; just below it, a reduction in whole percent may still be the claimed one. */
function claimVerdict(
  { before, after }: ReductionFigures,
  claimed: number,
): 'claimMet' | 'claimRounds' | 'claimNotMet' {
  const reduction = (before - after) / before;
  if (reduction >= claimed) return 'claimMet';
  return Math.round(reduction * 100) >= Math.round(claimed * 100) ? 'claimRounds' : 'claimNotMet';
}

function countySentences({ figures, wording }: SectionContext): (Said | null)[] {
  const { county } = figures.reduction;
  const { name } = figures.county;
  const words = wording.assessment;
  if (county.before === 0) return [words.countyMissing(name, figures.baseline)];
  return [
    words.countyChange(name, county.before, county.after, county.collaboration === 1),
    county.assumedEnded > 0 ? words.assumed(county.before, county.after, county.assumedEnded) : null,
  ];
}

function coverageSentences({ figures, wording }: SectionContext): Said[] {
  const words = wording.assessment;
  const offered = figures.services.filter((service) => service.public);
  if (offered.length === 0) return [];
  const best = widest(offered);
  if (!best) return [words.coverageMissing(figures.year)];
  const month = `${monthName(figures.on)} ${figures.year}`;
  const covered = best.inhabitantsCovered ?? 0;
  if (covered === 0) return [words.coverageNone(figures.county.name, month)];
  const { inhabitantsCovered, inhabitants } = best.country;
  const country = inhabitantsCovered === null ? null : percentOf(inhabitantsCovered, inhabitants);
  const own = percentOf(covered, best.inhabitants);
  const sentences = [words.coverage(figures.county.name, month, best.name, own, country)];
  if (best.gap !== null) sentences.push(words.coverageGap(percentText(fractionOf(best.gap))));
  return sentences;
}

/** The service that reaches most inhabitants of the county; none when no one's number is known. */
function widest(services: readonly ServiceFigures[]): ServiceFigures | undefined {
  const known = services.filter(({ inhabitantsCovered }) => inhabitantsCovered !== null);
  return known.toSorted((a, b) => {
    const difference = subtract(share(b), share(a)).numerator;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  })[0];
}

function share({ inhabitantsCovered, inhabitants }: ServiceFigures) {
  return ratio(BigInt(inhabitantsCovered ?? 0), BigInt(inhabitants));
}

function usageSentence({ figures, wording }: SectionContext): Said | null {
  const taken = figures.services.filter(({ participations }) => participations > 0);
  if (taken.length === 0) return null;
  const known = taken.filter(({ uses }) => uses !== null).length;
  return known === 0
    ? wording.assessment.usageMissing(figures.year)
    : wording.assessment.usage(known, taken.length, figures.year);
}
