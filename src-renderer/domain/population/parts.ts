/** Ages from and to, both included; `to` is infinite for the open-ended last group. */
export type AgeRange = { readonly from: number; readonly to: number };

/** One value of a dimension: the whole of it, or a part that is told apart by its key. */
export type Part<T> = { readonly kind: 'whole' } | { readonly kind: 'part'; readonly part: T };

export type Sex = 'men' | 'women';

const SEXES: readonly (readonly [RegExp, Part<Sex>])[] = [
  [/\b(?:begge kjønn|både kjønn|kjønn i alt|both sexes)\b/iu, { kind: 'whole' }],
  [/\b(?:kvinner?|kvinne|females?|women)\b/iu, { kind: 'part', part: 'women' }],
  [/\b(?:menn|mann|males?|men)\b/iu, { kind: 'part', part: 'men' }],
];

const AGES: readonly (readonly [RegExp, (from: string, to: string) => Part<AgeRange>])[] = [
  [/\b(?:alle aldr[ae]r?|alder i alt|i alt|all ages|total)\b/iu, () => ({ kind: 'whole' })],
  [/\b(\d{1,3})\s*(?:år|years?)?\s*(?:\+|eller (?:eldre|meir)|or (?:older|more)|og over)/iu, (from) => range(from, '')],
  [/\b(\d{1,3})\s*[-–]\s*(\d{1,3})(?:\s*(?:år|years?))?(?!\d)/iu, (from, to) => range(from, to)],
  [/(?<![\d–-])(\d{1,3})\s*(?:år|years?)(?!\p{L})/iu, (age) => range(age, age)],
];

/** What is left of a text when the value found in it is taken away. */
export type Found<T> = { readonly value: T; readonly rest: string };

/** Looks for a sex in words: `Menn Personer 2024` → men, `Personer 2024`. */
export function findSex(text: string): Found<Part<Sex>> | null {
  for (const [pattern, value] of SEXES) {
    if (pattern.test(text)) return { value, rest: tidy(text.replace(pattern, ' ')) };
  }
  return null;
}

/** Looks for an age or a group of ages: `0 år`, `6-12 years`, `105 år eller eldre`, `100+`, `Alle aldre`. */
export function findAge(text: string): Found<Part<AgeRange>> | null {
  for (const [pattern, read] of AGES) {
    const parts = pattern.exec(text);
    if (parts) return { value: read(parts[1] ?? '', parts[2] ?? ''), rest: tidy(text.replace(pattern, ' ')) };
  }
  return null;
}

/** The codes that stand in a sex column of the statistics bank's API: 1 men, 2 women, 0 both. */
export function readSexCell(text: string): Part<Sex> | null {
  if (text === '0') return { kind: 'whole' };
  if (text === '1') return { kind: 'part', part: 'men' };
  if (text === '2') return { kind: 'part', part: 'women' };
  return findSex(text)?.value ?? null;
}

/** The API's ages are three digits without a word (`000`, `105+`). */
export function readAgeCell(text: string): Part<AgeRange> | null {
  return /^\d{1,3}$/.test(text) ? range(text, text) : (findAge(text)?.value ?? null);
}

function range(from: string, to: string): Part<AgeRange> {
  return {
    kind: 'part',
    part: { from: Number(from), to: to === '' ? Number.POSITIVE_INFINITY : Number(to) },
  };
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
