export { CentralView } from './central-view.tsx';
export { SyncProvider, useSync } from './sync/sync-provider.tsx';
export { Welcome } from './welcome.tsx';
