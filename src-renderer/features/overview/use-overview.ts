import { useEffect, useState } from 'react';
import { isoDate } from '#domain/model/brands.ts';
import type { Overview } from '#domain/overview/overview.ts';
import { useDataset } from '#features/dataset/index.ts';
import { overview } from '#workers/client.ts';

export type OverviewState =
  | { readonly kind: 'loading' }
  /** `stale`: of the choice or the data before; shown dimmed, under its own name, until the new one is there. */
  | { readonly kind: 'ready'; readonly overview: Overview; readonly stale: boolean };

/** The overview of the scope and year, computed in the worker and again whenever the data change. */
export function useOverview(scope: string, year: number, today: string): OverviewState {
  const { sequence, empty } = useDataset();
  const wanted = `${scope} ${year} ${today} ${sequence}`;
  const [answer, setAnswer] = useState<{ wanted: string; overview: Overview } | null>(null);
  useEffect(() => {
    // Figures of no data are no figures: nothing to show, also not for the moment until real ones are there.
    if (empty) return;
    let current = true;
    void overview({ scope, year, today: isoDate(today) }, sequence).then((outcome) => {
      if (current && outcome.kind === 'ok') setAnswer({ wanted, overview: outcome.value });
    });
    return () => {
      current = false;
    };
  }, [scope, year, today, sequence, empty, wanted]);
  if (!answer) return { kind: 'loading' };
  return { kind: 'ready', overview: answer.overview, stale: answer.wanted !== wanted };
}
