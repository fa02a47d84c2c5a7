import { useId } from 'react';
import { Bar, ComposedChart, LabelList, Line, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { ChartRules } from './chart-rules.tsx';
import { endLabel, xTick, yTick } from './chart-text.tsx';
import { HatchPattern } from './hatch.tsx';

export type AgreementBar = {
  readonly label: string;
  /** Agreements known to be valid on the date. */
  readonly known: number;
  /** Agreements counted as ended only because nobody has said otherwise. */
  readonly assumed: number;
  readonly baseline: boolean;
};

/**
 * Agreements to maintain per date: the baseline in grey, later dates in blue, what rests on assumption hatched on top.
 * @param props.claim where the claim would put the last bar (agreements), drawn as a thin labelled line
 */
export function AgreementBars(props: {
  bars: readonly AgreementBar[];
  claim: { value: number; label: string } | null;
  format: (value: number) => string;
}) {
  const hatch = `hatch-${useId().replace(/[^a-z0-9]/gi, '')}`;
  const data = props.bars.map((bar) => ({
    label: bar.label,
    before: bar.baseline ? bar.known : null,
    known: bar.baseline ? null : bar.known,
    assumed: bar.assumed > 0 ? bar.assumed : null,
    total: bar.assumed > 0 ? `${props.format(bar.known)} + ${props.format(bar.assumed)}` : props.format(bar.known),
    top: bar.known + bar.assumed,
  }));
  return (
    <ResponsiveContainer width="100%" height="100%" minHeight={220}>
      <ComposedChart
        data={data}
        margin={{ top: 40, right: 4, bottom: 0, left: 0 }}
        barCategoryGap="24%"
        accessibilityLayer={false}
      >
        <defs>
          <HatchPattern id={hatch} />
        </defs>
        <ChartRules />
        <XAxis dataKey="label" tickLine={false} axisLine={{ stroke: 'var(--b24-soft)' }} tick={xTick} interval={0} />
        <YAxis
          tickLine={false}
          axisLine={false}
          tick={yTick(props.format)}
          interval={0}
          width={52}
          allowDecimals={false}
        />
        <Bar dataKey="before" stackId="a" fill="var(--b24-chart-before)" isAnimationActive={false} maxBarSize={56} />
        <Bar dataKey="known" stackId="a" fill="var(--b24-chart-1)" isAnimationActive={false} maxBarSize={56} />
        <Bar
          dataKey="assumed"
          stackId="a"
          fill={`url(#${hatch})`}
          stroke="var(--b24-chart-1)"
          isAnimationActive={false}
          maxBarSize={56}
        />
        <Line dataKey="top" stroke="none" dot={false} activeDot={false} isAnimationActive={false}>
          <LabelList dataKey="total" content={endLabel(600)} />
        </Line>
        {props.claim && (
          <ReferenceLine
            y={props.claim.value}
            stroke="var(--b24-chart-claim)"
            strokeWidth={1.25}
            strokeDasharray="5 4"
            label={({ viewBox }) => (
              <text
                x={Number(viewBox?.x ?? 0) + Number(viewBox?.width ?? 0)}
                y={12}
                textAnchor="end"
                fontSize={12}
                fill="var(--b24-chart-claim)"
              >
                {props.claim?.label}
              </text>
            )}
          />
        )}
      </ComposedChart>
    </ResponsiveContainer>
  );
}
