import { useCallback } from 'react';
import type { CountyRow } from '#domain/counties/counties-side-by-side.ts';
import type { Outcome } from '#domain/model/problem.ts';
import { useAnswer } from '#features/answers/index.ts';
import { useDataset } from '#features/dataset/index.ts';
import { countiesSideBySide } from '#workers/client.ts';

/** Every county of a year; null until they are there. */
export function useCounties(year: number) {
  const { sequence } = useDataset();
  const ask = useCallback(
    async (): Promise<Outcome<readonly CountyRow[]>> => ({
      kind: 'ok',
      value: await countiesSideBySide(year, sequence),
      warnings: [],
    }),
    [year, sequence],
  );
  return useAnswer(`${year} ${sequence}`, ask);
}
