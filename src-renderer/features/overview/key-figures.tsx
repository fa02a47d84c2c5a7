import type { SavingsReference } from '#domain/figures/savings.ts';
import type { OverviewSummary, ServiceSummary } from '#domain/overview/overview-summary.ts';
import { useFormats, useTexts } from '#features/session/index.ts';
import { FigureBlock, type Movement } from '#ui/figure-block.tsx';
import type { BasisTopic } from './basis-dialog.tsx';
import { ReductionFigure } from './reduction-figure.tsx';

/** The four headline figures: agreements, savings, cost per use and coverage, each with its movement and basis. */
export function KeyFigures(props: {
  overview: OverviewSummary;
  reference: SavingsReference;
  service: ServiceSummary | null;
  onBasis(topic: BasisTopic): void;
}) {
  const { overview: t } = useTexts();
  const reduction = props.overview.reductions.at(-1);
  return (
    <section className="b24-card b24-figures" aria-label={t.figures}>
      {reduction && <ReductionFigure reduction={reduction} onBasis={() => props.onBasis({ kind: 'reduction' })} />}
      <SavingsFigure {...props} />
      {props.service && <CostPerUseFigure {...props} service={props.service} />}
      {props.service && <CoverageFigure {...props} service={props.service} />}
    </section>
  );
}

type Props = {
  overview: OverviewSummary;
  reference: SavingsReference;
  onBasis(topic: BasisTopic): void;
};

function SavingsFigure({ overview, reference, onBasis }: Props) {
  const { overview: t, common } = useTexts();
  const formats = useFormats();
  const years = overview.savings[reference];
  const saved = years.find((entry) => entry.year === overview.year)?.savings;
  const before = years.find((entry) => entry.year === overview.year - 1)?.savings;
  const isNet = saved?.value?.netOre != null;
  const value = saved?.value ? (saved.value.netOre ?? saved.value.grossOre) : null;
  const beforeValue = before?.value ? (isNet ? before.value.netOre : before.value.grossOre) : null;
  const money = value === null ? null : formats.money(value);
  return (
    <FigureBlock
      label={value === null || isNet ? t.netSavings : t.grossSavings}
      value={money?.value ?? null}
      {...(money && { unit: money.unit })}
      missing={common.missingBasis}
      movement={relativeMovement(value, beforeValue, overview.year - 1, 'up', formats.percent, t)}
      onMovement={() => onBasis({ kind: 'movement', of: 'savings' })}
      basis={t.coversParticipations(
        formats.number(saved?.basis.included ?? 0),
        formats.number(saved?.basis.total ?? 0),
      )}
      note={`${t.against[reference]}, ${isNet ? t.afterShare : t.noShare}`}
      onBasis={() => onBasis({ kind: 'savings', year: overview.year })}
    />
  );
}

function CostPerUseFigure({ overview, service, onBasis }: Props & { service: ServiceSummary }) {
  const { overview: t, common } = useTexts();
  const formats = useFormats();
  const {
    costPerUse,
    costPerUseBefore,
    service: { id: serviceId, name },
  } = service;
  const { monthsWithUsage, missingMonths, metric } = costPerUse.basis;
  return (
    <FigureBlock
      label={t.costPerUse}
      value={costPerUse.value === null ? null : formats.kronerExact(costPerUse.value)}
      unit="kr"
      missing={common.missingBasis}
      movement={relativeMovement(
        costPerUse.value,
        costPerUseBefore.value,
        overview.year - 1,
        'down',
        formats.percent,
        t,
      )}
      onMovement={() => onBasis({ kind: 'movement', of: 'costPerUse', serviceId })}
      basis={t.monthsWithUse(formats.number(monthsWithUsage), formats.number(monthsWithUsage + missingMonths))}
      note={metric === null ? name : `${name}, ${common.metrics[metric] ?? metric}`}
      onBasis={() => onBasis({ kind: 'costPerUse', serviceId })}
    />
  );
}

function CoverageFigure({ overview, service, onBasis }: Props & { service: ServiceSummary }) {
  const { overview: t, common } = useTexts();
  const formats = useFormats();
  const {
    coverage,
    coverageBefore,
    service: { id: serviceId, name },
  } = service;
  const { municipalities, municipalitiesCovered, on } = coverage.basis;
  return (
    <FigureBlock
      label={t.coverage}
      aside={t.coverageOf}
      value={coverage.value === null ? null : formats.percent(coverage.value)}
      unit="%"
      missing={common.missingBasis}
      movement={pointMovement(coverage.value, coverageBefore.value, overview.year - 1, formats.percent, t)}
      onMovement={() => onBasis({ kind: 'movement', of: 'coverage', serviceId })}
      basis={t.municipalitiesCovered(formats.number(municipalitiesCovered), formats.number(municipalities))}
      note={`${name}, ${formats.date(on)}`}
      onBasis={() => onBasis({ kind: 'coverage', serviceId })}
    />
  );
}

type MovementTexts = {
  changeFrom(percent: string, year: number): string;
  pointsFrom(points: string, year: number): string;
  unchangedFrom(year: number): string;
};

/** Change in per cent from the year before; none where either side has no basis or the ratio would mislead (≤ 0). */
function relativeMovement(
  now: number | null,
  before: number | null,
  year: number,
  good: 'up' | 'down',
  percent: (fraction: number, decimals?: number) => string,
  t: MovementTexts,
): Movement | null {
  if (now === null || before === null || before <= 0 || now < 0) return null;
  const change = now / before - 1;
  if (Math.abs(change) < 0.0005) return { text: t.unchangedFrom(year), direction: 'same', good: null };
  const direction = change > 0 ? 'up' : 'down';
  const decimals = Math.abs(change) < 0.1 ? 1 : 0;
  return { text: t.changeFrom(percent(Math.abs(change), decimals), year), direction, good: direction === good };
}

function pointMovement(
  now: number | null,
  before: number | null,
  year: number,
  percent: (fraction: number, decimals?: number) => string,
  t: MovementTexts,
): Movement | null {
  if (now === null || before === null) return null;
  const change = now - before;
  if (Math.abs(change) < 0.0005) return { text: t.unchangedFrom(year), direction: 'same', good: null };
  const direction = change > 0 ? 'up' : 'down';
  return { text: t.pointsFrom(percent(Math.abs(change)), year), direction, good: change > 0 };
}
