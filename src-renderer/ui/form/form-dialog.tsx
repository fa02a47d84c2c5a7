import { Button, Dialog } from '@digdir/designsystemet-react';
import type { MouseEvent, ReactNode } from 'react';
import { useModal } from '../use-modal.ts';

/** A small form over the view: Enter saves, Escape lets go. It is open as long as it is shown. */
export function FormDialog(props: {
  title: string;
  /** What the button that saves says. */
  save: string;
  cancel: string;
  /** Nothing can be saved yet. */
  unready?: boolean;
  wide?: boolean;
  onSave(): void;
  onCancel(): void;
  children: ReactNode;
}) {
  const dialog = useModal();
  return (
    <Dialog
      ref={dialog}
      className="b24-small-dialog"
      data-wide={props.wide || undefined}
      closeButton={false}
      aria-label={props.title}
      onCancel={(event) => {
        event.preventDefault();
        props.onCancel();
      }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          props.onSave();
        }}
      >
        <h2>{props.title}</h2>
        <div className="b24-form">{props.children}</div>
        <div className="b24-form-actions">
          <Button type="submit" disabled={props.unready} onMouseDown={stayInField}>
            {props.save}
          </Button>
          <Button type="button" variant="secondary" onMouseDown={stayInField} onClick={props.onCancel}>
            {props.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** A field that is left by the press could tell of an error, and move the button away from under it. */
function stayInField(event: MouseEvent): void {
  event.preventDefault();
}
