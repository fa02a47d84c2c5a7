import { en } from './en/index.ts';
import type { Language } from './languages.ts';
import { nb } from './nb/index.ts';
import { nn } from './nn/index.ts';

export type { Language } from './languages.ts';

/** Bokmål is the source; the other languages must satisfy its shape, so a missing text fails the type check. */
export type Messages = typeof nb;

/** For the host and the command line; the page loads one language at a time (`loadMessages`). */
export const MESSAGES: Readonly<Record<Language, Messages>> = { nb, nn, en };
