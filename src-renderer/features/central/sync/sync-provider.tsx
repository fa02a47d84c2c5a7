import { createContext, type ReactNode, useContext, useEffect, useMemo, useSyncExternalStore } from 'react';
import { database } from '#data/working-copy.ts';
import { useDataset } from '#features/dataset/index.ts';
import { useSession } from '#features/session/index.ts';
import { backUp } from '#features/vault/index.ts';
import { lookAtCentral, makeFirstPublication, makePublication, takeIn, waitingRecords } from '#workers/sync-client.ts';
import { afterFirstPicture } from '../after-first-picture.ts';
import { SyncEngine } from './sync-engine.ts';
import type { SyncState } from './sync-state.ts';

const SyncContext = createContext<SyncEngine | null>(null);

const work = { lookAtCentral, waitingRecords, makePublication, makeFirstPublication, takeIn };

/** Sync goes on in the background, whatever view is open. */
export function SyncProvider({ children }: { children: ReactNode }) {
  const { host } = useSession();
  const { sequence } = useDataset();
  const engine = useMemo(
    () => new SyncEngine({ host, database, work, backUp: (reason) => backUp(host, reason) }),
    [host],
  );
  useEffect(() => afterFirstPicture(() => engine.start()), [engine]);
  useEffect(() => {
    // A new sequence is what says that something was changed; 0 is before anything was.
    if (sequence > 0) engine.changed();
  }, [engine, sequence]);
  return <SyncContext value={engine}>{children}</SyncContext>;
}

export function useSync(): { readonly engine: SyncEngine; readonly state: SyncState } {
  const engine = useContext(SyncContext);
  if (!engine) throw new Error('useSync outside SyncProvider');
  return { engine, state: useSyncExternalStore(engine.subscribe, engine.state) };
}
