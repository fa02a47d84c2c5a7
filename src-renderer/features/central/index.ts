export { CentralView } from './central-view.tsx';
export { HandedFileProvider } from './handed-file.tsx';
export { useFieldTexts } from './sync/field-texts.ts';
export { type RecordRef, recordTitle, useRecordNames } from './sync/record-names.ts';
export { SyncProvider, useSync } from './sync/sync-provider.tsx';
export { useWhen } from './sync/use-when.ts';
export { Welcome } from './welcome.tsx';
