/**
 * Periods longer or shorter than a month that headings and cells name: quarters, thirds, half-years, whole years and
 * weeks, in Norwegian, English and German. They are never spread over months.
 */
const NAMES =
  /^(?:kvartal|kv|quarter|quartal|qtr|q|tertial|halv[åa]r|hal[vf]|halbjahr|half[ -]?year|h|uke|veke|week|woche|kw|w)$/;

/** `1. kvartal 2024`, `Q1 2024`, `2024Q1`, `K1`, `Kvartal 1`, `1. halvår`, `uke 12`, `2024`. */
export function isLongPeriod(text: string): boolean {
  const plain = text.trim().toLowerCase();
  if (isYear(plain)) return true;
  if (plain.length > 40 || !/\d/.test(plain)) return false;
  const words = plain.match(/\p{L}+/gu) ?? [];
  const numbers = plain.match(/\d+/g) ?? [];
  if (words.length !== 1 || numbers.length === 0 || numbers.length > 2) return false;
  const word = words[0] ?? '';
  const short = numbers.filter((number) => number.length <= 2);
  if (short.length !== 1) return false;
  return NAMES.test(word) || (word === 'k' && /^k[1-4]\b|\bk[1-4]$|\dk[1-4]$/.test(plain));
}

export function isYear(text: string): boolean {
  return /^(?:19[5-9]|20\d)\d$/.test(text.trim());
}
