import { LANGUAGES } from '#data/language-choice.ts';
import type { Language } from '#texts/messages.ts';
import { usePreference } from './preferences.ts';

type Theme = 'auto' | 'light' | 'dark';
export const THEMES: readonly Theme[] = ['auto', 'light', 'dark'];

/** The language of the interface; the office's own until the user chooses. */
export function useLanguageChoice(fallback: Language = 'nb'): [Language, (language: Language) => void] {
  return usePreference('language', fallback, LANGUAGES);
}

export function useThemeChoice(): [Theme, (theme: Theme) => void] {
  return usePreference('theme', 'auto', THEMES);
}
