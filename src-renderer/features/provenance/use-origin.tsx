import { type ReactNode, useState } from 'react';
import { NumberOrigin } from './number-origin.tsx';
import type { Say, Traced } from './say.ts';
import { useSay } from './use-say.ts';

/** What a view needs to tell where its numbers come from: the words, a way to show an origin, and the dialog to draw. */
export function useOrigin(): {
  /** Undefined until the names are read. */
  readonly say: Say | undefined;
  readonly show: (origin: Traced | null) => void;
  readonly dialog: ReactNode;
} {
  const say = useSay();
  const [shown, show] = useState<Traced | null>(null);
  return { say, show, dialog: shown && <NumberOrigin provenance={shown} onClose={() => show(null)} /> };
}
