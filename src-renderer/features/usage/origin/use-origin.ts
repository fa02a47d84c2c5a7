import { useEffect, useState } from 'react';
import type { UseOrigin, UseOriginQuery } from '#domain/usage/origin-of-use.ts';
import { useDataset } from '#features/dataset/index.ts';
import { usageOrigin } from '#workers/client.ts';

/** What a number was made of; `null` until it is worked out, or where the data do not have it any more. */
export function useOriginOf({ serviceId, metric, year, month, scope, of }: UseOriginQuery): UseOrigin | null {
  const { sequence } = useDataset();
  const { kind, id } = of;
  const wanted = JSON.stringify([serviceId, metric, year, month, scope, kind, id, sequence]);
  const [answer, setAnswer] = useState<{ readonly wanted: string; readonly origin: UseOrigin } | null>(null);
  useEffect(() => {
    let current = true;
    void usageOrigin({ serviceId, metric, year, month, scope, of: { kind, id } }, sequence).then((outcome) => {
      if (current && outcome.kind === 'ok') setAnswer({ wanted, origin: outcome.value });
    });
    return () => {
      current = false;
    };
  }, [serviceId, metric, year, month, scope, kind, id, sequence, wanted]);
  return answer?.wanted === wanted ? answer.origin : null;
}
