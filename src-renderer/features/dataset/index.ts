export { DatasetProvider, useDataset } from './dataset.tsx';
export { useCounts } from './use-counts.ts';
export { useFindable } from './use-findable.ts';
