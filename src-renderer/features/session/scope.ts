import { scopeInAddress } from '#domain/address/scope-in-address.ts';
import { useAddressParts } from './use-address-parts.ts';

/** County (or `NO`, the country) and year: they rule every view and stand in the address, so links and Back work. */
type ScopeChoice = {
  readonly scope: string;
  readonly year: number;
  setScope(scope: string): void;
  setYear(year: number): void;
};

/** @param fallbackYear the year shown until one is chosen: the newest with data */
export function useScope(fallbackYear: number): ScopeChoice {
  const [parts, change] = useAddressParts();
  return {
    ...scopeInAddress(parts, fallbackYear),
    setScope: (scope) => change({ fylke: scope }),
    setYear: (year) => change({ ar: String(year) }),
  };
}
