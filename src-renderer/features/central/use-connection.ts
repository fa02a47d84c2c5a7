import { useEffect, useState } from 'react';
import type { CentralConnection } from '#contract/host-api.ts';
import { useSession } from '#features/session/index.ts';
import { useSync } from './sync/sync-provider.tsx';

/** The connected central file: choosing it through the host's dialog, or by listing folders where there is none. */
export function useConnection(onConnected: () => Promise<void>) {
  const { host } = useSession();
  const { engine } = useSync();
  const [connection, setConnection] = useState<CentralConnection>({ kind: 'none' });
  const [browsing, setBrowsing] = useState(false);
  useEffect(() => {
    void host['central:status']().then(setConnection);
  }, [host]);
  const connected = async (next: CentralConnection) => {
    setConnection(next);
    void engine.run(true);
    if (next.kind === 'connected') await onConnected();
  };
  return {
    connection,
    browsing,
    choose: async () => {
      const choice = await host['central:choose']();
      if (choice.kind === 'browse') setBrowsing(true);
      if (choice.kind === 'connected') await connected(choice.connection);
    },
    connect: async (handle: string) => {
      setBrowsing(false);
      await connected(await host['central:connect'](handle));
    },
    disconnect: async () => {
      await host['central:disconnect']();
      setConnection({ kind: 'none' });
      await engine.run(true);
    },
    /** The host was connected to another file than through here. */
    refresh: async () => setConnection(await host['central:status']()),
    stopBrowsing: () => setBrowsing(false),
  };
}
