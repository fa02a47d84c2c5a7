import { useState } from 'react';
import { OPERATING_LINE } from '#domain/budget/budget-scenario.ts';
import { useSession } from '#features/session/index.ts';
import { parsePercent, valueOrNull } from '#ui/form/index.ts';
import { lineLabel } from '../line-label.ts';
import { QuickField } from '../quick-field.tsx';
import { QuickSelect } from '../quick-select.tsx';
import type { LeverProps } from './levers.tsx';

const STEP = 0.01;
const EVERY = '';

/** What if prices change: all of them, or that of one line. */
export function PriceLever({ scenario, whatIf }: LeverProps) {
  const { texts, formats } = useSession();
  const { budget: t } = texts;
  const [chosen, choose] = useState(EVERY);
  const isThere = scenario.lines.some(({ id }) => id === chosen);
  const lineId = isThere ? chosen : null;
  const id = `price:${lineId ?? 'all'}`;
  const change = whatIf.find('price', id)?.change ?? 0;
  const set = (next: number) => {
    const rounded = Math.round(next * 10_000) / 10_000;
    if (rounded <= -1) return;
    if (rounded === 0) whatIf.remove(id, id);
    else whatIf.ask({ kind: 'price', lineId, change: rounded }, id);
  };
  return (
    <div className="b24-lever b24-lever-row">
      <QuickSelect
        label={t.whatIf.priceOf}
        value={lineId ?? EVERY}
        choices={[
          { value: EVERY, text: t.whatIf.allServices },
          ...scenario.lines.map((line) => ({ value: line.id, text: lineLabel(line, t) })),
        ]}
        onChoose={choose}
      />
      <QuickField
        label={t.whatIf.priceChange}
        text={`${change > 0 ? '+' : ''}${formats.percent(change, Number.isInteger(Math.round(change * 1000) / 10) ? 0 : 1)}`}
        suffix="%"
        size={4}
        numeric
        changed={change !== 0}
        step={{ down: t.whatIf.lower, up: t.whatIf.higher, take: (direction) => set(change + direction * STEP) }}
        problem={(text) => (valueOrNull(parsePercent(text)) === null ? t.problems.percent : null)}
        onWrite={(text) => set(valueOrNull(parsePercent(text)) ?? 0)}
      />
      {lineId === OPERATING_LINE && <p className="b24-source">{t.whatIf.operatingPrice}</p>}
    </div>
  );
}
