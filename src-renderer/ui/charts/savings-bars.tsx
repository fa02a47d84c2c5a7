import { Bar, BarChart, LabelList, type LabelProps, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { ChartRules } from './chart-rules.tsx';
import { endLabel, xTick, yTick } from './chart-text.tsx';

export type SavingsBar = {
  readonly label: string;
  /** Millions of kroner; null = no basis. */
  readonly net: number | null;
  readonly share: number | null;
  readonly gross: number | null;
};

/**
 * Savings per year: what is left after the operating share, and the share on top of it, apart by a line and named beside the last bar.
 * A year without a registered share has no net: its gross is a bar of its outline, so that it is not taken for one.
 */
export function SavingsBars(props: {
  bars: readonly SavingsBar[];
  gapLabel: string;
  netLabel: string;
  shareLabel: string;
  format: (value: number) => string;
}) {
  const last = props.bars.length - 1;
  const newest = props.bars[last];
  const isNamed = newest !== undefined && newest.net !== null && newest.net > 0 && newest.share !== null;
  const data = props.bars.map((bar, place) => {
    const names = isNamed && place === last;
    // A net loss has no blue part to stack the share on: the share then reaches below zero by itself.
    return {
      label: bar.label,
      net: bar.net,
      grossOnly: bar.net === null ? bar.gross : null,
      share: bar.net !== null && bar.share !== null && bar.net >= 0 ? bar.share : null,
      netText: bar.net === null ? '' : props.format(bar.net),
      onlyText: bar.net === null ? (bar.gross === null ? props.gapLabel : props.format(bar.gross)) : '',
      netName: names ? props.netLabel : '',
      shareName: names ? props.shareLabel : '',
      shareText: bar.share === null ? '' : props.format(bar.share),
      grossText: bar.net !== null && bar.share !== null && bar.gross !== null ? props.format(bar.gross) : '',
    };
  });
  return (
    <ResponsiveContainer width="100%" height="100%" minHeight={220}>
      <BarChart
        data={data}
        margin={{ top: 24, right: isNamed ? nameRoom(props.netLabel, props.shareLabel) : 4, bottom: 0, left: 0 }}
        barCategoryGap="30%"
        accessibilityLayer={false}
      >
        <ChartRules />
        <XAxis dataKey="label" tickLine={false} axisLine={false} tick={xTick} interval={0} />
        <YAxis tickLine={false} axisLine={false} tick={yTick(props.format)} interval={0} width={44} />
        <ReferenceLine y={0} stroke="var(--b24-soft)" />
        <Bar dataKey="net" stackId="a" fill="var(--b24-chart-1)" isAnimationActive={false} maxBarSize={64}>
          <LabelList dataKey="netText" content={NetLabel} />
          <LabelList dataKey="netName" content={nameBeside('var(--b24-chart-1)')} />
        </Bar>
        <Bar
          dataKey="grossOnly"
          stackId="a"
          fill="var(--b24-chart-hatch-ground)"
          stroke="var(--b24-chart-1)"
          isAnimationActive={false}
          maxBarSize={64}
        >
          <LabelList dataKey="onlyText" content={endLabel(600)} />
        </Bar>
        <Bar
          dataKey="share"
          stackId="a"
          fill="var(--b24-chart-2)"
          stroke="var(--b24-card)"
          strokeWidth={2}
          isAnimationActive={false}
          maxBarSize={64}
        >
          <LabelList dataKey="grossText" content={endLabel(400)} />
          <LabelList dataKey="shareText" content={ShareLabel} />
          <LabelList dataKey="shareName" content={nameBeside('var(--b24-chart-2)')} />
        </Bar>
      </BarChart>
    </ResponsiveContainer>
  );
}

const NAME_SIZE = 12;

/** Pixels beside the last bar for the longer of the names. */
function nameRoom(...names: readonly string[]): number {
  return Math.max(...names.map((name) => name.length)) * NAME_SIZE * 0.56 + 8;
}

/** What a part is called, beside its bar. */
function nameBeside(fill: string) {
  return ({ x, y, width, height, value }: LabelProps) => (
    <text
      x={Number(x) + Number(width) + 6}
      y={Number(y) + Number(height) / 2}
      dy="0.355em"
      fontSize={NAME_SIZE}
      fontWeight={600}
      fill={fill}
    >
      {value}
    </text>
  );
}

/** In the middle of the part, where it has room. */
function ShareLabel({ x, y, width, height, value }: LabelProps) {
  if (Number(height) < 26) return <g />;
  return (
    <text
      x={Number(x) + Number(width) / 2}
      y={Number(y) + Number(height) / 2}
      dy="0.355em"
      textAnchor="middle"
      fontSize={13}
      fill="var(--b24-card)"
    >
      {value}
    </text>
  );
}

/** Inside a bar that has room for it, else beyond its end. */
function NetLabel(props: LabelProps) {
  const [x, y, width, height] = [props.x, props.y, props.width, props.height].map(Number) as [
    number,
    number,
    number,
    number,
  ];
  const isInside = Math.abs(height) >= 26;
  const end = height < 0 ? y + height : y;
  const bottom = height < 0 ? y : y + height;
  const isLoss = String(props.value ?? '').startsWith('−');
  const at = isLoss ? bottom + (isInside ? -8 : 16) : end + (isInside ? 17 : -7);
  return (
    <text
      x={x + width / 2}
      y={at}
      textAnchor="middle"
      fontSize={13}
      fontWeight={600}
      fill={isInside ? 'var(--b24-card)' : 'var(--b24-text)'}
    >
      {props.value}
    </text>
  );
}
