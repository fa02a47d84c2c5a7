import { useMemo, useSyncExternalStore } from 'react';

/**
 * Interface state that survives a restart and a crash (a table's set-up, a form being written), kept beside the
 * database: personal to this PC and of no worth to others. Written at once, so that nothing typed is ever lost.
 */
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * @param read makes the state of what was stored (anything, also nothing). It must not throw, and must be the same
 *   function every time.
 * @returns the state and a change of it; `null` forgets it
 */
export function useKeptState<T>(
  name: string,
  read: (stored: unknown) => T,
): [T, (change: (state: T) => T | null) => void] {
  const key = `b24.${name}`;
  const text = useSyncExternalStore(subscribe, () => localStorage.getItem(key));
  const state = useMemo(() => read(parsed(text)), [text, read]);
  const change = (make: (state: T) => T | null) => {
    // From the store and not from the last picture: two changes may come between two pictures.
    const next = make(read(parsed(localStorage.getItem(key))));
    if (next === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(next));
    for (const listener of listeners) listener();
  };
  return [state, change];
}

/** The names that something is kept under, among those that begin like this; sorted. */
export function useKeptNames(beginning: string): readonly string[] {
  const key = `b24.${beginning}`;
  // One text, so that two pictures of the same names are equal.
  const joined = useSyncExternalStore(subscribe, () =>
    Object.keys(localStorage)
      .filter((name) => name.startsWith(key))
      .toSorted()
      .join('\n'),
  );
  return useMemo(() => (joined === '' ? [] : joined.split('\n').map((name) => name.slice('b24.'.length))), [joined]);
}

function parsed(text: string | null): unknown {
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch {
    // Cut off by a crash while it was written: as if nothing was kept.
    return null;
  }
}
