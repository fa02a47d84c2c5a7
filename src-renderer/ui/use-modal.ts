import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * For a dialog that is open as long as it is shown. It is closed before it is taken away: only then does the browser give the focus
 * back to what opened it, and who works by keyboard goes on where she was.
 */
export function useModal(): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current;
    if (!shown?.open) shown?.showModal();
    return () => shown?.close();
  }, []);
  return dialog;
}
