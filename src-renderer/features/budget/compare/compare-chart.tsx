import type { BudgetScenario } from '#domain/budget/budget-scenario.ts';
import type { ComparedAmount, ComparedScenarios } from '#domain/budget/compare-scenarios.ts';
import { ore } from '#domain/model/brands.ts';
import { useDataset } from '#features/dataset/index.ts';
import { useSession } from '#features/session/index.ts';
import { ChartFrame } from '#ui/charts/chart-frame.tsx';
import { StackedRows } from '#ui/charts/stacked-rows.tsx';
import { amountText, type MoneyUnit } from '../money-unit.ts';
import type { ComparedRow } from './compared-origin.ts';

/** The sums in the columns of the chart's table, after the name. */
const CHART_SUMS = [null, 'inFrame', 'newCost', 'net'] as const;

/** What each alternative costs: what is in the frame, and the new cost after it. */
export function CompareChart(props: {
  comparison: ComparedScenarios;
  scenarios: readonly BudgetScenario[];
  years: readonly number[];
  year: number | null;
  unit: MoneyUnit;
  /** What is assumed or left out in what is drawn. */
  marks: readonly string[];
  onAsk(scenario: BudgetScenario, row: ComparedRow, label: string): void;
}) {
  const { texts, formats } = useSession();
  const { sample } = useDataset();
  const { budget: t, charts, common } = texts;
  const { comparison, scenarios, unit, years, year } = props;
  const { inFrame, newCost, net } = comparison.sums;
  const when = year === null ? `${years[0]}–${years.at(-1)}` : String(year);
  const text = (amount: ComparedAmount | undefined) =>
    amount?.kind === 'amount' ? amountText(amount.ore, unit, formats) : common.missingBasis;
  const rows = scenarios.map(({ id, name }, i) => ({
    id,
    label: name,
    parts: [knownOre(inFrame[i]), knownOre(newCost[i])] as const,
    partTexts: [text(inFrame[i]), text(newCost[i])] as const,
    total: text(net[i]),
  }));
  const title = message();
  return (
    <ChartFrame
      title={title}
      subtitle={t.compare.measured(when, t.units[unit])}
      source={[t.compare.source, ...props.marks].join('. ')}
      alt={`${title}. ${rows.map(({ label, total }) => `${label}: ${total}`).join('; ')}`}
      mark={sample ? common.sampleData : null}
      empty={net.some((amount) => amount.kind === 'amount') ? null : common.missingBasis}
      prices="sums"
      texts={charts}
      table={{
        head: [t.compare.scenario, t.sums.inFrame, t.sums.newCost, t.sums.total],
        rows: rows.map(({ label, partTexts, total }) => [label, ...partTexts, total]),
        ask: (row, column) => {
          const [scenario, sum] = [scenarios[row], CHART_SUMS[column]];
          return scenario && sum ? () => props.onAsk(scenario, { sum }, t.sums[sum === 'net' ? 'total' : sum]) : null;
        },
      }}
    >
      <StackedRows rows={rows} names={[t.groups.inFrameShort, t.groups.newCostShort]} />
    </ChartFrame>
  );

  function message(): string {
    const known = scenarios.flatMap(({ name }, i) => {
      const amount = net[i];
      return amount?.kind === 'amount' ? [{ name, ore: amount.ore }] : [];
    });
    const sorted = known.toSorted((a, b) => a.ore - b.ore);
    const [least, most] = [sorted[0], sorted.at(-1)];
    if (!least || !most || known.length < 2) return t.compare.measured(when, t.units[unit]);
    const difference = ore(most.ore - least.ore);
    if (difference === 0) return t.compare.alike(when);
    return t.compare.message(most.name, `${formats.kroner(difference)} kr`, least.name, when);
  }
}

function knownOre(amount: ComparedAmount | undefined): number | null {
  return amount?.kind === 'amount' ? amount.ore : null;
}
