import { Dropdown } from '@digdir/designsystemet-react';
import { MenuElipsisHorizontalIcon } from '@navikt/aksel-icons';
import { useTexts } from '#features/session/index.ts';
import { lineLabel } from '../line-label.ts';
import type { PlanLine } from './plan-lines.ts';

/** What is done to a whole line. */
export type LineAction = 'move' | 'tryWithout' | 'copy' | 'delete';

/** The choices of a line, at the end of its row. */
export function LineMenu(props: { planLine: PlanLine; onAction(action: LineAction): void; onPriceOrigin(): void }) {
  const { budget: t } = useTexts();
  const { line } = props.planLine;
  const item = (act: () => void, text: string) => (
    <Dropdown.Item>
      <Dropdown.Button
        onClick={(event) => {
          event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();
          act();
        }}
      >
        {text}
      </Dropdown.Button>
    </Dropdown.Item>
  );
  return (
    <Dropdown.TriggerContext>
      <Dropdown.Trigger
        variant="tertiary"
        icon
        tabIndex={-1}
        className="b24-plan-menu"
        aria-label={t.line.menu(lineLabel(line, t))}
      >
        <MenuElipsisHorizontalIcon aria-hidden="true" />
      </Dropdown.Trigger>
      <Dropdown placement="bottom-end">
        <Dropdown.List>
          {item(() => props.onAction('move'), line.inFrame ? t.line.toNewCost : t.line.toFrame)}
          {item(() => props.onAction('tryWithout'), t.line.tryWithout)}
          {item(props.onPriceOrigin, t.line.priceFrom)}
          {item(() => props.onAction('copy'), t.line.copy)}
          {item(() => props.onAction('delete'), t.line.remove)}
        </Dropdown.List>
      </Dropdown>
    </Dropdown.TriggerContext>
  );
}
