import { CartesianGrid } from 'recharts';

/**
 * Level rules behind a chart. The library works out where upright ones would stand even where none are drawn, and measures every
 * label in the page to do so: told that there are none, it does not.
 */
export function ChartRules() {
  return <CartesianGrid vertical={false} verticalCoordinatesGenerator={noneOfThem} stroke="var(--b24-chart-rule)" />;
}

const noneOfThem = () => [];
