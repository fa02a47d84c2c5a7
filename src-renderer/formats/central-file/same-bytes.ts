const WORD = 8;

/**
 * Whether the same bytes stand at two places, of which `a` is known to hold no NUL. Eight bytes are compared at a time, as
 * doubles: numbers of the same bytes are equal but for NaN, and other bytes give another number but for the two zeros, which
 * have NULs. So bytes that are the same may be called different, which costs a slower look, but never the other way round.
 * @param view holds all of both places
 */
export function sameBytes(view: DataView, a: number, b: number, length: number): boolean {
  if (length < WORD) {
    for (let i = length - 1; i >= 0; i--) if (view.getUint8(a + i) !== view.getUint8(b + i)) return false;
    return true;
  }
  // Backwards: ids and months differ at their ends. The first word may overlap the second.
  for (let i = length - WORD; i > 0; i -= WORD) {
    if (view.getFloat64(a + i, true) !== view.getFloat64(b + i, true)) return false;
  }
  return view.getFloat64(a, true) === view.getFloat64(b, true);
}
