import type { Traced } from '#features/provenance/index.ts';
import type { PlanSay } from './cell-origin.ts';

/** Where the price growth into a year comes from: registered with its source, assumed by the alternative, or not known. */
export function growthOrigin({ texts, formats, tables, scenario, table }: PlanSay, year: number): Traced | null {
  const { budget: t, common } = texts;
  const found = table.changes.find((change) => change.year === year);
  if (!found) return null;
  const percent = (change: number) => `${formats.percent(change, 1)} %`;
  const registered = tables.price_indexes
    .filter(({ name }) => name === scenario.index)
    .toSorted((a, b) => a.year - b.year);
  const source = registered.find((row) => row.year === year)?.source;
  return {
    title: `${t.origin.growth(year, t.origins[found.origin])}`,
    value: found.change === null ? null : percent(found.change),
    rule: t.origin.growthRule,
    inputs: [
      { label: t.origin.index, value: t.indexNames[scenario.index] ?? scenario.index },
      ...(source === undefined ? [] : [{ label: t.origin.source, value: source === '' ? common.missing : source }]),
    ],
    assumptions: found.origin === 'assumed' ? [t.origin.assumed(year, formats.percent(found.change ?? 0, 1))] : [],
    leftOut: found.origin === 'missing' ? [t.origin.missingYear(year)] : [],
    records: [
      {
        caption: t.origin.registeredGrowth,
        head: [t.origin.year, t.origin.change, t.origin.source],
        numbers: [t.origin.change],
        rows: registered.map((row) => [String(row.year), percent(row.change), row.source]),
        link: { text: t.origin.showGrowth, to: { view: 'budsjett', fane: 'prisvekst' } },
      },
    ],
  };
}
