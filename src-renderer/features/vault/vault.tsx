import { Alert } from '@digdir/designsystemet-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useSession } from '#features/session/index.ts';
import { LostData } from './lost-data.tsx';
import { type Opened, openVault } from './open-vault.ts';

/** Shows the program once the database is what this PC's backup and journal say it is. */
export function Vault({ children }: { children: ReactNode }) {
  const { host, texts } = useSession();
  const [opened, setOpened] = useState<Opened | null>(null);
  useEffect(() => {
    let current = true;
    void openVault(host).then((result) => {
      if (current) setOpened(result);
    });
    return () => {
      current = false;
    };
  }, [host]);
  if (!opened) return null;
  if (opened.kind === 'lost') return <LostData when={opened.when} onBack={() => setOpened({ kind: 'open' })} />;
  return (
    <>
      {opened.kind === 'unsafe' && (
        <Alert data-color="danger" role="alert">
          {texts.vault.unsafe}
        </Alert>
      )}
      {children}
    </>
  );
}
