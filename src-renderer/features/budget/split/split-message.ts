import type { CostSplit } from '#domain/budget/cost-split.ts';
import type { OperatingCostSplit } from '#domain/figures/operating-cost-split.ts';
import type { Messages } from '#texts/messages.ts';
import type { Formats } from '#ui/format.ts';

/** What the split says: the county's share, or how far apart the counties are, or why there is none. */
export function splitMessage(say: {
  answer: OperatingCostSplit;
  split: CostSplit;
  ownId: string | null;
  names: ReadonlyMap<string, string>;
  texts: Messages;
  formats: Formats;
}): { title: string; subtitle: string } {
  const { answer, split, ownId, names, formats } = say;
  const t = say.texts.budget.split;
  const total = formats.kroner(split.totalOre);
  const key =
    split.key === 'equal_population'
      ? t.equalKey(formats.percent(split.equalFraction, 0), split.year)
      : t.keys[split.key];
  const { value, basis } = answer;
  if (value === null) {
    const missing = basis.missing.map((id) => names.get(id) ?? id).join(', ');
    return { title: t.noSplit, subtitle: t.reasons[basis.reason ?? 'noCost'](missing) };
  }
  const subtitle = t.measured(total, key, formats.number(basis.counties.length), split.year);
  const shares = [...value].toSorted(([, a], [, b]) => a - b);
  const own = shares.find(([id]) => id === ownId);
  if (own) {
    const part = split.totalOre === 0 ? 0 : own[1] / split.totalOre;
    const title = t.ownShare(names.get(own[0]) ?? own[0], formats.kroner(own[1]), formats.percent(part, 1));
    return { title, subtitle };
  }
  const [least, most] = [shares[0], shares.at(-1)];
  if (!least || !most) return { title: t.label, subtitle };
  const nameOf = (id: string) => names.get(id) ?? id;
  return {
    title: t.span(formats.kroner(least[1]), nameOf(least[0]), formats.kroner(most[1]), nameOf(most[0])),
    subtitle,
  };
}
