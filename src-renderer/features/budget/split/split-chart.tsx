import type { CostSplit } from '#domain/budget/cost-split.ts';
import { EXPECTED_SHARE } from '#domain/budget/expected-share.ts';
import type { OperatingCostSplit } from '#domain/figures/operating-cost-split.ts';
import type { OrganisationId } from '#domain/model/brands.ts';
import { useDataset } from '#features/dataset/index.ts';
import { useSession } from '#features/session/index.ts';
import { ChartFrame } from '#ui/charts/chart-frame.tsx';
import { RankedBars } from '#ui/charts/ranked-bars.tsx';

/** Every county's share, greatest first, against what the case told them to expect. */
export function SplitChart(props: {
  answer: OperatingCostSplit;
  split: CostSplit;
  ownId: string | null;
  names: ReadonlyMap<string, string>;
  onAsk(county: OrganisationId): void;
}) {
  const { texts, formats } = useSession();
  const { sample } = useDataset();
  const { budget, charts, common } = texts;
  const t = budget.split;
  const { answer, split, ownId, names } = props;
  const shares = [...(answer.value ?? [])].toSorted(([, a], [, b]) => b - a);
  const { fromOre, toOre, caseNumber, issuer } = EXPECTED_SHARE;
  const expected = t.expected(formats.kroner(fromOre), formats.kroner(toOre));
  const inside = shares.filter(([, share]) => share >= fromOre && share <= toOre).length;
  const title = t.insideTitle(inside, shares.length);
  return (
    <ChartFrame
      title={title}
      subtitle={t.chartSubtitle(formats.kroner(split.totalOre), split.year)}
      source={t.chartSource(split.year, caseNumber, issuer)}
      alt={`${title}. ${expected}. ${shares.map(([id, share]) => `${names.get(id) ?? id}: ${formats.kroner(share)} kr`).join('; ')}`}
      mark={sample ? common.sampleData : null}
      empty={shares.length > 0 ? null : common.missingBasis}
      prices="none"
      texts={charts}
      table={{
        head: [t.county, t.shareKr],
        rows: shares.map(([id, share]) => [names.get(id) ?? id, formats.kroner(share)]),
        ask: (row) => {
          const county = shares[row]?.[0];
          return county === undefined ? null : () => props.onAsk(county);
        },
      }}
    >
      <RankedBars
        bars={shares.map(([id, share]) => ({
          id,
          label: names.get(id) ?? id,
          value: share / 100,
          allocated: 0,
          text: formats.kroner(share),
          note: share > toOre ? t.above : share < fromOre ? t.below : '',
          ours: ownId === null || id === ownId,
        }))}
        line={null}
        band={{ from: fromOre / 100, to: toOre / 100, label: expected }}
      />
    </ChartFrame>
  );
}
