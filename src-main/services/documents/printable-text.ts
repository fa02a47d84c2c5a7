/** Longer than any Norwegian word in a case: file names, addresses, and worse. */
const LONG_WORD = 34;
const BREAK_EVERY = 16;
const ZERO_WIDTH_SPACE = '\u200b';

const graphemes = new Intl.Segmenter('nb', { granularity: 'grapheme' });

/** Places where a very long word may break, so that no text runs off the page; other text is left as it is. */
export function breakable(text: string): string {
  return text.replace(/\S+/gu, (word) => {
    if (word.length <= LONG_WORD) return word;
    const letters = Array.from(graphemes.segment(word), ({ segment }) => segment);
    return letters.map((letter, i) => (i > 0 && i % BREAK_EVERY === 0 ? ZERO_WIDTH_SPACE + letter : letter)).join('');
  });
}

/**
 * The characters that no shipped font has: they are drawn as empty boxes, which an archive file may not hold.
 * @param has true for a code point that a font has
 */
export function missingCharacters(text: string, has: (codePoint: number) => boolean): string[] {
  const missing = new Set<string>();
  for (const character of text) {
    if (/[\p{White_Space}\p{Default_Ignorable_Code_Point}]/u.test(character)) continue;
    if (!has(character.codePointAt(0) ?? 0)) missing.add(character);
  }
  return [...missing];
}
