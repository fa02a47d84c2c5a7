import { en } from './en/index.ts';
import { nb } from './nb/index.ts';
import { nn } from './nn/index.ts';

/** Bokmål is the source; the other languages must satisfy its shape, so a missing text fails the type check. */
export type Messages = typeof nb;

export type Language = 'nb' | 'nn' | 'en';

export const MESSAGES: Readonly<Record<Language, Messages>> = { nb, nn, en };

/** Chromium has no `nn` locale and would fall back to English formats: always hand `Intl` a list that ends in one it has. */
export const LOCALES: Readonly<Record<Language, readonly string[]>> = {
  nb: ['nb-NO'],
  nn: ['nn-NO', 'nb-NO'],
  en: ['en-GB'],
};
