import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { Line, LineChart, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { UsageSeries } from '#data/usage/usage-series.ts';
import { monthFromNumber } from '#domain/model/usage-columns.ts';
import { ChartRules } from '#ui/charts/chart-rules.tsx';
import { UsageBars } from '#ui/charts/usage-bars.tsx';
import type { BothSeries } from './ours.ts';

/** So many lines at most; see the document "performance". */
const LINES = 15;
const GAPS = { missing: '–', unknown: '–', notMember: '–' };
const METRIC = 'Total_Item_Requests';
const format = new Intl.NumberFormat('nb').format;

/**
 * Draws both dashboards: the overview's own chart of the most used service, and the development of the most used ones. Each
 * chart is mounted by itself, so that the page can answer between them.
 */
export async function drawDashboards({ country, county }: BothSeries): Promise<void> {
  for (const series of [country, county].map(mostUsed)) {
    const [most] = series;
    if (!most) throw new Error('nothing to draw');
    const bars = <UsageBars months={lastMonths(most)} year={2025} gapLabels={GAPS} format={format} />;
    await draw(bars, '.recharts-bar-rectangle', 12);
    await draw(<Development series={series} />, '.recharts-line-curve', series.length);
  }
}

/** Until so many marks of the chart stand in the page and a frame with them has been made. */
async function draw(chart: ReactNode, mark: string, marks: number): Promise<void> {
  const place = document.body.appendChild(document.createElement('section'));
  createRoot(place).render(<div style={{ width: 720, height: 320 }}>{chart}</div>);
  while (place.querySelectorAll(mark).length < marks) await nextFrame();
  await nextFrame();
}

function Development({ series }: { series: readonly UsageSeries[] }) {
  const points = Array.from({ length: series[0]?.uses.length ?? 0 }, (_, at) =>
    Object.fromEntries([
      ['month', monthFromNumber((series[0]?.firstMonth ?? 0) + at)],
      ...series.map(({ serviceId, uses }) => [serviceId, uses[at] ?? null]),
    ]),
  );
  return (
    <ResponsiveContainer width="100%" height="100%">
      <LineChart data={points} accessibilityLayer={false}>
        <ChartRules />
        <XAxis dataKey="month" interval={11} />
        <YAxis width={64} tickFormatter={format} />
        {series.map(({ serviceId }, i) => (
          <Line
            key={serviceId}
            dataKey={serviceId}
            stroke={`hsl(${i * 24} 60% 40%)`}
            dot={false}
            isAnimationActive={false}
            connectNulls={false}
          />
        ))}
      </LineChart>
    </ResponsiveContainer>
  );
}

function mostUsed(series: readonly UsageSeries[]): readonly UsageSeries[] {
  const sum = ({ uses }: UsageSeries) => uses.reduce<number>((all, use) => all + (use ?? 0), 0);
  return series
    .filter(({ metric }) => metric === METRIC)
    .toSorted((a, b) => sum(b) - sum(a))
    .slice(0, LINES);
}

function lastMonths({ uses, allocatedUses }: UsageSeries) {
  const start = uses.length - 12;
  return uses.slice(start).map((value, i) => ({
    label: String(i + 1),
    value,
    previous: uses[start - 12 + i] ?? null,
    allocated: (allocatedUses[start + i] ?? 0) > 0,
    gap: 'missing' as const,
    newRelease: null,
  }));
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()));
}
