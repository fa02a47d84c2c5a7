/** From `month` (as `monthNumber`) the numbers are counted by another release of COUNTER than the month with numbers before it. */
export type ReleaseBreak = { readonly month: number; readonly from: string; readonly to: string };

/**
 * Where the release behind a run of months changes: R5 and R5.1 count some things otherwise, so a step there need not be a change in
 * use. A month with numbers of several releases is named by the newest: some libraries have gone over.
 */
export function releaseBreaks(
  sources: readonly { readonly release: string; readonly months: Iterable<number> }[],
): ReleaseBreak[] {
  const byMonth = new Map<number, Set<string>>();
  for (const { release, months } of sources) {
    for (const month of months) byMonth.set(month, (byMonth.get(month) ?? new Set()).add(release));
  }
  const newest = [...byMonth].map(([month, releases]) => ({ month, release: [...releases].toSorted().at(-1) ?? '' }));
  const inOrder = newest.toSorted((a, b) => a.month - b.month);
  return inOrder.flatMap(({ month, release }, i) => {
    const before = inOrder[i - 1]?.release;
    // Files of no standard have no release, and cannot break with one.
    if (before === undefined || before === release || before === '' || release === '') return [];
    return [{ month, from: before, to: release }];
  });
}
