import { useId } from 'react';
import {
  Bar,
  Cell,
  ComposedChart,
  Line,
  ReferenceArea,
  ReferenceLine,
  ResponsiveContainer,
  usePlotArea,
  XAxis,
  YAxis,
} from 'recharts';
import { ChartRules } from './chart-rules.tsx';
import { xTick, yTick } from './chart-text.tsx';
import { HatchPattern } from './hatch.tsx';

/** A month without a number: nothing was delivered, the report itself says that it is not known, or nobody took part. */
export type UsageGap = 'missing' | 'unknown' | 'notMember';

export type UsageMonth = {
  readonly label: string;
  /** null = no basis: drawn as a gap, never as zero. */
  readonly value: number | null;
  readonly previous: number | null;
  readonly allocated: boolean;
  /** Why there is no number, where there is none. */
  readonly gap: UsageGap;
  /** From this month another release counts: what it is called. Null where it is the same as before. */
  readonly newRelease: string | null;
};

/** Use per month this year as bars and last year as a line; months without basis are framed gaps that say so. */
export function UsageBars(props: {
  months: readonly UsageMonth[];
  year: number;
  gapLabels: Readonly<Record<UsageGap, string>>;
  format: (value: number) => string;
}) {
  const hatch = `hatch-${useId().replace(/[^a-z0-9]/gi, '')}`;
  const { months, year } = props;
  const previousEnd = lastIndex(months, (entry) => entry.previous !== null);
  return (
    <ResponsiveContainer width="100%" height="100%" minHeight={220}>
      <ComposedChart
        data={[...months]}
        margin={{ top: 20, right: 44, bottom: 0, left: 0 }}
        barCategoryGap="14%"
        accessibilityLayer={false}
      >
        <defs>
          <HatchPattern id={hatch} />
        </defs>
        <ChartRules />
        <XAxis dataKey="label" tickLine={false} axisLine={{ stroke: 'var(--b24-soft)' }} tick={xTick} interval={0} />
        <YAxis tickLine={false} axisLine={false} tick={yTick(props.format)} interval={0} width={64} />
        {gaps(months).map((gap) => (
          <ReferenceArea
            key={gap.from}
            x1={gap.from}
            x2={gap.to}
            fill="var(--ds-color-neutral-background-tinted)"
            stroke="var(--b24-soft)"
            strokeDasharray="3 3"
            label={({ viewBox }) => <GapLabel box={viewBox} text={props.gapLabels[gap.why]} />}
          />
        ))}
        {months.map(
          ({ label, newRelease }) =>
            newRelease !== null && (
              <ReferenceLine
                key={label}
                x={label}
                position="start"
                stroke="var(--b24-chart-claim)"
                strokeDasharray="4 3"
                label={({ viewBox }) => <BreakLabel box={viewBox} text={newRelease} />}
              />
            ),
        )}
        <Bar dataKey="value" isAnimationActive={false} fill="var(--b24-chart-1)">
          {months.map((entry) => (
            <Cell
              key={entry.label}
              fill={entry.allocated ? `url(#${hatch})` : 'var(--b24-chart-1)'}
              stroke={entry.allocated ? 'var(--b24-chart-1)' : 'none'}
            />
          ))}
        </Bar>
        <Line
          dataKey="previous"
          stroke="var(--b24-card)"
          strokeWidth={5}
          dot={false}
          isAnimationActive={false}
          connectNulls={false}
        />
        <Line
          dataKey="previous"
          stroke="var(--b24-chart-2)"
          strokeWidth={2.5}
          dot={false}
          isAnimationActive={false}
          connectNulls={false}
          label={(label) =>
            label.index === previousEnd ? (
              <LineLabel
                x={Number(label.x)}
                y={Number(label.y)}
                isLast={previousEnd === months.length - 1}
                text={year - 1}
              />
            ) : (
              <g />
            )
          }
        />
      </ComposedChart>
    </ResponsiveContainer>
  );
}

/** Beside the end of the line: clear of the last bar where it ends there. */
function LineLabel({ x, y, isLast, text }: { x: number; y: number; isLast: boolean; text: number }) {
  const plot = usePlotArea();
  return (
    <text
      x={isLast && plot ? plot.x + plot.width + 4 : x + 15}
      y={y + 4}
      fontSize={12}
      fontWeight={600}
      fill="var(--b24-chart-2)"
    >
      {text}
    </text>
  );
}

/** Along the foot of a gap, clear of the line that may cross it higher up. */
function GapLabel({ box, text }: { box: unknown; text: string }) {
  const { x = 0, y = 0, width = 0, height = 0 } = box as { x?: number; y?: number; width?: number; height?: number };
  const at = { x: x + width / 2 + 4, y: y + height - 10 };
  return (
    <text {...at} transform={`rotate(-90 ${at.x} ${at.y})`} fontSize={12} fill="var(--b24-text)">
      {text}
    </text>
  );
}

/** Above the bars, at the line from which the numbers are counted otherwise. */
function BreakLabel({ box, text }: { box: unknown; text: string }) {
  const { x = 0, y = 0 } = box as { x?: number; y?: number };
  return (
    <text x={x + 3} y={y - 7} fontSize={11} fill="var(--b24-chart-claim)">
      {text}
    </text>
  );
}

type Gap = { from: string; to: string; readonly why: UsageGap };

/** Runs of months without a number, each for one reason. */
function gaps(months: readonly UsageMonth[]): readonly Gap[] {
  const found: Gap[] = [];
  for (const [at, { label, value, gap }] of months.entries()) {
    if (value !== null) continue;
    const before = months[at - 1];
    const open = before?.value === null && before.gap === gap ? found.at(-1) : undefined;
    if (open) open.to = label;
    else found.push({ from: label, to: label, why: gap });
  }
  return found;
}

function lastIndex<T>(values: readonly T[], wanted: (value: T) => boolean): number {
  for (let index = values.length - 1; index >= 0; index -= 1) {
    const value = values[index];
    if (value !== undefined && wanted(value)) return index;
  }
  return -1;
}
