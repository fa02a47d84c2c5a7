import type { ReactNode } from 'react';
import { type Act, changeRecords } from '#data/records.ts';
import { database } from '#data/working-copy.ts';
import { useTexts } from '#features/session/index.ts';
import { useRefusal } from '#features/vault/index.ts';
import { useNotice } from './use-notice.tsx';

export type Acts = {
  /** Makes the changes of one act and says so, with a way back. @returns whether they are stored (or sent as proposals) */
  readonly act: (changes: Act, said: string) => Promise<boolean>;
  readonly say: (text: string, undo?: () => void) => void;
  /** Tells of acts that are stored already. */
  readonly sayUndoable: (text: string, acts: number) => void;
  readonly notice: ReactNode;
};

/** Acts of a view: stored, told, and taken back with the button or Ctrl+Z. Only one part of a view listens for the keys. */
export function useActs(): Acts {
  const { undo: t } = useTexts();
  const { say, sayUndoable, notice } = useNotice();
  const refusal = useRefusal();
  const act = async (changes: Act, said: string): Promise<boolean> => {
    const made = await changeRecords(database, changes);
    if (made.kind !== 'stored') {
      say(refusal ?? t[made.kind]);
      return false;
    }
    const { edited, proposed } = made.value;
    if (edited > 0) sayUndoable(proposed > 0 ? `${said} ${t.proposed}` : said, 1);
    else if (proposed > 0) say(t.proposed);
    return true;
  };
  return { act, say, sayUndoable, notice };
}
