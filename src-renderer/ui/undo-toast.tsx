import { XMarkIcon } from '@navikt/aksel-icons';
import { useEffect } from 'react';
import './undo-toast.css';

export type UndoToastProps = {
  text: string;
  undoText: string;
  closeText: string;
  /** Without it the toast only tells. */
  onUndo?: (() => void) | undefined;
  onClose(): void;
};

/** Long enough to read and reach by keyboard; the change can be undone with Ctrl+Z after it is gone too. */
const SHOWN_FOR = 12_000;

/** Says what was done and offers to take it back. Give each its own `key`, so that each is shown its full time. */
export function UndoToast(props: UndoToastProps) {
  const { onClose } = props;
  useEffect(() => {
    const timer = setTimeout(onClose, SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [onClose]);
  return (
    <div className="b24-toast" role="status">
      <span>{props.text}</span>
      {props.onUndo && (
        <button type="button" onClick={props.onUndo}>
          {props.undoText}
        </button>
      )}
      <button type="button" aria-label={props.closeText} onClick={onClose}>
        <XMarkIcon aria-hidden="true" />
      </button>
    </div>
  );
}
