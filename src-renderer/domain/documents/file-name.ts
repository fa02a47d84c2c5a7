import type { AttachmentFigures } from './snapshot.ts';

const LETTERS: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', å: 'a' };

/** `budsjettvedlegg-more-og-romsdal-2027-nn`: letters, digits and dashes, good on Windows and OneDrive; no ending. */
export function attachmentFileName({ county, budgetYear }: AttachmentFigures, language: 'nb' | 'nn'): string {
  const name = county.name
    .toLowerCase()
    .replace(/[æøå]/g, (letter) => LETTERS[letter] ?? '')
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return ['budsjettvedlegg', name, budgetYear, language].filter((part) => part !== '').join('-');
}
