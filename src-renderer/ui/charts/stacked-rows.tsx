import { Bar, BarChart, LabelList, type LabelProps, ResponsiveContainer, XAxis, YAxis } from 'recharts';

export type StackedRow = {
  readonly id: string;
  readonly label: string;
  /** Two parts that add up, from a common zero; null has no basis and is not drawn. */
  readonly parts: readonly [number | null, number | null];
  readonly partTexts: readonly [string, string];
  /** After the end of the bar. */
  readonly total: string;
};

const ROW = 34;
const TOP = 24;
const FONT = 13;
const SMALL = 12;
const LONGEST_NAME = 34;
const COLOURS = ['var(--b24-chart-1)', 'var(--b24-chart-2)'] as const;

/** Bars of two parts side by side from a common zero: the parts are named over the first row, and written where there is room. */
export function StackedRows(props: { rows: readonly StackedRow[]; names: readonly [string, string] }) {
  const { rows, names } = props;
  const byId = new Map(rows.map((row) => [row.id, row]));
  const labels = Math.max(...rows.map(({ label }) => width(shortened(label), FONT)));
  const room = Math.max(...rows.map(({ total }) => width(total, FONT))) + 20;
  const longest = Math.max(...rows.map(({ parts: [a, b] }) => (a ?? 0) + (b ?? 0)), 1);
  const stack = { stackId: 'a', isAnimationActive: false, maxBarSize: 20 } as const;
  return (
    <ResponsiveContainer width="100%" height={rows.length * ROW + TOP + 4}>
      <BarChart
        layout="vertical"
        data={[...rows]}
        margin={{ top: TOP, right: room, bottom: 4, left: 0 }}
        barCategoryGap="20%"
        accessibilityLayer={false}
      >
        <XAxis type="number" domain={[0, longest]} hide />
        <YAxis
          type="category"
          dataKey="id"
          width={Math.min(labels + 16, 250)}
          interval={0}
          tickLine={false}
          axisLine={{ stroke: 'var(--b24-soft)' }}
          tick={({ x, y, payload }) => (
            <text x={Number(x) - 4} y={y} dy="0.35em" textAnchor="end" fontSize={FONT} fill="var(--b24-text)">
              {shortened(byId.get(String(payload.value))?.label ?? '')}
            </text>
          )}
        />
        {([0, 1] as const).map((part) => (
          <Bar
            key={part}
            dataKey={(row: StackedRow) => row.parts[part] ?? 0}
            fill={COLOURS[part]}
            stroke="var(--b24-card)"
            strokeWidth={2}
            {...stack}
          >
            <LabelList
              content={(label) => (
                <PartLabel
                  {...label}
                  text={rows[Number(label.index)]?.partTexts[part] ?? ''}
                  names={part === 0 && label.index === 0 ? names : null}
                />
              )}
            />
          </Bar>
        ))}
        <Bar dataKey={() => longest / 10_000} fill="none" {...stack}>
          <LabelList content={(label) => <Total {...label} text={rows[Number(label.index)]?.total ?? ''} />} />
        </Bar>
      </BarChart>
    </ResponsiveContainer>
  );
}

/** Inside the part where it has room. Over the first row stand the names: that of the second part where it begins. */
function PartLabel(props: LabelProps & { text: string; names: readonly [string, string] | null }) {
  const { names, text } = props;
  const [x, y, length, height] = [props.x, props.y, props.width, props.height].map((each) => Number(each ?? 0)) as [
    number,
    number,
    number,
    number,
  ];
  const name = { y: 12, fontSize: SMALL, fontWeight: 600 } as const;
  return (
    <g>
      {length > width(text, FONT) + 14 && (
        <text
          x={x + length - 8}
          y={y + height / 2}
          dy="0.35em"
          textAnchor="end"
          fontSize={FONT}
          fontWeight={600}
          fill="var(--b24-card)"
        >
          {text}
        </text>
      )}
      {names && (
        <>
          <text {...name} x={x + 1} fill={COLOURS[0]}>
            {names[0]}
          </text>
          <text {...name} x={x + Math.max(length + 1, width(names[0], SMALL) + 16)} fill={COLOURS[1]}>
            {names[1]}
          </text>
        </>
      )}
    </g>
  );
}

function Total({ x, y, height, text }: LabelProps & { text: string }) {
  return (
    <text
      x={Number(x) + 8}
      y={Number(y) + Number(height) / 2}
      dy="0.35em"
      fontSize={FONT}
      fontWeight={600}
      fill="var(--b24-text)"
    >
      {text}
    </text>
  );
}

function shortened(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1).trimEnd()}…` : name;
}

/** About how wide Inter sets a text, in pixels. */
function width(text: string, size: number): number {
  return text.length * size * 0.56;
}
