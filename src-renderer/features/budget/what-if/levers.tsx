import { Button } from '@digdir/designsystemet-react';
import { PlusIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import type { BudgetScenario } from '#domain/budget/budget-scenario.ts';
import type { CostSplit } from '#domain/budget/cost-split.ts';
import type { JoiningCandidate } from '#domain/budget/joining-offers.ts';
import { useTexts } from '#features/session/index.ts';
import { GrowthLever } from './growth-lever.tsx';
import { JoinDialog } from './join-dialog.tsx';
import { DropLever, StartLever } from './line-levers.tsx';
import { PriceLever } from './price-lever.tsx';
import { SplitLever } from './split-lever.tsx';
import type { WhatIfState } from './use-what-if.ts';

export type LeverProps = { scenario: BudgetScenario; whatIf: WhatIfState };

/** What can be asked of a budget. Each answers in the table at once. */
export function Levers(
  props: LeverProps & {
    starting: { readonly split: CostSplit; readonly priceYear: number } | null;
    candidates: readonly JoiningCandidate[];
    priceYear: number;
  },
) {
  const { budget: t } = useTexts();
  const [joining, setJoining] = useState(false);
  const { scenario, whatIf, starting, candidates } = props;
  return (
    <>
      {scenario.lines.length > 0 && <PriceLever {...{ scenario, whatIf }} />}
      {starting && <SplitLever {...{ scenario, whatIf, starting }} />}
      <GrowthLever {...{ scenario, whatIf }} />
      {scenario.lines.length > 0 && (
        <div className="b24-lever-two">
          <DropLever {...{ scenario, whatIf }} />
          <StartLever {...{ scenario, whatIf }} />
        </div>
      )}
      {candidates.length > 0 && (
        <Button variant="secondary" onClick={() => setJoining(true)}>
          <PlusIcon aria-hidden="true" />
          {t.whatIf.joinOpen}
        </Button>
      )}
      {joining && (
        <JoinDialog
          candidates={candidates}
          priceYear={props.priceYear}
          onAsk={(question) => {
            whatIf.ask(question);
            setJoining(false);
          }}
          onClose={() => setJoining(false)}
        />
      )}
    </>
  );
}
