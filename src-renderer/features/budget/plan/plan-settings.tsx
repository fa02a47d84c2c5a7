import { ToggleGroup } from '@digdir/designsystemet-react';
import type { BudgetScenario } from '#domain/budget/budget-scenario.ts';
import { useSession } from '#features/session/index.ts';
import { parsePercent, valueOrNull } from '#ui/form/index.ts';
import type { MoneyUnit } from '../money-unit.ts';
import { QuickField } from '../quick-field.tsx';
import { QuickSelect } from '../quick-select.tsx';

/** What rules the whole alternative: its name, its years, what prices grow with, and the unit it is read in. */
export function PlanSettings(props: {
  scenario: BudgetScenario;
  /** Names of the registered indexes. */
  indexes: readonly string[];
  unit: MoneyUnit;
  onWrite(change: Partial<BudgetScenario>): void;
  onUnit(unit: MoneyUnit): void;
}) {
  const { texts, formats } = useSession();
  const { budget: t } = texts;
  const { scenario } = props;
  const names = [...new Set([...props.indexes, scenario.index])];
  return (
    <div className="b24-plan-settings">
      <QuickField
        label={t.name}
        text={scenario.name}
        size={24}
        problem={(text) => (text.trim() === '' ? t.problems.name : null)}
        onWrite={(text) => props.onWrite({ name: text.trim() })}
      />
      <QuickField
        label={t.firstYear}
        text={String(scenario.firstYear)}
        size={5}
        numeric
        problem={(text) => (/^20\d\d$/.test(text.trim()) ? null : t.problems.year)}
        onWrite={(text) => props.onWrite({ firstYear: Number(text) })}
      />
      <QuickSelect
        label={t.index}
        value={scenario.index}
        choices={names.map((name) => ({ value: name, text: t.indexNames[name] ?? name }))}
        onChoose={(index) => props.onWrite({ index })}
      />
      <QuickField
        label={t.assumedGrowth}
        text={formats.percent(scenario.assumedChange, 1)}
        suffix="%"
        size={5}
        numeric
        problem={(text) => (valueOrNull(parsePercent(text)) === null ? t.problems.percent : null)}
        onWrite={(text) => props.onWrite({ assumedChange: valueOrNull(parsePercent(text)) ?? 0, assumedChanges: {} })}
      />
      <ToggleGroup
        className="b24-plan-unit"
        aria-label={t.unit}
        value={props.unit}
        onChange={(unit) => props.onUnit(unit as MoneyUnit)}
      >
        <ToggleGroup.Item value="thousand">{t.units.thousand}</ToggleGroup.Item>
        <ToggleGroup.Item value="kroner">{t.units.kroner}</ToggleGroup.Item>
      </ToggleGroup>
    </div>
  );
}
