import type { Language, Messages } from './messages.ts';

const LOADERS: Readonly<Record<Language, () => Promise<Messages>>> = {
  nb: async () => (await import('./nb/index.ts')).nb,
  nn: async () => (await import('./nn/index.ts')).nn,
  en: async () => (await import('./en/index.ts')).en,
};

const loaded = new Map<Language, Messages>();

/** The texts of one language, for a page that shows one at a time: the others would be as much to read again before it can begin. */
export async function loadMessages(language: Language): Promise<Messages> {
  const messages = loaded.get(language) ?? (await LOADERS[language]());
  loaded.set(language, messages);
  return messages;
}

/** The same where they have been loaded; undefined where not. */
export function messagesAtHand(language: Language): Messages | undefined {
  return loaded.get(language);
}
