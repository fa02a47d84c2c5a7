import { participationsOf } from '../figures/participations.ts';
import {
  SAVINGS_REFERENCES,
  type Savings,
  type SavingsExclusion,
  type SavingsReference,
  savedBy,
  savings,
} from '../figures/savings.ts';
import type { Ore } from '../model/brands.ts';
import type { Tables } from '../model/tables.ts';
import { add, type Fraction, toOre, ZERO } from '../money/fraction.ts';
import { compareIds } from '../money/largest-remainder.ts';
import { priceChanges } from '../money/price-level.ts';
import type { Scope } from '../organisations/scope.ts';

/** What a service or a library saved in a year against one reference: exact, so that parts add up to the whole. */
export type SavingsSlice = {
  /** Øre; null when none of its participations has the reference. */
  readonly gross: Fraction | null;
  readonly included: number;
  readonly total: number;
};

/** The same in øre, rounded once. */
export type SavingsCell = {
  readonly grossOre: Ore | null;
  readonly included: number;
  readonly total: number;
};

export type LedgerYear = {
  readonly year: number;
  readonly savings: Readonly<Record<SavingsReference, Savings>>;
};

/** A service or a library: a cell for each year of the ledger, under each reference. */
export type LedgerRow = {
  readonly id: string;
  readonly cells: Readonly<Record<SavingsReference, readonly SavingsCell[]>>;
};

export type SavingsLedger = {
  readonly index: string;
  /** Every year with an answer yes in the scope, in order. */
  readonly years: readonly LedgerYear[];
  /** By service id; participations whose agreement is not in the data come under the empty id. */
  readonly services: readonly LedgerRow[];
  /** By organisation id. */
  readonly libraries: readonly LedgerRow[];
};

/**
 * All that was saved in a scope, year by year: the three references side by side, gross and net, and how it falls on services and
 * libraries. The operating cost is the collaboration's and not a service's, so parts are gross. Source: domain.md, "Savings".
 */
export function savingsLedger(tables: Tables, scope: Scope, index: string): SavingsLedger {
  const years = yearsOf(tables, scope);
  const serviceOf = new Map(tables.agreements.map(({ id, service_id }) => [id, service_id]));
  const byService = (row: { readonly agreement_id: string }) => serviceOf.get(row.agreement_id) ?? '';
  return {
    index,
    years: years.map((year) => ({
      year,
      savings: byReference((reference) => savings(tables, scope, year, { reference, index })),
    })),
    services: rows(slices(tables, scope, years, index, byService)),
    libraries: rows(slices(tables, scope, years, index, (row) => row.organisation_id)),
  };
}

/** By id: under each reference a slice for each of the years, in their order. */
export type Slices = ReadonlyMap<string, Readonly<Record<SavingsReference, SavingsSlice[]>>>;

/** The savings of a scope cut by what `keyOf` says of a participation. Their exact sum is the scope's gross. */
export function slices(
  tables: Tables,
  scope: Scope,
  years: readonly number[],
  index: string,
  keyOf: (participation: Tables['participations'][number]) => string,
): Slices {
  const changes = priceChanges(tables.price_indexes, index);
  const found = new Map<string, Record<SavingsReference, SavingsSlice[]>>();
  const none = (): SavingsSlice[] => years.map(() => ({ gross: null, included: 0, total: 0 }));
  for (const [place, year] of years.entries()) {
    for (const participation of participationsOf(tables, scope, year).included) {
      const key = keyOf(participation);
      const row = found.get(key) ?? byReference(none);
      found.set(key, row);
      for (const reference of SAVINGS_REFERENCES) {
        const before = row[reference][place] as SavingsSlice;
        row[reference][place] = grown(before, savedBy(participation, reference, changes));
      }
    }
  }
  return found;
}

function grown({ gross, included, total }: SavingsSlice, saved: Fraction | SavingsExclusion): SavingsSlice {
  if (typeof saved === 'string') return { gross, included, total: total + 1 };
  return { gross: add(gross ?? ZERO, saved), included: included + 1, total: total + 1 };
}

function rows(found: Slices): LedgerRow[] {
  return [...found]
    .map(([id, row]) => ({ id, cells: byReference((reference) => row[reference].map(cell)) }))
    .toSorted((a, b) => compareIds(a.id, b.id));
}

function cell({ gross, included, total }: SavingsSlice): SavingsCell {
  return { grossOre: gross && toOre(gross), included, total };
}

function yearsOf(tables: Tables, scope: Scope): number[] {
  const all = new Set(tables.participations.map(({ year }) => year));
  return [...all].filter((year) => participationsOf(tables, scope, year).included.length > 0).toSorted((a, b) => a - b);
}

function byReference<T>(of: (reference: SavingsReference) => T): Record<SavingsReference, T> {
  return { listPrice: of('listPrice'), previous: of('previous'), previousIndexed: of('previousIndexed') };
}
