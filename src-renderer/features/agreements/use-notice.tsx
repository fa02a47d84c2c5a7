import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { useTexts } from '#features/session/index.ts';
import { UndoToast } from '#ui/undo-toast.tsx';
import { undoChanges } from './agreement-changes.ts';

type Notice = { readonly id: number; readonly text: string; readonly undo: (() => void) | undefined };

export type Say = (text: string, undo?: () => void) => void;

/** What was just done, with a way to take it back; Ctrl+Z takes back the newest change also after the words are gone. */
export function useNotice(): { say: Say; sayUndoable: (text: string, changes: number) => void; notice: ReactNode } {
  const { agreements: t, common } = useTexts();
  const [notice, setNotice] = useState<Notice | null>(null);
  const count = useRef(0);
  const close = useCallback(() => setNotice(null), []);
  const say: Say = useCallback((text, undo) => {
    count.current += 1;
    setNotice({ id: count.current, text, undo });
  }, []);
  const undoNewest = useCallback(
    async (changes: number) => say((await undoChanges(changes)) > 0 ? t.said.undone : t.said.nothingToUndo),
    [say, t],
  );
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const undo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
      if (!undo || event.defaultPrevented || isWriting(event.target)) return;
      event.preventDefault();
      void undoNewest(1);
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [undoNewest]);
  return {
    say,
    sayUndoable: (text, changes) => say(text, () => void undoNewest(changes)),
    notice: notice && (
      <UndoToast
        key={notice.id}
        text={notice.text}
        undoText={common.undo}
        closeText={common.close}
        onUndo={notice.undo}
        onClose={close}
      />
    ),
  };
}

/** In a text field Ctrl+Z belongs to the text. */
function isWriting(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, dialog') !== null;
}
