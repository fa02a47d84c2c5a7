import { Dropdown } from '@digdir/designsystemet-react';
import { MenuElipsisHorizontalIcon } from '@navikt/aksel-icons';
import { useTexts } from '#features/session/index.ts';
import { lineLabel } from '../line-label.ts';
import type { PlanLine } from './plan-lines.ts';

/** What is done to a whole line. */
export type LineAction = 'move' | 'tryWithout' | 'copy' | 'delete';

/** The choices of a line, at the end of its row. */
export function LineMenu(props: { planLine: PlanLine; onAction(action: LineAction): void }) {
  const { budget: t } = useTexts();
  const { line } = props.planLine;
  const item = (action: LineAction, text: string) => (
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
          {item('move', line.inFrame ? t.line.toNewCost : t.line.toFrame)}
          {item('tryWithout', t.line.tryWithout)}
          {item('copy', t.line.copy)}
          {item('delete', t.line.remove)}
        </Dropdown.List>
      </Dropdown>
    </Dropdown.TriggerContext>
  );
}
