import { Button, Dropdown } from '@digdir/designsystemet-react';
import { ChevronDownIcon } from '@navikt/aksel-icons';
import type { BudgetScenario } from '#domain/budget/budget-scenario.ts';
import type { CostSplitScenario } from '#domain/budget/cost-split.ts';
import { useTexts } from '#features/session/index.ts';

/** Keeping the split, and putting the county's share into a budget. */
export function SplitActions(props: {
  saved: CostSplitScenario | null;
  isChanged: boolean;
  scenarios: readonly BudgetScenario[];
  canUse: boolean;
  ownId: string | null;
  onSave(): void;
  onSaveNew(): void;
  onDelete(): void;
  onUse(scenario: BudgetScenario): void;
}) {
  const { budget: t } = useTexts();
  const { saved, isChanged, scenarios, canUse } = props;
  const [only] = scenarios;
  return (
    <>
      {saved && !isChanged && (
        <Button variant="tertiary" data-color="danger" onClick={props.onDelete}>
          {t.split.remove}
        </Button>
      )}
      {saved && isChanged && (
        <Button variant="secondary" onClick={props.onSave}>
          {t.split.save}
        </Button>
      )}
      {isChanged && (
        <Button variant="secondary" onClick={props.onSaveNew}>
          {saved ? t.split.saveNew : t.split.keep}
        </Button>
      )}
      {props.ownId !== null && scenarios.length < 2 && (
        <Button disabled={!canUse || !only} onClick={() => only && props.onUse(only)}>
          {only ? t.split.use : t.split.useFirst}
        </Button>
      )}
      {scenarios.length >= 2 && (
        <Dropdown.TriggerContext>
          <Dropdown.Trigger disabled={!canUse}>
            {t.split.use}
            <ChevronDownIcon aria-hidden="true" />
          </Dropdown.Trigger>
          <Dropdown placement="bottom-end">
            <Dropdown.Heading>{t.split.useIn}</Dropdown.Heading>
            <Dropdown.List>
              {scenarios.map((scenario) => (
                <Dropdown.Item key={scenario.id}>
                  <Dropdown.Button onClick={() => props.onUse(scenario)}>{scenario.name}</Dropdown.Button>
                </Dropdown.Item>
              ))}
            </Dropdown.List>
          </Dropdown>
        </Dropdown.TriggerContext>
      )}
    </>
  );
}
