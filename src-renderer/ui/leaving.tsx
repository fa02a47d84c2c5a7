import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
import type { Messages } from '#texts/messages.ts';
import { LeavingDialog } from './leaving-dialog.tsx';
import { WAYS_OUT, type WaysOut } from './ways-out.ts';

/** What of vendors' prices figures hold: nothing, ranges, sums over services, or what one service or library pays. */
export type HeldPrices = keyof Messages['leaving']['prices'];

export type LeavingTable = {
  /** Null where it is the only one, and what it is part of names it. */
  readonly title: string | null;
  /** Of the columns, the rows' names first. */
  readonly heads: readonly string[];
  readonly rows: number;
};

/** Figures on their way out of the program: tables, slides in a line each, or a text that is short enough to be read. */
export type LeavingFigures =
  | {
      readonly kind: 'tables';
      readonly name: string;
      readonly tables: readonly LeavingTable[];
      readonly prices: HeldPrices;
      /** Prices are kept back of it: what it shows instead is read first, whatever the others ask. */
      readonly keptBack?: boolean;
    }
  | { readonly kind: 'lines'; readonly name: string; readonly lines: readonly string[]; readonly prices: HeldPrices }
  | { readonly kind: 'text'; readonly name: string; readonly text: string };

/**
 * Does what takes something out of the program; where prices are confidential, not before somebody has read what goes with it.
 * @param action the words of the deed (`Kopier bildet`)
 * @param figures null for what has no figures in it at all
 */
type Leave = (action: string, figures: LeavingFigures | null, act: (out: WaysOut) => void) => void;

const LeaveContext = createContext<Leave>((_action, _figures, act) => act(WAYS_OUT));

export function useLeaving(): Leave {
  return useContext(LeaveContext);
}

/** Around everything that figures can leave from. @param props.confidential false: nobody is asked but of what prices are kept back of */
export function LeavingProvider(props: { texts: Messages['leaving']; confidential?: boolean; children: ReactNode }) {
  const { texts, confidential = true, children } = props;
  const [asked, setAsked] = useState<{ action: string; figures: LeavingFigures; act(): void } | null>(null);
  const leave = useCallback<Leave>(
    (action, figures, act) => {
      const isAsked = confidential || (figures?.kind === 'tables' && figures.keptBack === true);
      if (figures === null || !isAsked) act(WAYS_OUT);
      else setAsked({ action, figures, act: () => act(WAYS_OUT) });
    },
    [confidential],
  );
  return (
    <LeaveContext value={leave}>
      {children}
      {asked && <LeavingDialog {...asked} texts={texts} onClose={() => setAsked(null)} />}
    </LeaveContext>
  );
}
