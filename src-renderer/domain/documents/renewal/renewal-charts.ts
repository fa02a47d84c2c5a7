import type { BarsChart } from '../charts/chart.ts';
import type { Block } from '../model.ts';
import { countText, kronerText } from '../number-text.ts';
import { sourceLine } from '../sections/context.ts';
import { keysOf } from '../sections/service-table.ts';
import type { RenewalContext } from './renewal-context.ts';

type Bar = BarsChart['bars'][number];

/** Uses year by year; a year without usage is a named gap. */
export function usageFigure(context: RenewalContext): Block {
  const { figures, words, metric, now } = context;
  const { agreement, county, years } = figures;
  const say = words.useFigure;
  const counted = years.findLast(({ uses }) => uses !== null);
  const bars = years
    .filter(({ metric: counts }) => counts === (now?.metric ?? counted?.metric))
    .map(
      ({ year, uses, monthsWithUsage, missingMonths }): Bar => ({
        label: String(year),
        note: missingMonths > 0 ? say.monthsOf(monthsWithUsage, monthsWithUsage + missingMonths) : '',
        value: uses,
        tone: year === figures.year ? 'own' : 'other',
        estimated: false,
      }),
    );
  const title =
    now && now.uses !== null
      ? say.title(agreement.service, now.uses, metric, now.year)
      : say.missing(agreement.service, figures.year);
  const told = bars.map(({ label, value }) =>
    say.bar(Number(label), value === null ? say.missingWord : countText(value)),
  );
  return {
    kind: 'figure',
    label: context.nextFigure(),
    title,
    subtitle: say.subtitle(metric, county.name),
    chart: {
      kind: 'bars',
      bars,
      holds: 'count',
      words: { label: say.year, value: say.uses, note: say.months, missing: say.missingWord },
    },
    alt: say.alt(agreement.service, told),
    source: sourceLine(context, [
      say.source,
      now && now.missingMonths > 0
        ? words.assessment.monthsMissing(now.missingMonths, now.missingMonths + now.monthsWithUsage)
        : null,
      years.some(({ allocatedUses }) => allocatedUses > 0) ? words.assessment.allocated(keysOf(years)) : null,
    ]),
  };
}

/** What the same libraries pay in the agreement, and would have paid each for themselves. */
export function alternativesFigure(context: RenewalContext): Block {
  const { figures, words, now } = context;
  const { alternatives, year } = figures;
  const say = words.alternativesFigure;
  const whole = alternatives.every(({ included, total }) => included === total);
  const basis = (included: number, total: number) => (whole ? '' : say.basisOf(included, total));
  const bars = alternatives.flatMap(({ reference, agreementOre, alternativeOre, included, total }, place): Bar[] => {
    const bar = (label: string, value: number, tone: Bar['tone']): Bar => {
      return { label, note: basis(included, total), value, tone, estimated: false };
    };
    // Alternatives for the same libraries stand beside one bar; for others each has its own.
    const before = alternatives[place - 1];
    const isAlike = before?.agreementOre === agreementOre && before.included === included;
    return [
      ...(isAlike ? [] : [bar(say.inAgreement, agreementOre, 'own')]),
      bar(say[reference], alternativeOre, 'other'),
    ];
  });
  const [first] = alternatives;
  const difference = first ? first.alternativeOre - first.agreementOre : 0;
  return {
    kind: 'figure',
    label: context.nextFigure(),
    title: say.title(
      first?.reference ?? 'listPrice',
      context.money(Math.abs(difference)),
      difference === 0 ? null : difference > 0,
    ),
    subtitle: say.subtitle(year),
    chart: {
      kind: 'bars',
      bars,
      holds: 'kroner',
      words: { label: say.alternative, value: say.price, note: say.basis, missing: words.useFigure.missingWord },
    },
    alt: say.alt(bars.map(({ label, value }) => say.bar(label, kronerText(value ?? 0)))),
    source: sourceLine(context, [
      say.source,
      alternatives.some(({ reference }) => reference === 'previousIndexed') ? say.indexed : null,
      now && now.withoutPrice > 0 ? words.economy.withoutPrice(now.withoutPrice) : null,
    ]),
  };
}
