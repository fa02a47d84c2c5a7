import { Button, Dropdown, ToggleGroup } from '@digdir/designsystemet-react';
import { ChevronDownIcon, PlusIcon } from '@navikt/aksel-icons';
import type { BudgetScenario } from '#domain/budget/budget-scenario.ts';
import { useTexts } from '#features/session/index.ts';
import type { MoneyUnit } from '../money-unit.ts';

export type ScenarioAction = 'settings' | 'copy' | 'download' | 'delete';

/** The alternatives of the county: which one is shown, and what is done to it. */
export function ScenarioBar(props: {
  scenarios: readonly BudgetScenario[];
  chosen: BudgetScenario;
  onChoose(id: string): void;
  unit: MoneyUnit;
  onUnit(unit: MoneyUnit): void;
  onNew(): void;
  onAction(action: ScenarioAction): void;
}) {
  const { budget: t } = useTexts();
  const item = (action: ScenarioAction, text: string) => (
    <Dropdown.Item>
      <Dropdown.Button
        onClick={(event) => {
          event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();
          props.onAction(action);
        }}
      >
        {text}
      </Dropdown.Button>
    </Dropdown.Item>
  );
  return (
    <div className="b24-scenario-bar">
      <section className="b24-scenarios" aria-label={t.scenarios}>
        {props.scenarios.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            className="b24-chip"
            aria-pressed={id === props.chosen.id}
            data-on={id === props.chosen.id || undefined}
            onClick={() => props.onChoose(id)}
          >
            {name}
          </button>
        ))}
        <Button variant="tertiary" onClick={props.onNew}>
          <PlusIcon aria-hidden="true" />
          {t.newScenario}
        </Button>
        <Dropdown.TriggerContext>
          <Dropdown.Trigger variant="tertiary">
            {t.scenarioActions}
            <ChevronDownIcon aria-hidden="true" />
          </Dropdown.Trigger>
          <Dropdown placement="bottom-end">
            <Dropdown.List>
              {item('settings', t.openSettings)}
              {item('copy', t.copyScenario)}
              {item('download', t.downloadScenario)}
              {item('delete', t.deleteScenario)}
            </Dropdown.List>
          </Dropdown>
        </Dropdown.TriggerContext>
      </section>
      <ToggleGroup aria-label={t.unit} value={props.unit} onChange={(unit) => props.onUnit(unit as MoneyUnit)}>
        <ToggleGroup.Item value="thousand">{t.units.thousand}</ToggleGroup.Item>
        <ToggleGroup.Item value="kroner">{t.units.kroner}</ToggleGroup.Item>
      </ToggleGroup>
    </div>
  );
}
