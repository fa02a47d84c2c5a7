import { createContext, type ReactNode, useContext, useEffect, useMemo, useSyncExternalStore } from 'react';
import { useDataset } from '#features/dataset/index.ts';
import { useSession } from '#features/session/index.ts';
import { SyncEngine, type SyncState } from './sync-engine.ts';

const SyncContext = createContext<SyncEngine | null>(null);

/** Sync goes on in the background, whatever view is open. */
export function SyncProvider({ children }: { children: ReactNode }) {
  const { host } = useSession();
  const { sequence } = useDataset();
  const engine = useMemo(() => new SyncEngine(host), [host]);
  useEffect(() => engine.start(), [engine]);
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
