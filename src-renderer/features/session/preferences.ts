import { useSyncExternalStore } from 'react';

/**
 * Choices about the interface itself (language, theme, last view): small, personal to this PC, worthless to anyone
 * else, so they live beside the database and not in it. Read synchronously, so the first picture is already right.
 */
type Preferences = {
  language: string;
  theme: string;
  location: string;
  storageNotice: string;
};

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
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

/** @returns the stored value (or `fallback`) and a setter; every user of the same name is updated. */
export function usePreference<T extends string>(
  name: keyof Preferences,
  fallback: T,
  allowed: readonly T[],
): [T, (value: T) => void] {
  const stored = useSyncExternalStore(subscribe, () => readPreference(name));
  const value = allowed.find((candidate) => candidate === stored) ?? fallback;
  return [value, (next) => writePreference(name, next)];
}
