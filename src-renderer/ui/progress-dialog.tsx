import { Button, Dialog } from '@digdir/designsystemet-react';
import './progress-dialog.css';
import { useModal } from './use-modal.ts';

/** Shown for work that may take over a second: what is being done, how far it is, and a way out. */
export function ProgressDialog(props: {
  title: string;
  step: string;
  /** 0–1, or null while the amount of work is unknown. */
  fraction: number | null;
  cancelText: string;
  onCancel(): void;
}) {
  const dialog = useModal();
  return (
    <Dialog
      ref={dialog}
      className="b24-progress"
      closeButton={false}
      aria-label={props.title}
      onCancel={(event) => {
        event.preventDefault();
        props.onCancel();
      }}
    >
      <h2>{props.title}</h2>
      <progress value={props.fraction ?? undefined} max={1} aria-label={props.step} />
      <p role="status" className="b24-soft b24-small">
        {props.step}
        {props.fraction !== null && ` · ${Math.round(props.fraction * 100)} %`}
      </p>
      <Button variant="secondary" onClick={props.onCancel}>
        {props.cancelText}
      </Button>
    </Dialog>
  );
}
