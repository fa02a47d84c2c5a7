/** A month that deserves a look, as `monthNumber`, with the mean of the 12 months before it. */
export type Unusual = { readonly month: number; readonly kind: 'spike' | 'dip'; readonly mean: number };

/**
 * Months far from the year before: with data for all 12 months before and their mean m, a spike is ≥ 3·m + 100, a dip
 * is < 0.01·m when m ≥ 20. Marked for a look, nothing more. Source: domain.md, "Spikes".
 * @param months count by `monthNumber`, in any order; null where usage is missing
 */
export function unusualMonths(months: readonly { readonly month: number; readonly uses: number | null }[]): Unusual[] {
  const uses = new Map(months.flatMap(({ month, uses }) => (uses === null ? [] : [[month, uses] as const])));
  const found: Unusual[] = [];
  for (const [month, count] of [...uses].toSorted(([a], [b]) => a - b)) {
    const sum = sumOfYearBefore(uses, month);
    if (sum === null) continue;
    // Both bounds × 12, so that whole numbers are compared.
    if (12 * count >= 3 * sum + 1200) found.push({ month, kind: 'spike', mean: sum / 12 });
    else if (sum >= 240 && 1200 * count < sum) found.push({ month, kind: 'dip', mean: sum / 12 });
  }
  return found;
}

function sumOfYearBefore(uses: ReadonlyMap<number, number>, month: number): number | null {
  let sum = 0;
  for (let before = month - 12; before < month; before++) {
    const count = uses.get(before);
    if (count === undefined) return null;
    sum += count;
  }
  return sum;
}
