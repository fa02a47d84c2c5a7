import { useMemo } from 'react';
import type { BudgetScenario } from '#domain/budget/budget-scenario.ts';
import { budgetTable } from '#domain/budget/budget-table.ts';
import { type WhatIf, type WhatIfGround, withWhatIfs } from '#domain/budget/what-if.ts';
import { whatIfEffect } from '#domain/budget/what-if-effect.ts';
import type { PriceIndex } from '#domain/model/tables.ts';
import { useKeptState } from '#ui/kept-state.ts';
import type { Acts } from '../use-acts.ts';
import { readEntries, withoutQuestion, withQuestion } from './what-if-entries.ts';

/** The questions to one alternative: kept on this PC until they are put into it or let go, each change one step back. */
export function useWhatIf(scenario: BudgetScenario, ground: WhatIfGround, indexes: readonly PriceIndex[], acts: Acts) {
  const [entries, keep] = useKeptState(`budget.whatIf.${scenario.id}`, readEntries);
  const answer = useMemo(() => withWhatIfs(scenario, entries, ground), [scenario, entries, ground]);
  const before = useMemo(() => budgetTable(indexes, scenario), [indexes, scenario]);
  const after = useMemo(() => budgetTable(indexes, answer.scenario), [indexes, answer]);
  const effect = useMemo(() => whatIfEffect(before, after), [before, after]);
  const set = (next: typeof entries) => keep(() => (next.length === 0 ? null : next));
  const change = (next: typeof entries, tag?: string) => {
    const asked = entries;
    set(next);
    acts.did({ undo: () => set(asked), redo: () => set(next), ...(tag !== undefined && { tag }) });
  };
  return {
    entries,
    answer,
    before,
    after,
    effect,
    /** Something is asked and not switched off. */
    asks: entries.some(({ on }) => on),
    find: <K extends WhatIf['kind']>(kind: K, id: string): Extract<WhatIf, { kind: K }> | null => {
      const whatIf = entries.find((entry) => entry.id === id && entry.on)?.whatIf;
      return whatIf?.kind === kind ? (whatIf as Extract<WhatIf, { kind: K }>) : null;
    },
    /** @param tag of strokes that are one step back together */
    ask: (whatIf: WhatIf, tag?: string) => change(withQuestion(entries, whatIf), tag),
    remove: (id: string, tag?: string) => change(withoutQuestion(entries, id), tag),
    turn: (id: string, on: boolean) => change(entries.map((entry) => (entry.id === id ? { ...entry, on } : entry))),
    clear: () => change([]),
    /** For an act that is stored: the list goes and comes back with it. */
    emptied: { now: () => set([]), steps: { undo: () => set(entries), redo: () => set([]) } },
  };
}

export type WhatIfState = ReturnType<typeof useWhatIf>;
