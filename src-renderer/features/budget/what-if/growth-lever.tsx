import { useSession } from '#features/session/index.ts';
import { parsePercent, valueOrNull } from '#ui/form/index.ts';
import { QuickField } from '../quick-field.tsx';
import type { LeverProps } from './levers.tsx';

const ID = 'growth';
const STEP = 0.005;

/** What if prices grow otherwise than assumed, in the years after the newest registered one. */
export function GrowthLever({ scenario, whatIf }: LeverProps) {
  const { texts, formats } = useSession();
  const { budget: t } = texts;
  const years = whatIf.after.changes.filter(({ origin }) => origin === 'assumed').map(({ year }) => year);
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return null;
  const change = whatIf.find('growth', ID)?.change ?? scenario.assumedChange;
  const set = (next: number) => {
    const rounded = Math.round(next * 10_000) / 10_000;
    const isAsBefore = rounded === scenario.assumedChange && Object.keys(scenario.assumedChanges).length === 0;
    if (isAsBefore) whatIf.remove(ID, ID);
    else whatIf.ask({ kind: 'growth', change: rounded }, ID);
  };
  return (
    <div className="b24-lever">
      <QuickField
        label={t.whatIf.growthIn(first === last ? String(first) : `${first}–${last}`)}
        aside={t.whatIf.was(formats.percent(scenario.assumedChange, 1))}
        text={formats.percent(change, 1)}
        suffix={t.percentAYear}
        size={4}
        numeric
        changed={whatIf.find('growth', ID) !== null}
        step={{ down: t.whatIf.lower, up: t.whatIf.higher, take: (direction) => set(change + direction * STEP) }}
        problem={(text) => (valueOrNull(parsePercent(text)) === null ? t.problems.percent : null)}
        onWrite={(text) => set(valueOrNull(parsePercent(text)) ?? 0)}
      />
    </div>
  );
}
