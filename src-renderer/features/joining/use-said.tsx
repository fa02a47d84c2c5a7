import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { useTexts } from '#features/session/index.ts';
import { useRefusal } from '#features/vault/index.ts';
import { historyStep } from '#ui/history-step.ts';
import { UndoToast } from '#ui/undo-toast.tsx';
import type { Answered, JoiningSession } from './joining-session.ts';

type Notice = { readonly id: number; readonly text: string; readonly undo: boolean };

export type Say = (text: string, options?: { readonly undo?: boolean }) => void;

/** What was just done, with a way to take it back; Ctrl+Z takes back the newest change also after the words are gone. */
export function useSaid(session: JoiningSession): {
  readonly say: Say;
  /** Says what was done, where it is not seen where it was done, and what the disk or the owner has against it. */
  readonly answered: (outcome: Answered, done: string | null) => void;
  readonly notice: ReactNode;
} {
  const { joining: t, common } = useTexts();
  const refusal = useRefusal();
  const [notice, setNotice] = useState<Notice | null>(null);
  const count = useRef(0);
  const close = useCallback(() => setNotice(null), []);
  const say: Say = useCallback((text, { undo = false } = {}) => {
    count.current += 1;
    setNotice({ id: count.current, text, undo });
  }, []);
  const turn = useCallback(
    async (step: 'undo' | 'redo') => {
      const done = await session[step]();
      if (step === 'undo') say(done ? t.said.undone : (refusal ?? t.said.nothingToUndo));
      else say(done ? t.said.redone : (refusal ?? t.said.nothingToRedo));
    },
    [session, say, t, refusal],
  );
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const step = historyStep(event);
      if (step === null || event.defaultPrevented) return;
      event.preventDefault();
      void turn(step);
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [turn]);
  const answered = useCallback(
    (outcome: Answered, done: string | null) => {
      if (done !== null && outcome.changed > 0) say(done, { undo: true });
      void outcome.stored.then((stored) => {
        if (stored.kind !== 'stored') say(refusal ?? t.said[stored.kind]);
        else if (stored.value.proposed > 0) say(t.said.proposed(stored.value.proposed));
      });
    },
    [say, t, refusal],
  );
  return {
    say,
    answered,
    notice: notice && (
      <UndoToast
        key={notice.id}
        text={notice.text}
        undoText={common.undo}
        closeText={common.close}
        onUndo={notice.undo ? () => void turn('undo') : undefined}
        onClose={close}
      />
    ),
  };
}
