import type { Ore } from '../model/brands.ts';
import type { CentralData } from '../model/central-data.ts';
import type { Participation, Tables } from '../model/tables.ts';
import { add, divide, type Fraction, fractionOf, multiply, ratio, toOre, ZERO } from '../money/fraction.ts';
import { type ScopeInhabitants, scopeInhabitants } from '../organisations/population.ts';
import type { NotDistributed, Scope } from '../organisations/scope.ts';
import { type MonthlyUse, type MonthOfUse, monthlyUse } from '../usage/monthly-use.ts';
import type { Excluded, Metric } from './metric.ts';
import { participationsOf } from './participations.ts';

/** Uses in a year per 1000 inhabitants on its 1 January. */
export type UsesPerThousand = Metric<
  number,
  {
    readonly serviceId: string;
    readonly metric: string | null;
    /** Null when no month of the year has usage. */
    readonly uses: number | null;
    readonly allocatedUses: number;
    /** Months of the year, as `monthNumber`, in which no organisation of the scope has usage. */
    readonly missingMonths: readonly number[];
    readonly months: readonly MonthOfUse[];
    readonly inhabitants: ScopeInhabitants;
  }
>;

/** Use per 1000 inhabitants of every service, in the order of the services; months without usage are left out and named. */
export function usesPerThousand(data: CentralData, scope: Scope, year: number): UsesPerThousand[] {
  const inhabitants = scopeInhabitants(data.tables, scope, year);
  return monthlyUse(data, scope, year * 12, year * 12 + 11).map((use) => perThousand(use, inhabitants));
}

function perThousand({ serviceId, metric, months }: MonthlyUse, inhabitants: ScopeInhabitants): UsesPerThousand {
  const known = months.filter((month) => month.uses !== null);
  const uses = known.length === 0 ? null : known.reduce((sum, month) => sum + (month.uses ?? 0), 0);
  const people = inhabitants.value ?? 0;
  return {
    value: uses === null || people === 0 ? null : (uses * 1000) / people,
    basis: {
      serviceId,
      metric,
      uses,
      allocatedUses: known.reduce((sum, month) => sum + month.allocatedUses, 0),
      missingMonths: months.filter((month) => month.uses === null).map(({ month }) => month),
      months,
      inhabitants,
    },
  };
}

/** Øre per inhabitant. */
export type CostPerInhabitant = Metric<
  Ore,
  {
    /** What the scope's participations cost that year; null when none has a price. */
    readonly paidOre: Ore | null;
    readonly included: number;
    readonly total: number;
    readonly excluded: readonly Excluded<'paidMissing'>[];
    readonly inhabitants: ScopeInhabitants;
    readonly notDistributed: readonly NotDistributed[];
  }
>;

/** What the participations of a scope and year cost in all, per inhabitant on the year's 1 January. */
export function costPerInhabitant(
  tables: Pick<Tables, 'participations' | 'population'>,
  scope: Scope,
  year: number,
): CostPerInhabitant {
  const inhabitants = scopeInhabitants(tables, scope, year);
  const participations = participationsOf(tables, scope, year);
  const priced = participations.included.filter((participation) => participation.paid_ore !== null);
  const paid = priced.reduce((sum, participation) => add(sum, costOf(participation)), ZERO);
  const hasBasis = priced.length > 0 && inhabitants.value !== null && inhabitants.value > 0;
  return {
    value: hasBasis ? toOre(divide(paid, fractionOf(inhabitants.value ?? 0))) : null,
    basis: {
      paidOre: priced.length > 0 ? toOre(paid) : null,
      included: priced.length,
      total: participations.included.length,
      excluded: participations.included
        .filter((participation) => participation.paid_ore === null)
        .map(({ id }) => ({ id, reason: 'paidMissing' })),
      inhabitants,
      notDistributed: participations.notDistributed,
    },
  };
}

/** Cost of the participation's months: the yearly rate's part when prepaid, the invoiced sum itself when post-invoiced. */
function costOf({ billing, months, paid_ore }: Participation): Fraction {
  const paid = fractionOf(paid_ore ?? 0);
  return billing === 'prepaid' ? multiply(paid, ratio(BigInt(months), 12n)) : paid;
}
