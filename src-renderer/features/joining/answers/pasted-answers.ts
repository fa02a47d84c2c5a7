import type { Answer, CellChange } from '#domain/joining/answer.ts';
import type { Ore } from '#domain/model/brands.ts';
import { parseKroner } from '#ui/form/index.ts';

/** What a pasted cell says; null when it is empty, which changes nothing. */
export type PastedCell =
  | { readonly kind: 'change'; readonly change: CellChange }
  | { readonly kind: 'unreadable' }
  | null;

const WORDS: Readonly<Record<string, Answer>> = {
  ja: 'yes',
  j: 'yes',
  yes: 'yes',
  y: 'yes',
  x: 'yes',
  nei: 'no',
  n: 'no',
  no: 'no',
  åpen: 'open',
  open: 'open',
  å: 'open',
  '?': 'open',
};

/** Rows and cells of what Excel puts on the clipboard. */
export function pastedCells(text: string): PastedCell[][] {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.split('\t').map(pastedCell));
}

/** `ja`, `nei`, `åpen`; a price alone is a yes at that price, and so is `ja 12 500`. */
export function pastedCell(text: string): PastedCell {
  const plain = text.trim().toLocaleLowerCase('nb');
  if (plain === '') return null;
  const word = WORDS[plain];
  if (word) return { kind: 'change', change: { answer: word } };
  const price = priceOf(plain.replace(/^(?:ja|yes)\s+/, ''));
  return price === null ? { kind: 'unreadable' } : { kind: 'change', change: { answer: 'yes', paid_ore: price } };
}

function priceOf(text: string): Ore | null {
  const price = parseKroner(text);
  return price.kind === 'value' && price.value >= 0 ? price.value : null;
}
