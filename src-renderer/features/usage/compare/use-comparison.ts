import { useEffect, useState } from 'react';
import type { UseComparison, UseComparisonQuery } from '#domain/usage/compare-use.ts';
import { useDataset } from '#features/dataset/index.ts';
import { usageComparison } from '#workers/client.ts';

export type ComparisonState =
  | { readonly kind: 'loading' }
  /** The data do not have the scope. */
  | { readonly kind: 'refused' }
  /** `stale`: of the choice or the data before; shown dimmed until the new one is there. */
  | { readonly kind: 'ready'; readonly comparison: UseComparison; readonly stale: boolean };

type Answer = { readonly wanted: string; readonly comparison: UseComparison | null };

/** The comparison, computed in the worker and again whenever the choice or the data change. */
export function useComparison({ scope, year, serviceId, metric, by }: UseComparisonQuery): ComparisonState {
  const { sequence } = useDataset();
  const wanted = JSON.stringify([scope, year, serviceId, metric, by, sequence]);
  const [answer, setAnswer] = useState<Answer | null>(null);
  useEffect(() => {
    let current = true;
    void usageComparison({ scope, year, serviceId, metric, by }, sequence).then((outcome) => {
      if (current) setAnswer({ wanted, comparison: outcome.kind === 'ok' ? outcome.value : null });
    });
    return () => {
      current = false;
    };
  }, [scope, year, serviceId, metric, by, sequence, wanted]);
  if (!answer) return { kind: 'loading' };
  const stale = answer.wanted !== wanted;
  if (answer.comparison) return { kind: 'ready', comparison: answer.comparison, stale };
  return stale ? { kind: 'loading' } : { kind: 'refused' };
}
