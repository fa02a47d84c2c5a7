import { type ReactNode, useCallback, useEffect, useRef } from 'react';
import { type Act, changeRecords, redoLast, undoLast } from '#data/records.ts';
import { database } from '#data/working-copy.ts';
import { useTexts } from '#features/session/index.ts';
import { useNotice } from '#features/undo/index.ts';
import { useRefusal } from '#features/vault/index.ts';

/** Something that was done and can be taken back and done again. */
type Step = {
  undo(): unknown;
  redo(): unknown;
  /** Steps with the same tag in quick succession are one: the strokes of a slider. */
  readonly tag?: string;
};

export type Acts = {
  say(text: string): void;
  /**
   * Stores records in one act. What is said offers to take it back.
   * @param along what else is taken back with it, in the page alone
   * @returns false when it was not stored, which has then been said
   */
  store(act: Act, said: string | null, along?: Omit<Step, 'tag'>): Promise<boolean>;
  /** Something was done in the page alone. */
  did(step: Step): void;
  undo(): void;
  readonly notice: ReactNode;
};

const ONE_STROKE_MS = 900;

const RECORDS = { undo: () => undoLast(database), redo: () => redoLast(database) } as const;

/** One history for what is stored and what is tried out: Ctrl+Z takes back whichever came last, Ctrl+Y does it again. */
export function useActs(): Acts {
  const { undo: t } = useTexts();
  const refusal = useRefusal();
  const { say, clear, notice } = useNotice();
  const done = useRef<Step[]>([]);
  const undone = useRef<Step[]>([]);
  const last = useRef({ at: 0, tag: '' });
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  const push = useCallback(
    (step: Step) => {
      const now = Date.now();
      const previous = done.current.at(-1);
      const isSame = step.tag !== undefined && step.tag === last.current.tag && now - last.current.at < ONE_STROKE_MS;
      if (isSame && previous) done.current[done.current.length - 1] = { ...step, undo: previous.undo };
      else done.current.push(step);
      undone.current = [];
      last.current = { at: now, tag: step.tag ?? '' };
      clear();
    },
    [clear],
  );

  /** One after the other: who takes back what is still being written takes back that, and not what was before it. */
  const inTurn = useCallback(<T>(act: () => Promise<T>): Promise<T> => {
    const result = queue.current.then(act);
    queue.current = result.catch(() => undefined);
    return result;
  }, []);

  const turn = useCallback(
    (way: 'undo' | 'redo') =>
      inTurn(async () => {
        const [from, to] = way === 'undo' ? [done, undone] : [undone, done];
        const step = from.current.pop();
        last.current = { at: 0, tag: '' };
        if (step) {
          await step[way]();
          to.current.push(step);
          say(way === 'undo' ? t.undone : t.redone);
          return;
        }
        // What was done before this view was opened.
        const found = await RECORDS[way]();
        if (way === 'undo') say(found === null ? t.nothingToUndo : t.undone);
        else say(found === null ? t.nothingToRedo : t.redone);
      }),
    [inTurn, say, t],
  );

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const way = historyKey(event);
      if (way === null || event.defaultPrevented || isWriting(event.target)) return;
      event.preventDefault();
      void turn(way);
    };
    // Before what `useNotice` listens for: it knows of stored changes only.
    addEventListener('keydown', onKeyDown, { capture: true });
    return () => removeEventListener('keydown', onKeyDown, { capture: true });
  }, [turn]);

  const undo = () => void turn('undo');
  return {
    store(act, said, along) {
      const step: Step = {
        undo: async () => {
          await RECORDS.undo();
          await along?.undo();
        },
        redo: async () => {
          await RECORDS.redo();
          await along?.redo();
        },
      };
      // In the history from now on, in front of what is done while it is being written.
      push(step);
      return inTurn(async () => {
        const made = await changeRecords(database, act);
        if (made.kind !== 'stored' || made.value.edited === 0)
          done.current = done.current.filter((each) => each !== step);
        if (made.kind !== 'stored') {
          say(refusal ?? t[made.kind]);
          return false;
        }
        if (made.value.proposed > 0) say(t.proposed);
        else if (made.value.edited > 0 && said !== null) say(said, undo);
        return true;
      });
    },
    did: push,
    undo,
    say: (text) => say(text),
    notice,
  };
}

function historyKey({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): 'undo' | 'redo' | null {
  if (!ctrlKey && !metaKey) return null;
  if (key.toLowerCase() === 'z') return shiftKey ? 'redo' : 'undo';
  return key.toLowerCase() === 'y' ? 'redo' : null;
}

/** In a text that is being written Ctrl+Z belongs to the text. */
function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  if (target instanceof HTMLInputElement) return !['range', 'checkbox', 'radio'].includes(target.type);
  return target.closest('textarea, dialog') !== null;
}
