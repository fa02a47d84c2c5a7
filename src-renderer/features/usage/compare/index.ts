export { CompareTab } from './compare-tab.tsx';
