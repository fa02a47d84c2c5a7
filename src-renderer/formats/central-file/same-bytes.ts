const WORD = 8;

/**
 * Whether the same bytes stand at two places, of which the known one holds no NUL. Eight bytes are compared at a time, as
 * doubles: numbers of the same bytes are equal but for NaN, and other bytes give another number but for the two zeros, which
 * have NULs. So bytes that are the same may be called different, which costs a slower look, but never the other way round.
 * @param known holds `length` bytes from `a`, and `view` from `b`
 */
export function sameBytes(known: DataView, a: number, view: DataView, b: number, length: number): boolean {
  if (length < WORD) {
    for (let i = length - 1; i >= 0; i--) if (known.getUint8(a + i) !== view.getUint8(b + i)) return false;
    return true;
  }
  // Backwards: ids and months differ at their ends. The first word may overlap the second.
  for (let i = length - WORD; i > 0; i -= WORD) {
    if (known.getFloat64(a + i, true) !== view.getFloat64(b + i, true)) return false;
  }
  return known.getFloat64(a, true) === view.getFloat64(b, true);
}
