/** What was made of typed text. Empty is neither right nor wrong: the form decides whether it may be. */
export type Parsed<T> = { readonly kind: 'value'; readonly value: T } | { readonly kind: 'empty' | 'unreadable' };

export const EMPTY = { kind: 'empty' } as const;
export const UNREADABLE = { kind: 'unreadable' } as const;

export function parsed<T>(value: T): Parsed<T> {
  return { kind: 'value', value };
}

/** The value, or null where there is none. */
export function valueOrNull<T>(result: Parsed<T>): T | null {
  return result.kind === 'value' ? result.value : null;
}
