import { OPERATING_LINE } from '#domain/budget/budget-scenario.ts';
import { maySumBeShown } from '#domain/confidential/shown-prices.ts';
import type { AttachmentFigures } from '#domain/documents/snapshot.ts';
import { answer } from '#domain/presentation/question.ts';
import type { QuestionStep } from '#domain/presentation/stage-state.ts';
import type { Messages } from '#texts/messages.ts';
import type { Formats } from '#ui/format.ts';
import type { PresentationData } from '#workers/client.ts';
import type { Slide, SlideId } from './slide.ts';

export type SlideSay = {
  readonly t: Messages['presentation'];
  readonly common: Messages['common'];
  readonly formats: Formats;
};

/** What the slides are made for. */
export type SlideChoices = {
  /** In the order they are shown. */
  readonly ids: readonly SlideId[];
  readonly hidePrices: boolean;
  readonly steps: readonly QuestionStep[];
  /** The speaker's own notes, by slide; without one the program's own stand. */
  readonly notes: Readonly<Partial<Record<SlideId, string>>>;
};

/** A slide before the speaker's own notes are put in. */
type Made = Omit<Slide, 'rests'>;

/** The slides of a county's presentation, each one message, with what to say and where it comes from. */
export function slidesOf(data: PresentationData, choices: SlideChoices, say: SlideSay): Slide[] {
  const make: Readonly<Record<SlideId, () => Made>> = {
    reduction: () => reductionSlide(data.figures, say),
    savings: () => savingsSlide(data.figures, choices.hidePrices, say),
    coverage: () => coverageSlide(data.figures, say),
    plan: () => planSlide(data, choices, say),
    proposal: () => proposalSlide(data, say),
  };
  return choices.ids.map((id) => {
    const slide = make[id]();
    const own = choices.notes[id];
    return {
      ...slide,
      rests: slide.notes.filter((note) => !slide.cues?.includes(note)),
      ...(own !== undefined && { notes: own.split(/\n{2,}/).filter((text) => text.trim() !== '') }),
    };
  });
}

function marked(figures: AttachmentFigures, source: string, { common }: SlideSay): string {
  return figures.sample ? `${source} ${common.sampleData}.` : source;
}

function reductionSlide(figures: AttachmentFigures, say: SlideSay): Made {
  const { t, formats } = say;
  const { number, percent, longDate, date } = formats;
  const { before, after, assumedEnded, registered, documented } = figures.reduction.county;
  const share = before === 0 ? null : 1 - after / before;
  const without = before === 0 ? null : 1 - (after + assumedEnded) / before;
  const { claim } = figures;
  const place = figures.county.name;
  const title =
    share === null
      ? t.reduction.none
      : after <= before
        ? t.reduction.fell(number(before), number(after))
        : t.reduction.rose(number(before), number(after));
  const claimed = claim && before * (1 - claim.reduction);
  const source = t.reduction.source(number(registered), number(documented), claim?.caseNumber ?? null);
  return {
    id: 'reduction',
    name: t.names.reduction,
    title,
    subtitle: t.reduction.subtitle(place),
    source: marked(figures, source, say),
    notes: [
      t.reduction.noteBefore,
      ...(assumedEnded > 0 && without !== null
        ? [t.reduction.noteAssumed(number(assumedEnded), number(before), percent(without))]
        : []),
      ...(share !== null && claim
        ? [(share >= claim.reduction ? t.reduction.noteHolds : t.reduction.noteFails)(percent(claim.reduction, 0))]
        : []),
    ],
    questions: [
      { question: t.reduction.askWhat, answer: t.reduction.answerWhat },
      ...(assumedEnded > 0
        ? [{ question: t.reduction.askAssumed, answer: t.reduction.answerAssumed(number(assumedEnded)) }]
        : []),
    ],
    table: {
      head: [t.reduction.when, t.reduction.agreements, t.reduction.ofAssumed],
      rows: [
        [longDate(figures.baseline), number(before), number(assumedEnded)],
        [longDate(figures.on), number(after), '0'],
      ],
    },
    drawing:
      share === null
        ? { kind: 'hidden', why: t.reduction.none }
        : {
            kind: 'reduction',
            before,
            after,
            assumed: assumedEnded,
            claimed,
            texts: {
              before: t.reduction.before,
              beforeDate: longDate(figures.baseline),
              after: t.reduction.after,
              afterDate: longDate(figures.on),
              beforeCount: number(before),
              afterCount: number(after),
              left: t.reduction.left(after),
              fewer: share >= 0 ? t.reduction.fewer(percent(share)) : t.reduction.more(percent(-share)),
              assumed: assumedEnded > 0 ? t.reduction.assumed(number(assumedEnded)) : '',
              claim:
                claim && claimed !== null
                  ? t.reduction.claim(percent(claim.reduction, 0), number(claimed, 1), date(claim.date))
                  : '',
            },
          },
  };
}

function savingsSlide(figures: AttachmentFigures, hidePrices: boolean, say: SlideSay): Made {
  const { t, common, formats } = say;
  const { number, kroner, money } = formats;
  const { years, reference } = figures.savings;
  const current = years.find(({ year }) => year === figures.year);
  const isNet = current?.netOre != null;
  const ore = current ? (current.netOre ?? current.grossOre) : null;
  const amount = ore === null ? null : `${money(Math.abs(ore)).value} ${money(ore).unit}`;
  const place = figures.county.name;
  const services = figures.services.filter(({ participations }) => participations > 0).length;
  const hidden = hidePrices && !maySumBeShown(services);
  const said = (value: number | null) => (value === null ? common.missingBasis : kroner(value));
  const title =
    hidden || amount === null || ore === null
      ? t.savings.none
      : (ore < 0 ? t.savings.cost : isNet ? t.savings.net : t.savings.gross)(place, amount, figures.year);
  return {
    id: 'savings',
    name: t.names.savings,
    title: hidden ? t.hiddenTitle : title,
    subtitle: t.savings.subtitle(t.savings.references[reference]),
    source: marked(figures, t.savings.source, say),
    notes: [
      ...(current ? [t.savings.noteCovers(number(current.included), number(current.total))] : []),
      figures.operatingCost
        ? t.savings.noteShare(kroner(figures.operatingCost.shareOre), figures.operatingCost.year)
        : t.savings.noteNoShare,
    ],
    questions: [
      { question: t.savings.askAgainst, answer: t.savings.answerAgainst[reference] },
      ...(figures.operatingCost
        ? [{ question: t.savings.askCost, answer: t.savings.answerCost(kroner(figures.operatingCost.shareOre)) }]
        : []),
    ],
    table: {
      head: [t.savings.year, t.savings.grossKr, t.savings.shareKr, t.savings.netKr, t.savings.covers],
      rows: hidden
        ? []
        : years.map((year) => [
            String(year.year),
            said(year.grossOre),
            said(year.shareOre),
            said(year.netOre),
            t.savings.coversOf(number(year.included), number(year.total)),
          ]),
    },
    drawing: hidden
      ? { kind: 'hidden', why: t.hiddenWhy }
      : years.every(({ grossOre }) => grossOre === null)
        ? { kind: 'hidden', why: t.savings.none }
        : {
            kind: 'savings',
            years: years.map((year) => ({
              year: year.year,
              netOre: year.netOre,
              grossOre: year.grossOre,
              shareOre: year.netOre === null ? null : year.shareOre,
              covers: t.savings.coversOf(number(year.included), number(year.total)),
              note: [year.netOre === null ? t.savings.noShare : '', year.estimated ? t.savings.estimate : '']
                .filter(Boolean)
                .join(', '),
              estimated: year.estimated,
              current: year.year === figures.year,
            })),
            texts: {
              gross: t.savings.grossWord,
              share: t.savings.shareWord,
              net: t.savings.netWord,
              covers: t.savings.covers,
              missing: common.missingBasis,
            },
          },
  };
}

/** So many bars can be told apart from the back row. */
const SERVICES_SHOWN = 6;

function coverageSlide(figures: AttachmentFigures, say: SlideSay): Made {
  const { t, common, formats } = say;
  const { number, percent, longDate } = formats;
  const services = figures.services
    .flatMap((service) => {
      const { inhabitantsCovered, inhabitants, country } = service;
      if (!service.public || inhabitantsCovered === null || inhabitantsCovered === 0) return [];
      const ofCountry =
        country.inhabitantsCovered === null || country.inhabitants === 0
          ? null
          : country.inhabitantsCovered / country.inhabitants;
      return [{ ...service, county: inhabitantsCovered / inhabitants, ofCountry }];
    })
    .toSorted((a, b) => b.county - a.county || a.name.localeCompare(b.name, 'nb'));
  const [best] = services;
  const shown = services.slice(0, SERVICES_SHOWN);
  const place = figures.county.name;
  const gap = [...services].toSorted((a, b) => (b.gap ?? 0) - (a.gap ?? 0))[0];
  return {
    id: 'coverage',
    name: t.names.coverage,
    title: best ? t.coverage.title(percent(best.county, 0), place, best.name) : t.coverage.none,
    subtitle: t.coverage.subtitle(longDate(figures.on)),
    source: marked(figures, t.coverage.source(services.length - shown.length), say),
    notes: [t.coverage.note, ...(gap?.gap ? [t.coverage.noteGap(gap.name, percent(gap.gap, 0))] : [])],
    questions: [{ question: t.coverage.ask, answer: t.coverage.answer }],
    table: {
      head: [t.coverage.service, place, t.coverage.country, t.coverage.inhabitants],
      rows: services.map((service) => [
        service.name,
        `${percent(service.county)} %`,
        service.ofCountry === null ? common.missingBasis : `${percent(service.ofCountry)} %`,
        t.coverage.of(number(service.inhabitantsCovered ?? 0), number(service.inhabitants)),
      ]),
    },
    drawing: best
      ? {
          kind: 'coverage',
          services: shown.map(({ name, county, ofCountry }) => ({
            name,
            county,
            country: ofCountry,
            text: `${percent(county, 0)} %`,
          })),
          texts: { country: t.coverage.countryMark },
        }
      : { kind: 'hidden', why: t.coverage.none },
  };
}

function planSlide({ figures, question }: PresentationData, choices: SlideChoices, say: SlideSay): Made {
  const { t, common, formats } = say;
  const { number, percent, money, kroner } = formats;
  const answered = answer(question, choices.steps);
  const first = answered.years[0];
  const services = question.scenario.lines.filter(({ id }) => id !== OPERATING_LINE).length;
  const hidden = choices.hidePrices && !maySumBeShown(services);
  const place = figures.county.name;
  const amount = (ore: number) => `${money(Math.abs(ore)).value} ${money(ore).unit}`;
  const years = t.plan.years(String(first?.year ?? ''), String(answered.years.at(-1)?.year ?? ''));
  const difference = answered.differenceOre ?? 0;
  const newOre = figures.plan.newOre;
  const title =
    first?.planOre == null
      ? t.plan.none
      : difference !== 0
        ? (difference > 0 ? t.plan.costs : t.plan.spares)(askedText(choices.steps, question, say), amount(difference))
        : newOre[0]
          ? t.plan.titleNew(amount(first.planOre), first.year, amount(newOre[0]))
          : t.plan.title(amount(first.planOre), first.year);
  const thousand = (ore: number | null) => (ore === null ? common.missingBasis : number(ore / 100_000));
  const growth = figures.plan.growth.findLast(({ origin }) => origin === 'assumed');
  return {
    id: 'plan',
    name: t.names.plan,
    title: hidden ? t.hiddenTitle : title,
    subtitle: t.plan.subtitle(place),
    source: marked(
      figures,
      growth?.change == null ? t.plan.source(years) : t.plan.sourceGrowth(years, percent(growth.change)),
      say,
    ),
    notes: [
      ...(newOre[0] ? [t.plan.noteNew(kroner(newOre[0]))] : []),
      ...(figures.plan.higherGrowth && !hidden
        ? [
            t.plan.noteGrowth(
              number(figures.plan.higherGrowth.points * 100),
              amount(figures.plan.higherGrowth.extraOre),
            ),
          ]
        : []),
      t.plan.noteAsk,
    ],
    cues: [t.plan.noteAsk],
    questions: [{ question: t.plan.ask, answer: t.plan.answer }],
    table: {
      head: [t.plan.year, t.plan.planKr, t.plan.askedKr],
      rows: hidden
        ? []
        : answered.years.map(({ year, planOre, askedOre }) => [String(year), thousand(planOre), thousand(askedOre)]),
    },
    drawing: hidden
      ? { kind: 'hidden', why: t.hiddenWhy }
      : {
          kind: 'plan',
          answered,
          newOre,
          texts: {
            plan: t.plan.inPlan,
            change: difference < 0 ? t.plan.decrease : t.plan.increase,
            withChange: t.plan.withChange,
            newCost: t.plan.newCost,
            unit: t.plan.unit,
            missing: common.missingBasis,
          },
        },
  };
}

/** What was asked, as the beginning of a sentence. */
function askedText(
  steps: readonly QuestionStep[],
  { scenario }: PresentationData['question'],
  { t, formats }: SlideSay,
): string {
  const asked = steps.filter(({ kind }) => kind !== 'county');
  const [only] = asked;
  if (!only || asked.length > 1) return t.plan.asked(asked.length);
  switch (only.kind) {
    case 'price':
      return t.plan.askedPrice(formats.percent(Math.abs(only.change), 0), only.change > 0);
    case 'drop':
      return t.plan.askedDrop(scenario.lines.find(({ id }) => id === only.lineId)?.label ?? '');
    default:
      return t.plan.askedKey;
  }
}

function proposalSlide({ figures, proposals }: PresentationData, say: SlideSay): Made {
  const { t } = say;
  return {
    id: 'proposal',
    name: t.names.proposal,
    title: t.proposal.title,
    subtitle: t.proposal.subtitle(figures.county.name),
    source: marked(figures, t.proposal.source, say),
    notes: [t.proposal.note],
    cues: [t.proposal.note],
    questions: [],
    table: { head: [t.proposal.title], rows: proposals.map((item) => [item]) },
    drawing: proposals.length > 0 ? { kind: 'text', items: proposals } : { kind: 'hidden', why: t.proposal.none },
  };
}
