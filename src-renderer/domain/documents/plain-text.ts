import type { Run } from './model.ts';

/** The text of runs without the numbers of its sources. */
export function plainText(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

/** As many whole sentences from the beginning as `length` characters hold, but always one. */
export function firstSentences(text: string, length: number): string {
  if (text.length <= length) return text;
  const sentences = text.match(/.+?[.!?](?=\s+\p{Lu}|\s*$)\s*/gsu) ?? [text];
  let short = sentences[0] ?? '';
  for (const sentence of sentences.slice(1)) {
    if ((short + sentence).trimEnd().length > length) break;
    short += sentence;
  }
  return short.trimEnd();
}

/** Without control characters, which no font shows and XML cannot hold, and without halves of characters. Breaks become spaces. */
export function withoutControls(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\t\n\r]+/g, ' ')
    .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, '');
}

/** The narrow no-break space between thousands is too narrow to see in these fonts; the ordinary one serves on paper. */
export function withVisibleSpaces(text: string): string {
  return text.replaceAll('\u202f', '\u00a0');
}
