import type { SavingsChartBar } from './chart.ts';

const ONE_MILLION_KRONER = 100_000_000;

/** The unit that the chart's numbers are told in: millions when any of them reaches one. */
export function savingsUnit(bars: readonly SavingsChartBar[]): 'million' | 'thousand' {
  const amounts = bars.flatMap(({ grossOre, shareOre, netOre }) => [grossOre, shareOre, netOre]);
  return amounts.some((ore) => Math.abs(ore ?? 0) >= ONE_MILLION_KRONER) ? 'million' : 'thousand';
}
