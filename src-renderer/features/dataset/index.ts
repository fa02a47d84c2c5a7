export { DatasetProvider, useDataset } from './dataset.tsx';
export { prepareDataset } from './read-dataset.ts';
export { useCounts } from './use-counts.ts';
export { useFindable } from './use-findable.ts';
