export { OverviewView } from './overview-view.tsx';
export { useOverview } from './use-overview.ts';
