import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { redoLast, undoLast } from '#data/records.ts';
import { database } from '#data/working-copy.ts';
import { useTexts } from '#features/session/index.ts';
import { useRefusal } from '#features/vault/index.ts';
import { historyStep } from '#ui/history-step.ts';
import { UndoToast } from '#ui/undo-toast.tsx';

type Notice = { readonly id: number; readonly text: string; readonly undo: (() => void) | undefined };

type Say = (text: string, undo?: () => void) => void;

/** What was just done, with a way to take it back; Ctrl+Z takes back the newest change also after the words are gone, Ctrl+Y does it again. */
export function useNotice(): {
  say: Say;
  sayUndoable: (text: string, changes: number) => void;
  /** Tells of what has ended by itself: never in place of words that offer a way back. */
  mention: (text: string) => void;
  /** Takes the words away: something newer was done, which their way back would take back instead. */
  clear: () => void;
  notice: ReactNode;
} {
  const { undo: t, common } = useTexts();
  const refusal = useRefusal();
  const [notice, setNotice] = useState<Notice | null>(null);
  const count = useRef(0);
  const close = useCallback(() => setNotice(null), []);
  const say: Say = useCallback((text, undo) => {
    count.current += 1;
    setNotice({ id: count.current, text, undo });
  }, []);
  const mention = useCallback((text: string) => {
    count.current += 1;
    const { current: id } = count;
    setNotice((shown) => (shown?.undo ? shown : { id, text, undo: undefined }));
  }, []);
  const undoNewest = useCallback(
    async (changes: number) => say((await undoChanges(changes)) > 0 ? t.undone : (refusal ?? t.nothingToUndo)),
    [say, t, refusal],
  );
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const step = historyStep(event);
      if (step === null || event.defaultPrevented) return;
      event.preventDefault();
      if (step === 'undo') void undoNewest(1);
      else void redo().then((done) => say(done ? t.redone : (refusal ?? t.nothingToRedo)));
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [undoNewest, say, t, refusal]);
  return {
    say,
    mention,
    clear: close,
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

/** Takes back the newest changes, newest first. @returns how many there were to take back */
async function undoChanges(count: number): Promise<number> {
  for (let undone = 0; undone < count; undone += 1) if ((await undoLast(database)) === null) return undone;
  return count;
}

/** Does again what was taken back last. @returns false when there is nothing */
async function redo(): Promise<boolean> {
  return (await redoLast(database)) !== null;
}
