import { useMemo, useState } from 'react';
import type { BudgetScenario } from '#domain/budget/budget-scenario.ts';
import { budgetTable } from '#domain/budget/budget-table.ts';
import { compareScenarios, sharedYears } from '#domain/budget/compare-scenarios.ts';
import { NumberOrigin, type Traced } from '#features/provenance/index.ts';
import { useSession } from '#features/session/index.ts';
import { useKeptState } from '#ui/kept-state.ts';
import { ViewHead } from '#ui/view-head.tsx';
import type { BudgetContext } from '../budget-context.ts';
import { readUnit } from '../money-unit.ts';
import { QuickSelect } from '../quick-select.tsx';
import { CompareChart } from './compare-chart.tsx';
import { CompareTable } from './compare-table.tsx';
import { comparedMarks } from './compared-marks.ts';
import { type ComparedRow, comparedOrigin } from './compared-origin.ts';

/** More beside each other cannot be read at 1366 pixels. */
const MOST = 4;
const EVERY_YEAR = '';

/** Alternatives side by side: a chart of what each costs, and every line of them. */
export function CompareTab({ context }: { context: BudgetContext }) {
  const { texts, formats } = useSession();
  const { budget: t } = texts;
  const { tables, county, scenarios } = context;
  const [unit] = useKeptState('budget.unit', readUnit);
  const [kept, keep] = useKeptState(`budget.compared.${county.id}`, readCompared);
  const ids = kept.ids.filter((id) => scenarios.some((scenario) => scenario.id === id));
  const chosen = ids.length > 0 ? ids : scenarios.slice(0, MOST).map(({ id }) => id);
  const compared = useMemo(() => scenarios.filter(({ id }) => chosen.includes(id)), [scenarios, chosen]);
  const years = sharedYears(compared.map((scenario) => budgetTable(tables.price_indexes, scenario)));
  const year = years.includes(kept.year ?? 0) ? kept.year : null;
  const comparison = useMemo(
    () => compareScenarios(tables.price_indexes, compared, year),
    [tables.price_indexes, compared, year],
  );
  const [asked, setAsked] = useState<Traced | null>(null);
  const ask = (scenario: BudgetScenario, row: ComparedRow, label: string) => {
    const about = { scenario, indexes: tables.price_indexes, row, label, years: year === null ? years : [year] };
    setAsked(comparedOrigin(about, texts, formats));
  };
  if (scenarios.length < 2) {
    return (
      <>
        <ViewHead title={t.compare.title(county.name)} subtitle={t.compare.subtitle} />
        <p className="b24-card b24-budget-empty">{t.compare.tooFew}</p>
      </>
    );
  }
  const turn = (id: string) => {
    const next = chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id];
    if (next.length > 0) keep((before) => ({ ...before, ids: next.slice(-MOST) }));
  };
  return (
    <div className="b24-budget-tab">
      <ViewHead title={t.compare.title(county.name)} subtitle={t.compare.subtitle} />
      <div className="b24-compare-choices b24-budget-choices">
        <section className="b24-scenarios" aria-label={t.compare.which}>
          {scenarios.map(({ id, name }) => (
            <button
              key={id}
              type="button"
              className="b24-chip"
              aria-pressed={chosen.includes(id)}
              data-on={chosen.includes(id) || undefined}
              onClick={() => turn(id)}
            >
              {name}
            </button>
          ))}
        </section>
        <QuickSelect
          label={t.compare.year}
          value={year === null ? EVERY_YEAR : String(year)}
          choices={[
            { value: EVERY_YEAR, text: t.compare.everyYear(`${years[0] ?? ''}–${years.at(-1) ?? ''}`) },
            ...years.map((each) => ({ value: String(each), text: String(each) })),
          ]}
          onChoose={(value) => keep((before) => ({ ...before, year: value === EVERY_YEAR ? null : Number(value) }))}
        />
      </div>
      {years.length === 0 ? (
        <p className="b24-card b24-budget-empty">{t.compare.noSharedYear}</p>
      ) : (
        <>
          <CompareChart
            {...{ comparison, unit, years, year }}
            scenarios={compared}
            marks={comparedMarks(compared, tables.price_indexes, year === null ? years : [year], t)}
            onAsk={ask}
          />
          <CompareTable {...{ comparison, unit, years, year }} scenarios={compared} onAsk={ask} />
          {asked && <NumberOrigin provenance={asked} onClose={() => setAsked(null)} />}
        </>
      )}
    </div>
  );
}

type Compared = { readonly ids: readonly string[]; readonly year: number | null };

function readCompared(stored: unknown): Compared {
  const parts = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  const ids = Array.isArray(parts.ids) ? parts.ids.filter((id) => typeof id === 'string') : [];
  return { ids, year: Number.isInteger(parts.year) ? Number(parts.year) : null };
}
