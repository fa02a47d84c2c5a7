import { Popover } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';

/** A button that opens a small sheet of choices. What is on it is made when it is opened: lists can be long. */
export function TableMenu(props: {
  className: string;
  /** Name of the button, where its content is an icon alone. */
  buttonLabel?: string;
  on?: boolean;
  button: ReactNode;
  label: string;
  placement: 'bottom-start' | 'bottom-end';
  children: ReactNode;
}) {
  const [open, setOpen] = useState(false);
  return (
    <Popover.TriggerContext>
      <Popover.Trigger asChild>
        <button
          type="button"
          className={props.className}
          aria-label={props.buttonLabel}
          aria-expanded={open}
          data-on={props.on || undefined}
        >
          {props.button}
        </button>
      </Popover.Trigger>
      <Popover
        placement={props.placement}
        className="b24-table-menu"
        role="group"
        aria-label={props.label}
        onOpen={() => setOpen(true)}
        onClose={() => setOpen(false)}
      >
        {open && props.children}
      </Popover>
    </Popover.TriggerContext>
  );
}
