import type { JoiningGrid } from '#domain/joining/joining-grid.ts';
import { type ServiceSums, totalSums } from '#domain/joining/joining-sums.ts';
import { useFormats, useTexts } from '#features/session/index.ts';
import { EffectTable } from './effect-table.tsx';

/** What the answers come to while they are given: beside last year, for everyone, the libraries and the county. */
export function EffectPanel({ grid, sums }: { grid: JoiningGrid; sums: readonly ServiceSums[] }) {
  const { joining } = useTexts();
  const t = joining.effect;
  const { number: n } = useFormats();
  const total = totalSums(sums);
  const left = { paidOre: 0, countyOre: 0 };
  for (const { lastYear } of grid.notOffered) {
    left.paidOre += lastYear.paidOre;
    left.countyOre += lastYear.countyOre;
  }
  const of = (pick: (each: { readonly paidOre: number; readonly countyOre: number }) => number) => ({
    now: pick(total),
    lastYear: pick(total.lastYear) + pick(left),
    // What is not offered any more is as good as answered.
    lastYearOfAnswered: pick(total.lastYearOfAnswered) + pick(left),
  });
  const basis = (['open', 'lastYearsPrice', 'withoutShare', 'withoutPrice'] as const).flatMap((kind) =>
    total[kind] > 0 ? [t.basis[kind](n(total[kind]))] : [],
  );
  return (
    <aside className="b24-effect b24-card" aria-label={t.heading}>
      <div>
        <h2>{t.heading}</h2>
        <p className="b24-soft b24-small">{t.aside(grid.year)}</p>
      </div>
      <dl>
        <Line label={t.total} {...of(({ paidOre }) => paidOre)} open={total.open > 0} first />
        <Line label={t.libraries} {...of(({ paidOre, countyOre }) => paidOre - countyOre)} open={total.open > 0} />
        <Line label={t.county} {...of(({ countyOre }) => countyOre)} open={total.open > 0} />
      </dl>
      {basis.map((line) => (
        <p key={line} className="b24-soft b24-small">
          {line}
        </p>
      ))}
      <EffectTable grid={grid} sums={sums} total={total} leftOre={left.paidOre} />
    </aside>
  );
}

/** One sum beside last year's; while answers are open, how far those that are given have moved it. */
function Line(props: {
  label: string;
  now: number;
  lastYear: number;
  lastYearOfAnswered: number;
  open: boolean;
  first?: boolean;
}) {
  const { now, lastYear, lastYearOfAnswered, open } = props;
  const { joining } = useTexts();
  const t = joining.effect;
  const { kroner, percent } = useFormats();
  const change = now - lastYearOfAnswered;
  const arrow = change > 0 ? '▲' : change < 0 ? '▼' : '';
  const moved = open
    ? t.soFar(`${arrow} ${kroner(Math.abs(change))}`.trim())
    : lastYear === 0 || change === 0
      ? ''
      : `${arrow} ${percent(Math.abs(change) / lastYear, 0)} %`;
  return (
    <div data-first={props.first}>
      <dt>{props.label}</dt>
      <dd>
        <strong>{kroner(now)}</strong> kr
      </dd>
      <dd data-note="">{lastYear === 0 ? t.noLastYear : t.lastYear(kroner(lastYear))}</dd>
      {moved !== '' && <dd data-note="">{moved}</dd>}
    </div>
  );
}
