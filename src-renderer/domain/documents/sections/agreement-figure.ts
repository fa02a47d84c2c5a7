import { fractionOf, multiply, ONE, subtract } from '../../money/fraction.ts';
import type { AgreementsPanel } from '../charts/chart.ts';
import type { Block } from '../model.ts';
import { decimalText, percentText, shortDate } from '../number-text.ts';
import type { ReductionFigures } from '../snapshot.ts';
import { type SectionContext, sourceLine } from './context.ts';

/** Agreements before and after, in the county and the country; what rests on assumption is hatched and named. */
export function agreementFigure(context: SectionContext): Block {
  const { figures, wording } = context;
  const words = wording.agreementFigure;
  const { county, country } = figures.reduction;
  const panels = [panel(context, figures.county.name, county, false), panel(context, words.country, country, true)];
  return {
    kind: 'figure',
    label: context.nextFigure(),
    title: words.title(country.before, country.after),
    subtitle: words.subtitle,
    chart: { kind: 'agreements', panels, words: words.table },
    alt: [words.alt.start, ...panels.flatMap((shown) => panelInWords(context, shown))].join(' '),
    source: sourceLine(context, [
      words.source,
      figures.claim && country.before > 0 ? words.claimSource(figures.claim.caseNumber) : null,
      county.assumedEnded > 0 || country.assumedEnded > 0 ? words.hatched : null,
      county.collaboration === 1 ? words.collaboration : null,
      county.notDistributed.length > 0 ? wording.assessment.notDistributed(county.notDistributed) : null,
    ]),
  };
}

/** The claim is about the country, so it is drawn there alone. */
function panel(context: SectionContext, title: string, counts: ReductionFigures, isCountry: boolean): AgreementsPanel {
  const { figures, wording } = context;
  const words = wording.agreementFigure;
  const { before, after, assumedEnded } = counts;
  const { claim } = figures;
  const claimed = claim && multiply(fractionOf(before), subtract(ONE, fractionOf(claim.reduction)));
  return {
    title,
    before: { label: shortDate(figures.baseline), count: before },
    after: {
      label: shortDate(figures.on),
      count: after,
      assumed: assumedEnded,
    },
    assumedLabel: words.assumed,
    claim:
      isCountry && claim && claimed && before > 0
        ? {
            count: Number(claimed.numerator) / Number(claimed.denominator),
            label: words.claim(percentText(fractionOf(claim.reduction)), decimalText(claimed, 1)),
          }
        : null,
    missing: before === 0 ? words.missing(figures.baseline) : null,
  };
}

function panelInWords({ figures, wording }: SectionContext, shown: AgreementsPanel): string[] {
  const { alt } = wording.agreementFigure;
  if (shown.missing !== null) return [alt.missing(shown.title)];
  const { before, after, claim } = shown;
  const claimed = figures.claim && claim ? subtract(ONE, fractionOf(figures.claim.reduction)) : null;
  return [
    alt.panel(shown.title, before.label, before.count, after.label, after.count),
    ...(after.assumed > 0 ? [alt.assumed(after.assumed)] : []),
    ...(claimed ? [alt.claim(decimalText(multiply(fractionOf(before.count), claimed), 1))] : []),
  ];
}
