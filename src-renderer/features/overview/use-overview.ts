import { useEffect, useState } from 'react';
import { isoDate } from '#domain/model/brands.ts';
import type { Overview } from '#domain/overview/overview.ts';
import { useDataset } from '#features/dataset/index.ts';
import { overview } from '#workers/client.ts';

export type OverviewState =
  | { readonly kind: 'loading'; readonly previous: Overview | null }
  | { readonly kind: 'ready'; readonly overview: Overview };

/** The overview of the scope and year, computed in the worker and again whenever the data change. */
export function useOverview(scope: string, year: number, today: string): OverviewState {
  const { sequence } = useDataset();
  const [state, setState] = useState<OverviewState>({ kind: 'loading', previous: null });
  useEffect(() => {
    let current = true;
    void overview({ scope, year, today: isoDate(today) }, sequence).then((answer) => {
      if (current && answer.kind === 'ok') setState({ kind: 'ready', overview: answer.value });
    });
    return () => {
      current = false;
    };
  }, [scope, year, today, sequence]);
  return state;
}
