import type { BudgetScenario } from '../budget/budget-scenario.ts';
import { budgetTable } from '../budget/budget-table.ts';
import type { CostSplit } from '../budget/cost-split.ts';
import { type WhatIf, type WhatIfEntry, type WhatIfGround, withWhatIfs } from '../budget/what-if.ts';
import type { PriceIndex } from '../model/tables.ts';
import type { QuestionStep } from './stage-state.ts';

/** What the plan's questions are answered from; small enough to answer between two pictures. */
export type QuestionGround = {
  readonly scenario: BudgetScenario;
  readonly indexes: readonly PriceIndex[];
  readonly ground: WhatIfGround;
  /** The registered split and the year whose kroner it is in; null where there is none. */
  readonly split: { readonly split: CostSplit; readonly priceYear: number } | null;
};

export type AnsweredYear = {
  readonly year: number;
  /** Øre; null where a price change is missing for some line. */
  readonly planOre: number | null;
  readonly askedOre: number | null;
};

export type Answered = {
  readonly years: readonly AnsweredYear[];
  /** What the questions make the four years cost more, in øre; negative is less. Null where a year has no basis. */
  readonly differenceOre: number | null;
};

/** The plan as it is and as it would be. Prices asked several times are multiplied; of several keys the last counts. */
export function answer(question: QuestionGround, steps: readonly QuestionStep[]): Answered {
  const entries = steps.flatMap((step, place): WhatIfEntry[] => {
    const whatIf = whatIfOf(step, question);
    return whatIf ? [{ id: String(place), on: true, whatIf }] : [];
  });
  const plan = totals(question.indexes, question.scenario);
  const asked = totals(question.indexes, withWhatIfs(question.scenario, entries, question.ground).scenario);
  const years = plan.map(({ year, ore }, place) => ({ year, planOre: ore, askedOre: asked[place]?.ore ?? null }));
  const known = years.every(({ planOre, askedOre }) => planOre !== null && askedOre !== null);
  return {
    years,
    differenceOre: known
      ? years.reduce((sum, { planOre, askedOre }) => sum + (askedOre ?? 0) - (planOre ?? 0), 0)
      : null,
  };
}

function whatIfOf(step: QuestionStep, { split }: QuestionGround): WhatIf | null {
  switch (step.kind) {
    case 'price':
      return { kind: 'price', lineId: null, change: step.change };
    case 'drop':
      return { kind: 'drop', lineId: step.lineId };
    case 'key':
      return split && { kind: 'split', split: { ...split.split, key: step.key }, priceYear: split.priceYear };
    case 'county':
      return null;
  }
}

function totals(indexes: readonly PriceIndex[], scenario: BudgetScenario) {
  const { years, total } = budgetTable(indexes, scenario);
  return years.map((year, place) => {
    const sum = total[place];
    return { year, ore: sum && sum.linesWithoutPrice === 0 ? (sum.netOre as number) : null };
  });
}
