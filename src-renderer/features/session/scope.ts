import { useSearchParams } from 'wouter';

/** County (or `NO`, the country) and year: they rule every view and stand in the address, so links and Back work. */
type ScopeChoice = {
  readonly scope: string;
  readonly year: number;
  setScope(scope: string): void;
  setYear(year: number): void;
};

const DEFAULT_SCOPE = 'NO';

/** @param fallbackYear the year shown until one is chosen: the newest with data */
export function useScope(fallbackYear: number): ScopeChoice {
  const [params, setParams] = useSearchParams();
  const year = Number(params.get('ar'));
  const set = (name: string, value: string) =>
    setParams((previous) => {
      const next = new URLSearchParams(previous);
      next.set(name, value);
      return next;
    });
  return {
    scope: params.get('fylke') ?? DEFAULT_SCOPE,
    year: Number.isInteger(year) && year > 1900 ? year : fallbackYear,
    setScope: (scope) => set('fylke', scope),
    setYear: (value) => set('ar', String(value)),
  };
}
