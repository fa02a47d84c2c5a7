import { useEffect } from 'react';
import { useDataset } from '#features/dataset/index.ts';
import { overviewSummary, prepareFigures } from '#workers/client.ts';

/** After the view that is shown has what it asked for, and after somebody who types has stopped. */
const PAUSE_MS = 2_000;

/**
 * Has the overview at hand in every view, also for the next start, and the data loaded that figures are made of: whoever asks where
 * one comes from, or goes on to another county, need not wait for them.
 */
export function useReserve(scope: string, year: number): void {
  const { sequence, empty } = useDataset();
  useEffect(() => {
    if (empty) return;
    const timer = setTimeout(async () => {
      await overviewSummary({ scope, year }, sequence);
      prepareFigures({ scope, year });
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [scope, year, sequence, empty]);
}
