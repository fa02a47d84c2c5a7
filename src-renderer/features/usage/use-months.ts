import { useEffect, useState } from 'react';
import type { UseByMonth, UseByMonthQuery } from '#domain/usage/use-by-month.ts';
import { useDataset } from '#features/dataset/index.ts';
import { usageByMonth } from '#workers/client.ts';

/** Use month by month of the libraries and in the metric that are chosen; `stale` while another answer is on its way. */
export function useMonths({ scope, year, library, metric }: UseByMonthQuery): {
  readonly value: UseByMonth | null;
  readonly stale: boolean;
} {
  const { sequence, empty } = useDataset();
  const wanted = JSON.stringify([scope, year, library, metric, sequence]);
  const [answer, setAnswer] = useState<{ readonly wanted: string; readonly value: UseByMonth } | null>(null);
  useEffect(() => {
    if (empty) return;
    let current = true;
    void usageByMonth({ scope, year, library, metric }, sequence).then((outcome) => {
      if (current && outcome.kind === 'ok') setAnswer({ wanted, value: outcome.value });
    });
    return () => {
      current = false;
    };
  }, [scope, year, library, metric, sequence, empty, wanted]);
  return { value: answer?.value ?? null, stale: answer?.wanted !== wanted };
}
