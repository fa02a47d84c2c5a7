import { lazy } from 'react';

export { HandedFileProvider } from './handed-file.tsx';
export { useFieldTexts } from './sync/field-texts.ts';
export { type RecordRef, recordTitle, useRecordNames } from './sync/record-names.ts';
export { SyncProvider, useSync } from './sync/sync-provider.tsx';
export { isUnusable } from './sync/sync-trouble.ts';
export { useWhen } from './sync/use-when.ts';

// The frame needs what stands above at every start, and these seldom: their code comes when they are shown.
export const CentralView = lazy(async () => ({ default: (await import('./central-view.tsx')).CentralView }));
export const Welcome = lazy(async () => ({ default: (await import('./welcome.tsx')).Welcome }));
