import { CASE_CLAIM } from '#domain/documents/attachment-options.ts';
import type { OverviewSummary } from '#domain/overview/overview-summary.ts';
import { useDataset } from '#features/dataset/index.ts';
import { useSession } from '#features/session/index.ts';
import { ChartFrame } from '#ui/charts/chart-frame.tsx';
import type { BasisTopic } from './basis-dialog.tsx';
import { AgreementDrawing } from './drawings.ts';

/** Agreements to maintain per date, from the baseline to the chosen year. */
export function AgreementChart(props: { overview: OverviewSummary; place: string; onAsk(topic: BasisTopic): void }) {
  const { overview, place } = props;
  const { language, texts, formats } = useSession();
  const { overview: t, charts, common } = texts;
  const { sample } = useDataset();
  const { number, date, percent } = formats;
  const first = overview.reductions[0];
  const last = overview.reductions.at(-1);
  if (!first || !last) return null;
  const { before, after, registered, documented } = last.basis;
  const title =
    before === 0
      ? t.agreementsNone
      : before > after
        ? t.agreementsFell(number(before), number(after))
        : before < after
          ? t.agreementsRose(number(before), number(after))
          : t.agreementsSame(number(after));
  const bars = overview.reductions.map(({ basis }, index) => ({
    label: shortDate(date(basis.on)),
    known: index === 0 ? basis.before : basis.after,
    assumed: index === 0 ? 0 : basis.assumedEnded,
    baseline: index === 0,
  }));
  const claimed = before * (1 - CASE_CLAIM.reduction);
  return (
    <ChartFrame
      title={title}
      subtitle={t.agreementsSubtitle(place)}
      source={t.agreementsSource(number(registered), number(documented))}
      alt={`${title}. ${bars.map((bar) => `${bar.label}: ${number(bar.known)}`).join(', ')}`}
      mark={sample ? common.sampleData : null}
      empty={before === 0 ? common.missingBasis : null}
      prices="none"
      texts={charts}
      table={{
        head: [t.date, t.known, t.assumed],
        rows: bars.map((bar) => [bar.label, number(bar.known), bar.baseline ? '' : number(bar.assumed)]),
        ask: (at) => () => props.onAsk({ kind: 'reduction', at }),
      }}
    >
      <AgreementDrawing
        language={language}
        chart={{
          bars,
          format: number,
          claim: { value: claimed, label: t.claimLine(percent(CASE_CLAIM.reduction, 0), number(claimed, 1)) },
        }}
      />
    </ChartFrame>
  );
}

/** `31.12.2024` → `31.12.24`: four of them fit under the bars. */
function shortDate(date: string): string {
  return date.slice(0, 6) + date.slice(8);
}
