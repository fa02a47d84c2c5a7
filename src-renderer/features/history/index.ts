export { HistoryTab } from './history-tab.tsx';
export { RecordHistory } from './record-history.tsx';
