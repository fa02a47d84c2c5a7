export type Placed = { readonly y: number };

/** Moves labels down just as far as it takes for each to stand `distance` below the one above; order is by `y`. */
export function spread<T extends Placed>(labels: readonly T[], distance: number): T[] {
  let next = Number.NEGATIVE_INFINITY;
  return labels
    .toSorted((a, b) => a.y - b.y)
    .map((label) => {
      const y = Math.max(label.y, next);
      next = y + distance;
      return { ...label, y };
    });
}
