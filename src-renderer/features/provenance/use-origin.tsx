import { type ReactNode, useMemo, useState } from 'react';
import { NumberOrigin } from './number-origin.tsx';
import type { Say, Traced } from './say.ts';
import { useSay } from './use-say.ts';

/** Where a number comes from; as a function where names are told (null: there is nothing to tell). */
export type Origin = Traced | ((say: Say) => Traced | null);

/**
 * What a view needs to tell where its numbers come from: a way to show an origin, and the dialog to draw. An origin that
 * is asked for before the names are read is shown when they are.
 */
export function useOrigin(): { readonly show: (origin: Origin) => void; readonly dialog: ReactNode } {
  const say = useSay();
  const [asked, setAsked] = useState<{ readonly origin: Origin } | null>(null);
  const provenance = useMemo(() => {
    if (typeof asked?.origin !== 'function') return asked?.origin;
    return say && asked.origin(say);
  }, [asked, say]);
  return {
    show: (origin) => setAsked({ origin }),
    dialog: provenance && <NumberOrigin provenance={provenance} onClose={() => setAsked(null)} />,
  };
}
