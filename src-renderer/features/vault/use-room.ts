import { useCallback, useMemo } from 'react';
import { useDataset } from '#features/dataset/index.ts';
import { useSession } from '#features/session/index.ts';
import { backUp } from './back-up.ts';
import { roomText, roomToStore } from './room.ts';
import { useRefusal } from './vault-context.ts';

/** Asks before a file of so many bytes is taken in. @returns why it may not be, for the user; null when it may */
export function useRoom(): (bytes: number) => Promise<string | null> {
  const { host, texts, formats } = useSession();
  const refusal = useRefusal();
  return useCallback(
    async (bytes) => {
      if (refusal !== null) return refusal;
      const verdict = await roomToStore(host, bytes);
      return verdict.kind === 'enough' ? null : roomText(verdict, texts.vault, formats.number);
    },
    [host, texts, formats, refusal],
  );
}

/** What is seen to before something is imported: that there is room, and a backup as the way back. */
export type BeforeImport = {
  readonly room: (bytes: number) => Promise<string | null>;
  readonly backUp: () => Promise<unknown>;
};

export function useBeforeImport(): BeforeImport {
  const { host } = useSession();
  const { empty } = useDataset();
  const room = useRoom();
  return useMemo(
    () => ({ room, backUp: async () => (empty ? undefined : backUp(host, 'beforeImport')) }),
    [room, empty, host],
  );
}
