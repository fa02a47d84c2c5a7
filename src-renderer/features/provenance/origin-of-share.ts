import { type CostSplit, costSplit, type SplitGround } from '#domain/budget/cost-split.ts';
import type { OrganisationId } from '#domain/model/brands.ts';
import { populationLookup } from '#domain/organisations/population.ts';
import type { Messages } from '#texts/messages.ts';
import type { Formats } from '#ui/format.ts';
import type { Provenance } from '#ui/provenance/provenance.ts';

export type ShareSay = {
  readonly names: ReadonlyMap<string, string>;
  readonly texts: Messages;
  readonly formats: Formats;
};

/** Where a county's share of a running cost comes from: the rule with its own numbers, and every other county's share. */
export function shareOrigin(
  { split, ground, county }: { split: CostSplit; ground: SplitGround; county: OrganisationId },
  { names, texts, formats }: ShareSay,
): Provenance {
  const t = texts.budget.split;
  const { value, basis } = costSplit(ground, split);
  const share = value?.get(county);
  const weightOf = weights({ split, ground });
  const { counties } = basis;
  const own = weightOf(county);
  const sum = counties.reduce((so, id) => so + weightOf(id), 0);
  const number = (amount: number) => formats.number(amount, Number.isInteger(amount) ? 0 : 2);
  const [total, count] = [formats.kroner(split.totalOre), formats.number(counties.length)];
  const alike = (part: string) => `${part}${total} / ${count}`;
  const weighted = (part: string) => `${part}${total} × ${number(own)} / ${number(sum)}`;
  const percent = (fraction: number) => `${formats.percent(fraction, 1)} % × `;
  const formula = {
    equal: alike(''),
    equal_population: `${alike(percent(split.equalFraction))} + ${weighted(percent(1 - split.equalFraction))}`,
    population: weighted(''),
    pupils: weighted(''),
    custom: weighted(''),
  }[split.key];
  const nameOf = (id: string) => names.get(id) ?? id;
  return {
    title: `${t.originTitle(nameOf(county))}, ${t.keys[split.key]}`,
    value: share === undefined ? null : `${formats.kroner(share)} kr`,
    rule: t.originRule,
    ...(share !== undefined && { formula: `${formula} = ${formats.kroner(share)} kr` }),
    inputs: [
      { label: t.total, value: `${total} kr` },
      { label: t.key, value: t.keys[split.key] },
      { label: t.numbersOf, value: `1.1.${split.year}` },
    ],
    leftOut: basis.missing.map((id) => texts.provenance.numberMissing(nameOf(id), split.year)),
    records: [
      {
        caption: texts.budget.origin.shareRecords,
        head: [t.county, t.shareKr],
        numbers: [t.shareKr],
        rows: [...(value ?? [])].map(([id, each]) => [nameOf(id), formats.kroner(each)]),
        link: { text: texts.provenance.showSplit, to: { view: 'budsjett', fane: 'fordeling' } },
      },
    ],
  };
}

/** What a county is weighted by under the key; 1 where all pay alike. */
function weights({ split, ground }: { split: CostSplit; ground: SplitGround }): (id: OrganisationId) => number {
  const numbers = populationLookup(ground.population);
  if (split.key === 'equal') return () => 1;
  if (split.key === 'custom') return (id) => split.weights[id] ?? 0;
  return (id) => numbers(id, split.year)?.[split.key === 'pupils' ? 'pupils' : 'inhabitants'] ?? 0;
}
