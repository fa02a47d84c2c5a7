import { useEffect, useState } from 'react';
import type { Outcome } from '#domain/model/problem.ts';
import type { Overview, OverviewQuery } from '#domain/overview/overview.ts';
import type { OverviewSummary } from '#domain/overview/overview-summary.ts';
import { useDataset } from '#features/dataset/index.ts';
import { overview, overviewAtHand, overviewSummary } from '#workers/client.ts';

export type OverviewState =
  | { readonly kind: 'loading' }
  /** `stale`: of the choice or the data before; shown dimmed, under its own name, until the new one is there. */
  | { readonly kind: 'ready'; readonly overview: OverviewSummary; readonly stale: boolean };

/** What the overview of the scope and year draws, and again whenever the data change. */
export function useOverview(scope: string, year: number): OverviewState {
  const answer = useAnswer(scope, year, overviewSummary, overviewAtHand);
  if (!answer) return { kind: 'loading' };
  return { kind: 'ready', overview: answer.value, stale: answer.stale };
}

/** The same with every record behind its figures, for somebody who asks where one comes from; null until it is there. */
export function useWholeOverview(scope: string, year: number): Overview | null {
  const answer = useAnswer(scope, year, overview, notAtHand);
  return answer?.stale === false ? answer.value : null;
}

const notAtHand = () => null;

function useAnswer<T extends object>(
  scope: string,
  year: number,
  ask: (query: OverviewQuery, sequence: number) => Promise<Outcome<T>>,
  atHand: (query: OverviewQuery, sequence: number) => T | null,
): { readonly value: T; readonly stale: boolean } | null {
  const { sequence, empty } = useDataset();
  const wanted = `${scope} ${year} ${sequence}`;
  const [answer, setAnswer] = useState(() => {
    const value = atHand({ scope, year }, sequence);
    return value && { wanted, value };
  });
  const isAnswered = answer?.wanted === wanted;
  useEffect(() => {
    // Figures of no data are no figures: nothing to show, also not for the moment until real ones are there.
    if (empty || isAnswered) return;
    let current = true;
    void ask({ scope, year }, sequence).then((outcome) => {
      if (current && outcome.kind === 'ok') setAnswer({ wanted, value: outcome.value });
    });
    return () => {
      current = false;
    };
  }, [scope, year, sequence, empty, wanted, isAnswered, ask]);
  return answer && { value: answer.value, stale: !isAnswered };
}
