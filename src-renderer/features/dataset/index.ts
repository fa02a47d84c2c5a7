export { DatasetProvider, useDataset } from './dataset.tsx';
