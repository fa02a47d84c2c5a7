import { type CostSplit, type CostSplitScenario, SPLIT_KEYS, type SplitKey } from '#domain/budget/cost-split.ts';
import { ore } from '#domain/model/brands.ts';

/** What is tried out in the simulator: a split that belongs to a kept one, or to none yet. */
export type SplitDraft = { readonly id: string | null; readonly split: CostSplit; readonly priceYear: number };

export function draftOf({ id, name: _, priceYear, ...split }: CostSplitScenario): SplitDraft {
  return { id, split, priceYear };
}

export function isSameSplit(a: CostSplit, b: CostSplit): boolean {
  const weights = (split: CostSplit) => JSON.stringify(Object.entries(split.weights).toSorted());
  return (
    a.totalOre === b.totalOre &&
    a.key === b.key &&
    a.equalFraction === b.equalFraction &&
    a.year === b.year &&
    weights(a) === weights(b)
  );
}

/** What was kept of the simulator; null where nothing usable was. */
export function readSplitDraft(stored: unknown): SplitDraft | null {
  const draft = partsOf(stored);
  const split = partsOf(draft?.split);
  if (!draft || !split || !Number.isInteger(draft.priceYear)) return null;
  const { totalOre, key, equalFraction, year } = split;
  const isSound =
    typeof totalOre === 'number' &&
    Number.isSafeInteger(totalOre) &&
    totalOre > 0 &&
    typeof equalFraction === 'number' &&
    equalFraction >= 0 &&
    equalFraction <= 1 &&
    Number.isInteger(year) &&
    isKey(key);
  if (!isSound) return null;
  const weights = Object.entries(partsOf(split.weights) ?? {}).filter(
    (entry): entry is [string, number] => typeof entry[1] === 'number' && entry[1] >= 0,
  );
  return {
    id: typeof draft.id === 'string' ? draft.id : null,
    split: { totalOre: ore(totalOre), key, equalFraction, weights: Object.fromEntries(weights), year: Number(year) },
    priceYear: Number(draft.priceYear),
  };
}

function isKey(value: unknown): value is SplitKey {
  return SPLIT_KEYS.some((key) => key === value);
}

function partsOf(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
}
