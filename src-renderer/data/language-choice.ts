import { readPreference } from './preferences.ts';

export const LANGUAGES = ['nb', 'nn', 'en'] as const;

/** The language of the interface that was chosen on this PC; null before one is. */
export function chosenLanguage(): (typeof LANGUAGES)[number] | null {
  const stored = readPreference('language');
  return LANGUAGES.find((language) => language === stored) ?? null;
}
