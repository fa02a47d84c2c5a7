import { useLiveQuery } from 'dexie-react-hooks';
import { lackingImports, NOTHING_LACKING, unknownMonths } from '#data/unknown-reports.ts';
import { database } from '#data/working-copy.ts';
import { monthFromNumber } from '#domain/model/usage-columns.ts';
import type { ServiceSummary } from '#domain/overview/overview-summary.ts';
import { useDataset } from '#features/dataset/index.ts';
import { useSession } from '#features/session/index.ts';
import { capitalised } from '#ui/capitalised.ts';
import { ChartFrame } from '#ui/charts/chart-frame.tsx';
import type { UsageGap } from '#ui/charts/usage-bars.tsx';
import type { BasisTopic } from './basis-dialog.tsx';
import { UsageDrawing } from './drawings.ts';

/** Use of one service per month this year and last, with gaps drawn as gaps. */
export function UsageChart(props: {
  service: ServiceSummary;
  scope: string;
  year: number;
  place: string;
  onAsk(topic: BasisTopic): void;
}) {
  const { language, texts, formats } = useSession();
  const { overview: t, charts, common } = texts;
  const { sample } = useDataset();
  const { number, shortMonth } = formats;
  const { use, useBefore, notMember, breaks } = props.service;
  const { scope, year, place } = props;
  const { id: serviceId, name } = props.service.service;
  // Read only where a gap is to be told from another.
  const hasGap = use.months.some(({ uses, month }) => uses === null && !notMember.includes(month));
  const lacking = useLiveQuery(() => (hasGap ? lackingImports(database) : undefined), [hasGap]);
  const unknown = unknownMonths(lacking ?? NOTHING_LACKING, { scope, year, of: { kind: 'area', id: scope } });
  const gapOf = (month: number): UsageGap => {
    if (notMember.includes(month)) return 'notMember';
    return unknown.has(`${serviceId} ${month}`) ? 'unknown' : 'missing';
  };
  const months = use.months.map((month, index) => ({
    label: shortMonth(index + 1),
    value: month.uses,
    previous: useBefore.months[index]?.uses ?? null,
    allocated: month.allocatedUses > 0,
    gap: gapOf(month.month),
    newRelease: releaseName(breaks.find((each) => each.month === month.month)?.to),
  }));
  const gaps = Map.groupBy(
    months.filter(({ value }) => value === null),
    ({ gap }) => gap,
  );
  const count = (gap: UsageGap) => gaps.get(gap)?.length ?? 0;
  const gapLabels = { missing: common.missingBasis, unknown: t.unknown, notMember: t.notMember };
  // Axes around nothing tell nothing: then the reason stands alone.
  const reason = count('unknown') > 0 ? t.unknownNote(count('unknown')) : common.missingBasis;
  const title = message(months, name, year, t);
  const text = (value: number | null) => (value === null ? common.missingBasis : number(value));
  const source = t.usageSource(new Set(use.months.flatMap((month) => month.sourceIds)).size, count('missing'));
  return (
    <ChartFrame
      title={title}
      subtitle={t.usageSubtitle(capitalised(common.metrics[use.metric ?? ''] ?? use.metric ?? ''), place)}
      source={[
        source,
        count('unknown') > 0 ? t.unknownNote(count('unknown')) : null,
        notMember.length > 0 ? t.notMemberNote(notMember.length) : null,
        months.some((month) => month.allocated) ? t.allocatedNote(common.sharedBy(use.allocatedBy)) : null,
        ...breaks.map(({ from, to, month }) => t.breakNote(from, to, formats.month(monthFromNumber(month)))),
      ]
        .filter(Boolean)
        .join('. ')}
      alt={`${title}. ${months.map((month) => `${month.label}: ${month.value === null ? gapLabels[month.gap] : number(month.value)}`).join(', ')}`}
      mark={sample ? common.sampleData : null}
      empty={months.every(({ value }) => value === null) ? reason : null}
      prices="none"
      texts={charts}
      table={{
        head: [t.month, String(year), String(year - 1)],
        rows: months.map((month) => [
          month.label,
          month.value === null ? gapLabels[month.gap] : number(month.value),
          text(month.previous),
        ]),
        ask: (at, column) => () =>
          props.onAsk({
            kind: 'use',
            serviceId,
            at,
            before: column === 2,
            unknown: column === 1 && months[at]?.value === null && months[at].gap === 'unknown',
          }),
      }}
    >
      <UsageDrawing language={language} chart={{ months, year, gapLabels, format: number }} />
    </ChartFrame>
  );
}

/** `R5.1`, as the releases are spoken of; null where it is none. */
function releaseName(release: string | undefined): string | null {
  return release ? `R${release}` : null;
}

/** The title compares only months that both years have, so that a gap never looks like a fall. */
function message(
  months: readonly { value: number | null; previous: number | null }[],
  name: string,
  year: number,
  t: {
    usageMore(name: string, year: number): string;
    usageLess(name: string, year: number): string;
    usageAbout(name: string, year: number): string;
    usagePlain(name: string, year: number): string;
    usageNone(name: string): string;
  },
): string {
  if (months.every((month) => month.value === null)) return t.usageNone(name);
  let [now, before] = [0, 0];
  for (const month of months) {
    if (month.value === null || month.previous === null) continue;
    now += month.value;
    before += month.previous;
  }
  if (before === 0) return t.usagePlain(name, year);
  const change = now / before - 1;
  if (Math.abs(change) < 0.02) return t.usageAbout(name, year - 1);
  return change > 0 ? t.usageMore(name, year - 1) : t.usageLess(name, year - 1);
}
