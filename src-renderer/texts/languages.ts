export type Language = 'nb' | 'nn' | 'en';

/** Chromium has no `nn` locale and would fall back to English formats: always hand `Intl` a list that ends in one it has. */
export const LOCALES: Readonly<Record<Language, readonly string[]>> = {
  nb: ['nb-NO'],
  nn: ['nn-NO', 'nb-NO'],
  en: ['en-GB'],
};
