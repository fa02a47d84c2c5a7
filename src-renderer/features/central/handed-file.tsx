import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import type { CentralRead } from '#contract/host-api.ts';
import { useNavigation } from '#features/navigation/index.ts';
import { useSession } from '#features/session/index.ts';
import { afterFirstPicture } from './after-first-picture.ts';

type Handed = { readonly read: CentralRead | null; taken(): void };

const HandedContext = createContext<Handed>({ read: null, taken: () => undefined });

/**
 * Central files that the system hands to the program: double-clicked, or named at the start. Asked for at the start and
 * when the window comes forward; the view of the central file then looks the file over.
 */
export function HandedFileProvider({ children }: { children: ReactNode }) {
  const { host } = useSession();
  const { go } = useNavigation();
  const [read, setRead] = useState<CentralRead | null>(null);
  useEffect(() => {
    const ask = async () => {
      const handed = await host['central:handed']();
      if (handed.kind === 'not_connected') return;
      setRead(handed);
      go({ view: 'sentralfil' });
    };
    const onFocus = () => void ask();
    return afterFirstPicture(() => {
      onFocus();
      addEventListener('focus', onFocus);
      return () => removeEventListener('focus', onFocus);
    });
  }, [host, go]);
  return <HandedContext value={{ read, taken: () => setRead(null) }}>{children}</HandedContext>;
}

/** Gives each handed file to `look`, once. */
export function useHandedFile(look: (read: CentralRead) => Promise<void>): void {
  const { read, taken } = useContext(HandedContext);
  useEffect(() => {
    if (read === null) return;
    taken();
    void look(read);
  });
}
