import { isReport } from '../attachment-options.ts';
import type { Block } from '../model.ts';
import type { Said } from '../say.ts';
import { paragraph, type SectionContext } from './context.ts';
import { latestSavings, sum } from './read-figures.ts';

/** The proposals: the user's own, or three that follow from the figures. */
export function proposals({ figures, wording, options, office, plan }: SectionContext): Block[] {
  const { operatingCost, budgetYear } = figures;
  const share = figures.plan.rows.find(({ inFrame }) => !inFrame)?.netOre[0] ?? null;
  const written = [
    wording.proposals.continue(office, plan),
    share === null && operatingCost === null ? wording.proposals.shareUnknown : null,
    share === null ? null : wording.proposals.share(budgetYear, share),
    wording.proposals.follow,
  ].filter((item) => item !== null);
  const items = options.proposals ?? written;
  return items.length === 0 ? [] : [{ kind: 'proposals', items }];
}

export function summary(context: SectionContext): Block[] {
  const { figures, wording, options, plan } = context;
  const { county, country } = figures.reduction;
  const takesPart = (latestSavings(figures)?.total ?? 0) > 0;
  return [
    ...paragraph(context, [
      takesPart
        ? wording.summary.intro(figures.county.name)
        : wording.summary.noParticipations(figures.county.name, figures.year),
      country.before === 0
        ? wording.summary.countryMissing(figures.baseline)
        : wording.summary.country(country.before, country.after, figures.baseline),
      county.before === 0 ? null : wording.summary.county(figures.county.name, county.before, county.after),
      savingsSentence(context),
    ]),
    ...paragraph(context, [
      figures.plan.rows.length === 0 || isReport(options)
        ? null
        : wording.summary.plan(plan, sum(figures.plan.totalOre), sum(figures.plan.newOre)),
    ]),
  ];
}

/** What was saved in the year, told as it is: net, less than the share, a loss, gross only, or no basis. */
function savingsSentence({ figures, wording }: SectionContext): Said | null {
  const latest = latestSavings(figures);
  if (!latest || latest.total === 0) return null;
  const { reference } = figures.savings;
  const { year, grossOre, netOre, total, estimated } = latest;
  if (grossOre === null) return wording.savings.missing(reference, total, year);
  if (grossOre < 0) return wording.savings.loss(reference, -grossOre, year, estimated);
  if (netOre === null) return wording.savings.grossOnly(reference, grossOre, year, estimated);
  if (netOre < 0) return wording.savings.belowShare(reference, grossOre, -netOre, year, estimated);
  return wording.savings.net(reference, netOre, year, estimated);
}
