import { Button, Dialog } from '@digdir/designsystemet-react';
import type { BudgetScenario } from '#domain/budget/budget-scenario.ts';
import { useSession } from '#features/session/index.ts';
import { parsePercent, valueOrNull } from '#ui/form/index.ts';
import { useModal } from '#ui/use-modal.ts';
import { QuickField } from '../quick-field.tsx';
import { QuickSelect } from '../quick-select.tsx';

/** What rules the whole alternative: its name, its years, and what prices grow with. Each change is stored at once. */
export function PlanSettings(props: {
  scenario: BudgetScenario;
  /** Names of the registered indexes. */
  indexes: readonly string[];
  onWrite(change: Partial<BudgetScenario>): void;
  onClose(): void;
}) {
  const { texts, formats } = useSession();
  const { budget: t, common } = texts;
  const { scenario } = props;
  const dialog = useModal();
  const names = [...new Set([...props.indexes, scenario.index])];
  return (
    <Dialog
      ref={dialog}
      className="b24-plan-settings"
      closeButton={common.close}
      aria-label={t.settings}
      onClose={props.onClose}
    >
      <h2>{t.settings}</h2>
      <div>
        <QuickField
          label={t.name}
          text={scenario.name}
          problem={(text) => (text.trim() === '' ? t.problems.name : null)}
          onWrite={(text) => props.onWrite({ name: text.trim() })}
        />
        <QuickField
          label={t.firstYear}
          text={String(scenario.firstYear)}
          size={6}
          numeric
          problem={(text) => (/^20\d\d$/.test(text.trim()) ? null : t.problems.year)}
          onWrite={(text) => props.onWrite({ firstYear: Number(text) })}
        />
        <QuickField
          label={t.assumedGrowth}
          text={formats.percent(scenario.assumedChange, 1)}
          suffix={t.percentAYear}
          size={6}
          numeric
          problem={(text) => (valueOrNull(parsePercent(text)) === null ? t.problems.percent : null)}
          onWrite={(text) => props.onWrite({ assumedChange: valueOrNull(parsePercent(text)) ?? 0, assumedChanges: {} })}
        />
        <QuickSelect
          label={t.index}
          value={scenario.index}
          choices={names.map((name) => ({ value: name, text: t.indexNames[name] ?? name }))}
          onChoose={(index) => props.onWrite({ index })}
        />
      </div>
      <p className="b24-soft b24-small">{t.settingsHelp}</p>
      <Button variant="secondary" onClick={() => dialog.current?.close()}>
        {common.close}
      </Button>
    </Dialog>
  );
}
