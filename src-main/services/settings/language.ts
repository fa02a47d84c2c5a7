import type { Language } from '#contract/host-api.ts';

/**
 * The program's language for a system's language tag (`nn-NO`, `nb_NO.UTF-8`, `en-GB` …).
 * Bokmål unless the tag is nynorsk or English: the users are Norwegian offices, whatever their PCs are set to.
 */
export function languageOfLocale(locale: string): Language {
  const primary = locale.toLowerCase().split(/[-_.]/)[0];
  if (primary === 'nn') return 'nn';
  return primary === 'en' ? 'en' : 'nb';
}
