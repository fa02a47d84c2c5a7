import { useState } from 'react';
import type { JoiningGrid } from '#domain/joining/joining-grid.ts';
import { type ServiceSums, totalSums } from '#domain/joining/joining-sums.ts';
import { NumberOrigin } from '#features/provenance/index.ts';
import { useFormats, useTexts } from '#features/session/index.ts';
import type { Provenance } from '#ui/provenance/provenance.ts';
import { BudgetFrames } from './budget-frames.tsx';
import { type EffectPart, effectOrigin, notOfferedOrigin } from './effect-origin.ts';
import { EffectTable } from './effect-table.tsx';

/** What the answers come to while they are given: beside last year, for everyone, the libraries and the county. */
export function EffectPanel(props: {
  grid: JoiningGrid;
  sums: readonly ServiceSums[];
  place: string;
  /** Null for the whole country, which has no budget here. */
  county: string | null;
}) {
  const { grid, sums, place, county } = props;
  const texts = useTexts();
  const { joining } = texts;
  const t = joining.effect;
  const formats = useFormats();
  const { number: n } = formats;
  const [origin, setOrigin] = useState<Provenance | null>(null);
  const total = totalSums(sums);
  const left = { paidOre: 0, countyOre: 0 };
  for (const { lastYear } of grid.notOffered) {
    left.paidOre += lastYear.paidOre;
    left.countyOre += lastYear.countyOre;
  }
  const of = (pick: (each: Amounts) => number) => ({
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
        {(['total', 'libraries', 'county'] as const).map((part) => {
          const line = of(PICKS[part]);
          const open = () =>
            setOrigin(effectOrigin(part, { grid, place, sums: total, ore: line.now, service: null }, texts, formats));
          return (
            <Line
              key={part}
              label={t[part]}
              {...line}
              open={total.open > 0}
              onOrigin={open}
              {...(part === 'total' && { first: true })}
            />
          );
        })}
      </dl>
      {county !== null && <BudgetFrames grid={grid} county={county} countyOre={total.countyOre} />}
      {basis.map((line) => (
        <p key={line} className="b24-soft b24-small">
          {line}
        </p>
      ))}
      <EffectTable
        grid={grid}
        sums={sums}
        total={total}
        leftOre={left.paidOre}
        onAskLeft={() => setOrigin(notOfferedOrigin({ grid, place, ore: left.paidOre }, texts, formats))}
        onAsk={(asked, service) =>
          setOrigin(effectOrigin('total', { grid, place, sums: asked, ore: asked.paidOre, service }, texts, formats))
        }
      />
      {origin && <NumberOrigin provenance={origin} onClose={() => setOrigin(null)} />}
    </aside>
  );
}

type Amounts = { readonly paidOre: number; readonly countyOre: number };

const PICKS: Readonly<Record<EffectPart, (sums: Amounts) => number>> = {
  total: ({ paidOre }) => paidOre,
  libraries: ({ paidOre, countyOre }) => paidOre - countyOre,
  county: ({ countyOre }) => countyOre,
};

/** One sum beside last year's; while answers are open, how far those that are given have moved it. */
function Line(props: {
  label: string;
  now: number;
  lastYear: number;
  lastYearOfAnswered: number;
  open: boolean;
  onOrigin(): void;
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
        <button type="button" className="b24-effect-figure" onClick={props.onOrigin}>
          {kroner(now)}
        </button>{' '}
        kr
      </dd>
      <dd data-note="">{lastYear === 0 ? t.noLastYear : t.lastYear(kroner(lastYear))}</dd>
      {moved !== '' && <dd data-note="">{moved}</dd>}
    </div>
  );
}
