/**
 * Below 0 when `a` comes first by its UTF-8 bytes. That is the order of code points, which differs from JavaScript's own order of
 * 16-bit units only where a surrogate pair meets a unit from U+E000 up.
 */
export function compareUtf8(a: string, b: string): number {
  if (a === b) return 0;
  const end = Math.min(a.length, b.length);
  let i = 0;
  while (i < end && a.charCodeAt(i) === b.charCodeAt(i)) i++;
  if (i === end) return a.length - b.length;
  const [x, y] = [a.charCodeAt(i), b.charCodeAt(i)];
  if (isSurrogate(x) === isSurrogate(y)) return x - y;
  // Of two units that differ in kind, a surrogate stands for a code point above everything a single unit can be.
  return isSurrogate(x) ? 1 : -1;
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}
