import type { SavingsReference } from '#domain/figures/savings.ts';
import type { OverviewSummary } from '#domain/overview/overview-summary.ts';
import { useDataset } from '#features/dataset/index.ts';
import { useSession } from '#features/session/index.ts';
import { capitalised } from '#ui/capitalised.ts';
import { ChartFrame } from '#ui/charts/chart-frame.tsx';
import type { BasisTopic } from './basis-dialog.tsx';
import { SavingsDrawing } from './drawings.ts';

const MILLION_ORE = 100_000_000;

/** Savings per year against the chosen reference: net, and the operating share on top of it up to gross. */
export function SavingsChart(props: {
  overview: OverviewSummary;
  reference: SavingsReference;
  place: string;
  onAsk(topic: BasisTopic): void;
}) {
  const { language, texts, formats } = useSession();
  const { overview: t, charts, common } = texts;
  const { sample } = useDataset();
  const { number, kroner, money } = formats;
  const { overview, reference, place } = props;
  const years = overview.savings[reference];
  const current = years.find((entry) => entry.year === overview.year)?.savings.value ?? null;
  const amount = (ore: number) => {
    const { value, unit } = money(Math.abs(ore));
    return `${value} ${unit}`;
  };
  const title = capitalised(
    current === null
      ? t.savingsNone
      : current.netOre === null
        ? t.savingsTitleGross(place, amount(current.grossOre), overview.year)
        : current.netOre < 0
          ? t.savingsLoss(place, amount(current.netOre), overview.year)
          : t.savingsTitle(place, amount(current.netOre), overview.year),
  );
  const text = (ore: number | null | undefined) => (ore == null ? common.missingBasis : kroner(ore));
  const millions = (ore: number | null | undefined) => (ore == null ? null : ore / MILLION_ORE);
  return (
    <ChartFrame
      title={title}
      subtitle={t.savingsSubtitle(t[reference])}
      source={[
        t.savingsSource,
        ...years.flatMap(({ year, savings: { basis } }) =>
          basis.included < basis.total ? [t.coversNote(number(basis.included), number(basis.total), year)] : [],
        ),
      ].join('. ')}
      alt={`${title}. ${years.map(({ year, savings }) => `${year}: ${text(savings.value?.netOre ?? savings.value?.grossOre)}`).join(', ')}`}
      mark={sample ? common.sampleData : null}
      empty={years.some(({ savings }) => savings.value !== null) ? null : common.missingBasis}
      prices="sums"
      texts={charts}
      table={{
        head: [t.date, t.gross, t.share, t.net, t.participations],
        rows: years.map(({ year, savings: { value, basis } }) => [
          String(year),
          text(value?.grossOre),
          text(basis.operatingCostShareOre),
          text(value?.netOre),
          t.coversParticipations(number(basis.included), number(basis.total)),
        ]),
        ask: (row, column) => {
          const entry = years[row];
          return entry
            ? () => props.onAsk({ kind: 'savings', year: entry.year, part: column === 1 ? 'gross' : 'net' })
            : null;
        },
      }}
    >
      <SavingsDrawing
        language={language}
        chart={{
          bars: years.map(({ year, savings: { value, basis } }) => ({
            label: String(year),
            gross: millions(value?.grossOre),
            net: millions(value?.netOre),
            share: millions(basis.operatingCostShareOre),
          })),
          gapLabel: common.missingBasis,
          netLabel: t.netPart,
          shareLabel: t.sharePart,
          format: (value) => number(value, 2),
        }}
      />
    </ChartFrame>
  );
}
