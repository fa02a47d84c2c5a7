export { type Dataset, DatasetProvider, useDataset } from './dataset.tsx';
