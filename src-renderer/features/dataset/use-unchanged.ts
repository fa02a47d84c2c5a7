import { useRef } from 'react';

/** The value before, as long as it says the same: what hangs on it need not be drawn again. For small, plain values. */
export function useUnchanged<T>(value: T): T {
  const kept = useRef(value);
  if (kept.current !== value && JSON.stringify(kept.current) !== JSON.stringify(value)) kept.current = value;
  return kept.current;
}
