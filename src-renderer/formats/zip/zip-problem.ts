import type { Problem } from '#domain/model/problem.ts';

export type Refused = { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/** A structural finding refuses the file whole, with one message. */
export function refusedWith(code: string, entry?: string, params?: Problem['params']): Refused {
  return {
    kind: 'refused',
    problems: [
      {
        severity: 'error',
        code,
        ...(entry !== undefined && { table: entry }),
        ...(params !== undefined && { params }),
      },
    ],
  };
}
