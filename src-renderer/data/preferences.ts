/**
 * Choices about the interface itself (language, theme, last view): small, personal to this PC, worthless to anyone
 * else, so they live beside the database and not in it. Read synchronously, so the first picture is already right.
 */
export type Preferences = {
  language: string;
  theme: string;
  location: string;
  storageNotice: string;
};

const listeners = new Set<() => void>();

/** Calls `listener` after every change. @returns what ends it */
export function onPreference(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function readPreference(name: keyof Preferences): string | null {
  return localStorage.getItem(`b24.${name}`);
}

export function writePreference(name: keyof Preferences, value: string): void {
  localStorage.setItem(`b24.${name}`, value);
  for (const listener of listeners) listener();
}
