import type { Block } from '../model.ts';
import { kronerExactText } from '../number-text.ts';
import type { Said } from '../say.ts';
import { paragraph } from '../sections/context.ts';
import { growth } from '../sections/economy.ts';
import { keysOf } from '../sections/service-table.ts';
import { alternativesFigure, usageFigure } from './renewal-charts.ts';
import { holderOf, type RenewalContext } from './renewal-context.ts';
import type { Alternative, Payer } from './renewal-snapshot.ts';
import { planTable } from './renewal-tables.ts';

export function proposals({ figures, options, words, money }: RenewalContext): Block[] {
  const { agreement, budgetYear } = figures;
  const county = firstYear({ figures }, 'county');
  const written = [
    words.proposals.renew(agreement.service, budgetYear, agreement.level === 'national'),
    ...(county === null || county === 0 ? [] : [words.proposals.county(money(county), budgetYear)]),
    words.proposals.follow,
  ];
  const items = options.proposals ?? written;
  return items.length === 0 ? [] : [{ kind: 'proposals', items }];
}

export function summary(context: RenewalContext): Block[] {
  const { figures, words, now } = context;
  const { agreement, budgetYear } = figures;
  return paragraph(context, [
    words.summary.subject(agreement.service, budgetYear),
    priceSentence(context),
    now && now.uses !== null
      ? words.summary.use(now.year, now.uses, context.metric, perUse(context, now.orePerUse))
      : null,
  ]);
}

function priceSentence({ figures, words, money, now }: RenewalContext): Said {
  const { year, ongoing, budgetYear, next } = figures;
  const paid = now?.paidOre ?? null;
  if (paid === null) {
    return next.paidOre === null
      ? words.summary.noPrice(year)
      : words.summary.onlyNext(money(next.paidOre), budgetYear);
  }
  return next.paidOre === null
    ? words.summary.onlyNow(money(paid), year, ongoing, budgetYear)
    : words.summary.prices(money(paid), year, ongoing, money(next.paidOre), budgetYear);
}

export function background(context: RenewalContext): Block[] {
  const { figures, words } = context;
  const { agreement, budgetYear, next } = figures;
  const isNational = agreement.level === 'national';
  return [
    ...paragraph(context, [
      words.background.holder(isNational ? null : holderOf(context), agreement.vendor, agreement.audience),
      words.background.term(agreement.start, agreement.end),
      ...noticeSentences(context),
      agreement.replaces > 0 ? words.background.replaces(agreement.replaces) : null,
    ]),
    ...paragraph(context, [
      ...takingSentences(context),
      next.leaving > 0 ? words.background.leaving(next.leaving, budgetYear) : null,
      next.paidOre === null
        ? null
        : next.priced === 0
          ? words.background.moved(budgetYear)
          : words.background.priced(next.priced, next.libraries - next.withoutPrice, budgetYear),
    ]),
    ...paragraph(context, [
      words.background.dataProcessing(agreement.dataProcessing ?? 'unknown'),
      words.background.privacy(agreement.privacy),
    ]),
    ...(context.shows('useFigure') && figures.years.some(({ uses }) => uses !== null) ? [usageFigure(context)] : []),
  ];
}

function noticeSentences({ figures, words, options }: RenewalContext): (Said | null)[] {
  const { renewal, noticeDeadline } = figures.agreement;
  const passed = noticeDeadline !== null && noticeDeadline < options.documentDate ? words.background.passed : null;
  switch (renewal) {
    case 'automatic':
      return [words.background.automatic(noticeDeadline), passed];
    case 'manual':
      return [words.background.manual(noticeDeadline), passed];
    case 'none':
      return [words.background.none];
    default:
      return [
        noticeDeadline === null ? words.background.noDeadline : words.background.deadline(noticeDeadline),
        passed,
      ];
  }
}

function takingSentences({ figures, words }: RenewalContext): (Said | null)[] {
  const { taking, county, year, ongoing } = figures;
  const { municipalities, ofMunicipalities, schools, inhabitantsCovered, inhabitants } = taking;
  if ((figures.years.at(-1)?.year ?? 0) !== year) return [words.background.nobody(county.name, year)];
  return [
    figures.participants.some(({ kind }) => kind === 'county') ? words.background.wholeCounty : null,
    municipalities > 0
      ? words.background.municipalities(municipalities, ofMunicipalities, county.name, year, ongoing)
      : null,
    inhabitantsCovered !== null && inhabitantsCovered > 0
      ? words.background.coverage(inhabitantsCovered, inhabitants, ongoing)
      : null,
    schools > 0 ? words.background.schools(schools, county.name, year, ongoing) : null,
  ];
}

export function assessment(context: RenewalContext): Block[] {
  const { figures, words } = context;
  const { taking, alternatives, agreement } = figures;
  const covered = taking.inhabitantsCovered ?? 0;
  return [
    ...paragraph(context, usageSentences(context)),
    ...paragraph(context, [
      agreement.level === 'national' ? words.assessment.alone : null,
      ...alternatives.map((alternative) => alternativeSentence(context, alternative)),
      alternatives.length === 0 && agreement.level === 'national' ? words.assessment.noAlternative : null,
      covered > 0
        ? words.assessment.losing(covered)
        : taking.schools > 0
          ? words.assessment.losingSchools(taking.schools)
          : null,
    ]),
    ...(context.shows('alternativesFigure') && alternatives.length > 0 ? [alternativesFigure(context)] : []),
  ];
}

function usageSentences(context: RenewalContext): (Said | null)[] {
  const { figures, words, now, metric } = context;
  if (!now || now.uses === null) return [words.assessment.usageMissing(figures.year)];
  const before = figures.years.find(({ year }) => year === figures.year - 1);
  const isAlike = before && before.uses !== null && before.metric === now.metric;
  const [was, is] = [perUse(context, before?.orePerUse ?? null), perUse(context, now.orePerUse)];
  return [
    isAlike && before.uses ? words.assessment.use(before.uses, before.year, now.uses, now.year, metric) : null,
    isAlike && was !== null && is !== null ? words.assessment.perUse(was, before.year, is, now.year) : null,
    now.missingMonths > 0
      ? words.assessment.monthsMissing(now.missingMonths, now.missingMonths + now.monthsWithUsage)
      : null,
    now.allocatedUses > 0 ? words.assessment.allocated(keysOf([now])) : null,
  ];
}

function alternativeSentence({ words, money, options }: RenewalContext, alternative: Alternative): Said {
  const { reference, agreementOre, alternativeOre, included, total } = alternative;
  const difference = alternativeOre - agreementOre;
  const isDearer = difference === 0 ? null : difference > 0;
  if (options.hidePrices) return words.assessment.alternativeHidden(reference, isDearer);
  const amounts = {
    paid: money(agreementOre),
    other: money(alternativeOre),
    difference: money(Math.abs(difference)),
    isDearer,
  };
  return words.assessment.alternative(reference, amounts, included, total);
}

export function economy(context: RenewalContext): Block[] {
  const { figures, words, money, options } = context;
  const { plan, budgetYear, next } = figures;
  if (plan.rows.length === 0) return paragraph(context, [words.economy.noPrice]);
  const [county, others, unknown] = (['county', 'libraries', 'unknown'] as const).map((payer) =>
    firstYear(context, payer),
  );
  return [
    ...paragraph(context, [
      county && others ? words.economy.both(money(county), money(others), budgetYear) : null,
      county && !others && !unknown ? words.economy.countyAlone(money(county), budgetYear) : null,
      others && !county && !unknown ? words.economy.librariesAlone : null,
      unknown ? words.economy.unknown(money(unknown)) : null,
      county ? effectSentence(context, county) : null,
    ]),
    ...paragraph(context, [
      ...growth(context),
      next.withoutPrice > 0 ? words.economy.withoutPrice(next.withoutPrice) : null,
    ]),
    ...(context.shows('renewalPlanTable') ? [planTable(context)] : []),
    ...(options.hidePrices ? [{ kind: 'paragraph', runs: [{ text: words.hidden, notes: [] }] } as const] : []),
  ];
}

/** What the county's own budget has to take. */
function effectSentence({ figures, words, money, options }: RenewalContext, next: number): Said | null {
  const { plan, year, budgetYear } = figures;
  const now = plan.nowOre.county ?? 0;
  const difference = next - now;
  if (difference === 0) return words.economy.unchanged(year);
  if (options.hidePrices) return words.economy.effectHidden(difference > 0, budgetYear);
  return words.economy.effect(money(now), year, money(next), budgetYear, money(Math.abs(difference)), difference > 0);
}

export function conclusion(context: RenewalContext): Block[] {
  const { figures, words } = context;
  const dearer = figures.alternatives.filter(
    ({ agreementOre, alternativeOre }) => alternativeOre < agreementOre,
  ).length;
  const isCheaper = figures.alternatives.length > 0 && dearer === 0;
  const isDearer = dearer > 0 && dearer === figures.alternatives.length;
  return paragraph(context, [
    isCheaper ? words.conclusion.cheaper : isDearer ? words.conclusion.dearer : null,
    isDearer ? words.conclusion.negotiate(figures.budgetYear) : words.conclusion.recommend(figures.budgetYear),
  ]);
}

function firstYear({ figures }: Pick<RenewalContext, 'figures'>, payer: Payer): number | null {
  return figures.plan.rows.find((row) => row.payer === payer)?.netOre[0] ?? null;
}

/** Kroner and øre; null where there is no basis, or where it is kept back. */
function perUse({ options }: RenewalContext, ore: number | null): string | null {
  return ore === null || options.hidePrices ? null : kronerExactText(ore);
}
