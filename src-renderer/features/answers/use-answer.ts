import { useEffect, useState } from 'react';
import type { Outcome } from '#domain/model/problem.ts';

/** `stale`: of the question before; shown dimmed until the new answer is there. */
export type Answer<T> = { readonly value: T; readonly stale: boolean } | null;

/**
 * What the worker answers to a question, asked again when it changes.
 * @param wanted the whole question as one text, the sequence of the data among it
 */
export function useAnswer<T>(wanted: string, ask: () => Promise<Outcome<T>>): Answer<T> {
  const [answer, setAnswer] = useState<{ readonly wanted: string; readonly value: T } | null>(null);
  useEffect(() => {
    let current = true;
    void ask().then((outcome) => {
      if (current && outcome.kind === 'ok') setAnswer({ wanted, value: outcome.value });
    });
    return () => {
      current = false;
    };
  }, [wanted, ask]);
  return answer && { value: answer.value, stale: answer.wanted !== wanted };
}
