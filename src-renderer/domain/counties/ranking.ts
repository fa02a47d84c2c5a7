/** A value that may be ranked with others. */
export type Rankable = {
  readonly id: string;
  readonly value: number | null;
  /** What the value counts: only values of one kind can be ranked. */
  readonly kind: string | null;
};

export type Rank =
  /** 1 is best; equal values share the place. */
  | { readonly kind: 'ranked'; readonly place: number; readonly of: number }
  | { readonly kind: 'refused'; readonly why: 'noBasis' | 'otherKind' | 'alone' };

/**
 * The places of values, best first. What has no basis has no place, nor has what counts something else than most do; one alone is not
 * first among anyone.
 */
export function ranking(values: readonly Rankable[], best: 'lowest' | 'highest'): ReadonlyMap<string, Rank> {
  const known = values.filter(({ value }) => value !== null);
  const kind = mostCommon(known.map((each) => each.kind ?? ''));
  const comparable = known.filter((each) => (each.kind ?? '') === kind);
  const better = (a: number, b: number) => (best === 'lowest' ? a < b : a > b);
  return new Map(
    values.map((each): [string, Rank] => {
      const { id, value } = each;
      if (value === null) return [id, { kind: 'refused', why: 'noBasis' }];
      if ((each.kind ?? '') !== kind) return [id, { kind: 'refused', why: 'otherKind' }];
      if (comparable.length < 2) return [id, { kind: 'refused', why: 'alone' }];
      const ahead = comparable.filter((other) => better(other.value ?? 0, value)).length;
      return [id, { kind: 'ranked', place: ahead + 1, of: comparable.length }];
    }),
  );
}

/** Ties by the text itself, so that the order of the values never matters. */
function mostCommon(kinds: readonly string[]): string {
  const counts = Map.groupBy(kinds, (kind) => kind);
  const sorted = [...counts].toSorted(([a, as], [b, bs]) => bs.length - as.length || (a < b ? -1 : 1));
  return sorted[0]?.[0] ?? '';
}
