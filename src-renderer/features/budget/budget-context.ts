import type { BudgetScenario } from '#domain/budget/budget-scenario.ts';
import type { OrganisationId } from '#domain/model/brands.ts';
import type { Tables } from '#domain/model/tables.ts';
import type { Scope } from '#domain/organisations/scope.ts';
import type { Acts } from './use-acts.ts';
import type { useBudgetAddress } from './use-budget-address.ts';

/** What every part of the budget view works on. */
export type BudgetContext = {
  readonly tables: Tables;
  readonly scope: Scope;
  readonly county: { readonly id: OrganisationId; readonly name: string };
  /** The year of the top bar: the newest whose prices are known. */
  readonly year: number;
  /** The county's alternatives, by name. */
  readonly scenarios: readonly BudgetScenario[];
  readonly acts: Acts;
  readonly address: ReturnType<typeof useBudgetAddress>;
};
