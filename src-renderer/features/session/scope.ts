import { useSearchParams } from 'wouter';
import { scopeInAddress } from '#domain/overview/scope-in-address.ts';

/** County (or `NO`, the country) and year: they rule every view and stand in the address, so links and Back work. */
type ScopeChoice = {
  readonly scope: string;
  readonly year: number;
  setScope(scope: string): void;
  setYear(year: number): void;
};

/** @param fallbackYear the year shown until one is chosen: the newest with data */
export function useScope(fallbackYear: number): ScopeChoice {
  const [params, setParams] = useSearchParams();
  const set = (name: string, value: string) =>
    setParams((previous) => {
      const next = new URLSearchParams(previous);
      next.set(name, value);
      return next;
    });
  return {
    ...scopeInAddress(params, fallbackYear),
    setScope: (scope) => set('fylke', scope),
    setYear: (value) => set('ar', String(value)),
  };
}
