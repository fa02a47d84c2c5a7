export { CentralView } from './central-view.tsx';
export { HandedFileProvider } from './handed-file.tsx';
export { SyncProvider, useSync } from './sync/sync-provider.tsx';
export { Welcome } from './welcome.tsx';
