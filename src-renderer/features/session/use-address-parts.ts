import { useCallback } from 'react';
import { useSearchParams } from 'wouter';

/** What stands in the address by name; null takes it out. */
type AddressChanges = Readonly<Record<string, string | null>>;

/**
 * The parts of the address (`?fylke=NO-42&fane=frister`) and a change of some of them: all others stay as they are.
 * A change is a step that Back goes back through, unless it replaces the present one.
 */
export function useAddressParts(): [URLSearchParams, (changes: AddressChanges, how?: { replace: boolean }) => void] {
  const [parts, setParts] = useSearchParams();
  const change = useCallback(
    (changes: AddressChanges, how = { replace: false }) =>
      setParts((previous) => {
        const next = new URLSearchParams(previous);
        for (const [name, value] of Object.entries(changes)) {
          if (value === null) next.delete(name);
          else next.set(name, value);
        }
        return next;
      }, how),
    [setParts],
  );
  return [parts, change];
}
