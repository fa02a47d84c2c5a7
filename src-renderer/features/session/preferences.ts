import { useSyncExternalStore } from 'react';
import { onPreference, type Preferences, readPreference, writePreference } from '#data/preferences.ts';

/** @returns the stored value (or `fallback`) and a setter; every user of the same name is updated. */
export function usePreference<T extends string>(
  name: keyof Preferences,
  fallback: T,
  allowed: readonly T[],
): [T, (value: T) => void] {
  const stored = useSyncExternalStore(onPreference, () => readPreference(name));
  const value = allowed.find((candidate) => candidate === stored) ?? fallback;
  return [value, (next) => writePreference(name, next)];
}
