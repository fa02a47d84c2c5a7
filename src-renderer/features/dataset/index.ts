export { DatasetProvider, useDataset } from './dataset.tsx';
export { useBudgetScenarios } from './use-budget-scenarios.ts';
export { useCounts } from './use-counts.ts';
export { useFindable } from './use-findable.ts';
export { useNames } from './use-names.ts';
