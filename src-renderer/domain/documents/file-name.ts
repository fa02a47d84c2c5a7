import type { CaseFigures } from './case-document.ts';

const LETTERS: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', å: 'a' };

/**
 * `budsjettvedlegg-more-og-romsdal-2027-nn`, `fornyelse-pressreader-agder-2027-nb`: letters, digits and dashes, good on Windows and
 * OneDrive; no ending.
 */
export function attachmentFileName(figures: CaseFigures, language: 'nb' | 'nn'): string {
  const { county, budgetYear } = figures;
  const subject =
    figures.format === 'b24-renewal-figures-1'
      ? [language === 'nn' ? 'fornying' : 'fornyelse', plain(figures.agreement.service)]
      : ['budsjettvedlegg'];
  return [...subject, plain(county.name), budgetYear, language].filter((part) => part !== '').join('-');
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/[æøå]/g, (letter) => LETTERS[letter] ?? '')
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
}
