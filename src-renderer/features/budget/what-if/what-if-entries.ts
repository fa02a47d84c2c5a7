import type { WhatIf, WhatIfEntry } from '#domain/budget/what-if.ts';

/** The same question asked again takes the place of the first. */
export function questionId(whatIf: WhatIf): string {
  switch (whatIf.kind) {
    case 'price':
      return `price:${whatIf.lineId ?? 'all'}`;
    case 'drop':
    case 'start':
      return `${whatIf.kind}:${whatIf.lineId}`;
    case 'join':
      return `join:${whatIf.organisationId}`;
    default:
      return whatIf.kind;
  }
}

/** The list with the question in it: where it stood, else last, and switched on. */
export function withQuestion(entries: readonly WhatIfEntry[], whatIf: WhatIf): readonly WhatIfEntry[] {
  const entry: WhatIfEntry = { id: questionId(whatIf), on: true, whatIf };
  const isKnown = entries.some(({ id }) => id === entry.id);
  return isKnown ? entries.map((each) => (each.id === entry.id ? entry : each)) : [...entries, entry];
}

export function withoutQuestion(entries: readonly WhatIfEntry[], id: string): readonly WhatIfEntry[] {
  return entries.filter((entry) => entry.id !== id);
}

const KINDS: readonly unknown[] = ['price', 'drop', 'join', 'split', 'start', 'growth'] satisfies WhatIf['kind'][];

/** What was kept of the list: only whole entries of a known kind, so that an older or newer program's do no harm. */
export function readEntries(stored: unknown): readonly WhatIfEntry[] {
  return Array.isArray(stored) ? stored.filter(isEntry) : [];
}

function isEntry(value: unknown): value is WhatIfEntry {
  if (typeof value !== 'object' || value === null) return false;
  const { id, on, whatIf } = value as Record<string, unknown>;
  if (typeof id !== 'string' || typeof on !== 'boolean' || typeof whatIf !== 'object' || whatIf === null) return false;
  return KINDS.includes((whatIf as Record<string, unknown>).kind);
}
