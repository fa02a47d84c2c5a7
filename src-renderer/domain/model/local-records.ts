import type { BudgetScenario } from '../budget/budget-scenario.ts';
import type { CostSplitScenario } from '../budget/cost-split.ts';
import type { CalendarSettings, CouncilDate } from '../calendar/council-date.ts';
import type { CaseSnapshot } from '../documents/case-snapshot.ts';
import type { RegionalGoals } from '../documents/regional-goals.ts';
import type { CollectiveInvoice } from '../invoicing/collective-invoice.ts';
import type { HoursAssumption } from '../savings/hours-saved.ts';
import type { IsoDate } from './brands.ts';

/**
 * What this office keeps for itself and never shares through the central file: journaled, backed up and undone like every other
 * change. One line a kind, with the shape of its value.
 */
export type LocalValues = {
  budget_scenario: BudgetScenario;
  cost_split_scenario: CostSplitScenario;
  /** By scope: `NO` or a county's id. */
  hours_assumption: HoursAssumption;
  case_snapshot: CaseSnapshot;
  /** By county. */
  regional_goals: RegionalGoals;
  council_date: CouncilDate;
  /** One, with the id `calendar`. */
  calendar_settings: CalendarSettings;
  /** A deadline that is put off, by `deadlineId`. */
  reminder: { readonly hiddenUntil: IsoDate };
  collective_invoice: CollectiveInvoice;
  /** Two records that look the same and are not, by `pairId`. */
  kept_apart: { readonly table: string };
};

export type LocalKind = keyof LocalValues;

/** The value of one kept record as it is after a change; `null` when it is gone. */
export type LocalRow = {
  [K in LocalKind]: { readonly kind: K; readonly id: string; readonly after: LocalValues[K] | null };
}[LocalKind];
