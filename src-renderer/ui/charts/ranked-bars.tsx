import { useId } from 'react';
import {
  Bar,
  BarChart,
  LabelList,
  type LabelProps,
  ReferenceArea,
  ReferenceLine,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from 'recharts';
import { HatchPattern } from './hatch.tsx';

export type RankedBar = {
  readonly id: string;
  readonly label: string;
  /** null = no basis: no bar, but its text where the bar would begin. */
  readonly value: number | null;
  /** The part of the value that is allocated: hatched. */
  readonly allocated: number;
  /** Beside the end of the bar: the value, or why there is none. */
  readonly text: string;
  /** What the value rests on, after the text; empty when it needs no word. */
  readonly note: string;
  /** Drawn as ours; the others are grey beside it. */
  readonly ours: boolean;
};

const ROW = 26;
const LABEL = 13;
const NOTE = 12;

/** Bars side by side from a common zero, in the order they come, each with its own label in place of an axis. */
export function RankedBars(props: {
  bars: readonly RankedBar[];
  /** A value all of them are seen against, as a thin labelled line. */
  line: { readonly value: number; readonly label: string } | null;
  /** What somebody has said that they would lie between: a pale band with thin dashed edges, named. */
  band?: { readonly from: number; readonly to: number; readonly label: string };
}) {
  const { bars, line, band } = props;
  const id = useId().replace(/[^a-z0-9]/gi, '');
  const byId = new Map(bars.map((bar) => [bar.id, bar]));
  const widest = Math.max(...bars.map(({ label, ours }) => width(label, LABEL) * (ours ? 1.05 : 1)));
  const room = Math.max(...bars.map(labelWidth)) + 18;
  const top = line || band ? 22 : 4;
  const greatest = Math.max(...bars.map(({ value }) => value ?? 0), band?.to ?? 0, 1);
  const part = (ours: boolean, of: (bar: RankedBar) => number) => (bar: RankedBar) => (bar.ours === ours ? of(bar) : 0);
  const reported = (bar: RankedBar) => (bar.value ?? 0) - bar.allocated;
  const allocated = (bar: RankedBar) => bar.allocated;
  // Hardly anything, so that a bar of it is there at the end of the others, and a label beside it.
  const nothing = greatest / 10_000;
  const isApart = bars.some(({ ours }) => !ours);
  const stack = { stackId: 'a', isAnimationActive: false, maxBarSize: 18 } as const;
  return (
    <ResponsiveContainer width="100%" height={bars.length * ROW + top + 4}>
      <BarChart
        layout="vertical"
        data={[...bars]}
        margin={{ top, right: room, bottom: 4, left: 0 }}
        barCategoryGap="18%"
        accessibilityLayer={false}
      >
        <defs>
          <HatchPattern id={`hatch-${id}`} />
          <pattern id={`grey-${id}`} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="7" height="7" fill="var(--b24-card)" />
            <line x1="0" y1="0" x2="0" y2="7" stroke="var(--b24-chart-grey)" strokeWidth="2.5" />
          </pattern>
        </defs>
        <XAxis type="number" domain={[0, band ? greatest : 'dataMax']} hide />
        <YAxis
          type="category"
          dataKey="id"
          width={Math.min(widest + 12, 230)}
          interval={0}
          tickLine={false}
          axisLine={{ stroke: 'var(--b24-soft)' }}
          tick={({ x, y, payload }) => {
            const bar = byId.get(String(payload.value));
            return <Name x={Number(x)} y={Number(y)} label={bar?.label ?? ''} strong={isApart && bar?.ours === true} />;
          }}
        />
        {band && <ReferenceArea x1={band.from} x2={band.to} fill="var(--b24-chart-claim)" fillOpacity={0.07} />}
        <Bar dataKey={part(true, reported)} fill="var(--b24-chart-1)" {...stack} />
        <Bar dataKey={part(true, allocated)} fill={`url(#hatch-${id})`} stroke="var(--b24-chart-1)" {...stack} />
        <Bar dataKey={part(false, reported)} fill="var(--b24-chart-grey)" {...stack} />
        <Bar dataKey={part(false, allocated)} fill={`url(#grey-${id})`} stroke="var(--b24-chart-grey)" {...stack} />
        {band &&
          [band.from, band.to].map((edge) => (
            <ReferenceLine
              key={edge}
              x={edge}
              stroke="var(--b24-chart-claim)"
              strokeWidth={1.25}
              strokeDasharray="5 4"
              label={({ viewBox }) => (edge === band.to ? <BandLabel box={viewBox} text={band.label} /> : <g />)}
            />
          ))}
        {line && <ReferenceLine x={line.value} stroke="var(--b24-card)" strokeWidth={5} />}
        {line && (
          <ReferenceLine
            x={line.value}
            stroke="var(--b24-chart-2)"
            strokeWidth={2}
            label={({ viewBox }) => <LineLabel box={viewBox} text={line.label} />}
          />
        )}
        <Bar dataKey={() => nothing} fill="none" {...stack}>
          <LabelList content={(label) => <EndLabel {...label} bar={bars[Number(label.index)]} />} />
        </Bar>
      </BarChart>
    </ResponsiveContainer>
  );
}

/** About how wide Inter sets a text, in pixels. */
function width(text: string, size: number): number {
  return text.length * size * 0.56;
}

function labelWidth({ text, note }: RankedBar): number {
  return width(text, LABEL) + (note === '' ? 0 : width(note, NOTE) + 6);
}

const LONGEST_NAME = 30;

function Name({ x, y, label, strong }: { x: number; y: number; label: string; strong: boolean }) {
  const text = label.length > LONGEST_NAME ? `${label.slice(0, LONGEST_NAME - 1).trimEnd()}…` : label;
  return (
    <text
      x={x}
      y={y}
      dy="0.35em"
      textAnchor="end"
      fontSize={LABEL}
      fontWeight={strong ? 600 : 400}
      fill="var(--b24-text)"
    >
      {text}
    </text>
  );
}

function EndLabel({ x, y, height, bar }: LabelProps & { bar: RankedBar | undefined }) {
  if (!bar) return null;
  const isKnown = bar.value !== null;
  const at = { x: Number(x) + 7, y: Number(y) + Number(height) / 2 };
  return (
    <g>
      {/* The line does not run through the letters. */}
      <rect x={at.x - 3} y={at.y - 8} width={labelWidth(bar) + 6} height={16} fill="var(--b24-card)" />
      <text
        {...at}
        dy="0.35em"
        fontSize={isKnown ? LABEL : NOTE}
        fontWeight={isKnown ? 600 : 400}
        fill={isKnown ? 'var(--b24-text)' : 'var(--b24-soft)'}
      >
        {bar.text}
        {bar.note !== '' && (
          <tspan dx={6} fontSize={NOTE} fontWeight={400} fill="var(--b24-soft)">
            {bar.note}
          </tspan>
        )}
      </text>
    </g>
  );
}

function LineLabel({ box, text }: { box: unknown; text: string }) {
  const { x = 0 } = box as { x?: number };
  return (
    <text {...kept(x, text, 'middle')} y={13} fontSize={NOTE} fontWeight={600} fill="var(--b24-chart-2)">
      {text}
    </text>
  );
}

/** Over the band, ending at its far edge. */
function BandLabel({ box, text }: { box: unknown; text: string }) {
  const { x = 0 } = box as { x?: number };
  return (
    <text {...kept(x, text, 'end')} y={13} fontSize={NOTE} fill="var(--b24-chart-claim)">
      {text}
    </text>
  );
}

/** Where a text above the chart stands: as asked for, but never out of the picture to the left. */
function kept(x: number, text: string, anchor: 'middle' | 'end') {
  const before = width(text, NOTE) / (anchor === 'middle' ? 2 : 1);
  return x < before ? ({ x: 0, textAnchor: 'start' } as const) : { x, textAnchor: anchor };
}
