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
