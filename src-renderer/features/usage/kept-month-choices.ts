import { useKeptState } from '#ui/kept-state.ts';

/** Null: all libraries; each service in its own metric. */
export type MonthChoices = { readonly library: string | null; readonly metric: string | null };

type Kept = { readonly library: Readonly<Record<string, string>>; readonly metric: string | null };

/** What the heat map is narrowed to; the library is kept for its county, and another county has its own. */
export function useMonthChoices(scope: string): [MonthChoices, (choices: MonthChoices) => void] {
  const [kept, change] = useKeptState('usage.months', read);
  return [
    { library: kept.library[scope] ?? null, metric: kept.metric },
    ({ library, metric }) =>
      change((current) => {
        const { [scope]: _, ...others } = current.library;
        return { library: library === null ? others : { ...others, [scope]: library }, metric };
      }),
  ];
}

function read(stored: unknown): Kept {
  const parts: Record<string, unknown> = isObject(stored) ? stored : {};
  const libraries = isObject(parts.library) ? Object.entries(parts.library) : [];
  return {
    library: Object.fromEntries(libraries.filter((entry): entry is [string, string] => typeof entry[1] === 'string')),
    metric: typeof parts.metric === 'string' ? parts.metric : null,
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
