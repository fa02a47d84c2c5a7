import { Button } from '@digdir/designsystemet-react';
import { ArrowUndoIcon } from '@navikt/aksel-icons';
import type { BudgetScenario } from '#domain/budget/budget-scenario.ts';
import type { CostSplit } from '#domain/budget/cost-split.ts';
import type { JoiningCandidate } from '#domain/budget/joining-offers.ts';
import { useTexts } from '#features/session/index.ts';
import type { MoneyUnit } from '../money-unit.ts';
import { Effect } from './effect.tsx';
import { Levers } from './levers.tsx';
import { QuestionList } from './question-list.tsx';
import type { WhatIfState } from './use-what-if.ts';
import './what-if.css';

/** "Hva hvis": levers, what they do, and what becomes of it. Nothing is stored before it is kept. */
export function WhatIfPanel(props: {
  scenario: BudgetScenario;
  whatIf: WhatIfState;
  starting: { readonly split: CostSplit; readonly priceYear: number } | null;
  candidates: readonly JoiningCandidate[];
  priceYear: number;
  unit: MoneyUnit;
  /** Where the effect on a year, or on all of them, comes from. */
  onAsk(year: number | null): void;
  /** Where what the frame of today does not cover comes from. */
  onAskMissing(year: number): void;
  onUndo(): void;
  onKeep(): void;
  onKeepAsNew(): void;
}) {
  const { budget: t, common } = useTexts();
  const { whatIf, scenario } = props;
  const asked = whatIf.entries.filter(({ on }) => on).length;
  return (
    <aside className="b24-what-if" aria-label={t.whatIf.title}>
      <header>
        <h2>{t.whatIf.title}</h2>
        <button type="button" className="b24-what-if-undo" onClick={props.onUndo}>
          <ArrowUndoIcon aria-hidden="true" />
          {common.undo}
        </button>
        <kbd className="b24-key">Ctrl Z</kbd>
        <p className="b24-soft b24-small">{t.whatIf.help}</p>
      </header>
      <div className="b24-what-if-body">
        <Levers
          scenario={scenario}
          whatIf={whatIf}
          starting={props.starting}
          candidates={props.candidates}
          priceYear={props.priceYear}
        />
        {asked > 0 && (
          <Effect
            effect={whatIf.effect}
            unit={props.unit}
            asked={asked}
            onAsk={props.onAsk}
            onAskMissing={props.onAskMissing}
          />
        )}
        {whatIf.entries.length > 0 && <QuestionList whatIf={whatIf} scenario={scenario} />}
      </div>
      {whatIf.entries.length > 0 && (
        <footer>
          <Button disabled={asked === 0} onClick={props.onKeep}>
            {t.whatIf.keep}
          </Button>
          <Button variant="secondary" disabled={asked === 0} onClick={props.onKeepAsNew}>
            {t.whatIf.keepAsNew}
          </Button>
        </footer>
      )}
    </aside>
  );
}
