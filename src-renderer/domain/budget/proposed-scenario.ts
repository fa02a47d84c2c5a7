import { type Terms, versionOfYear, versionsOf } from '../agreements/terms.ts';
import { newestShare } from '../figures/newest-share.ts';
import type { Agreement, Tables } from '../model/tables.ts';
import { add, type Fraction, toOre, ZERO } from '../money/fraction.ts';
import { compareIds } from '../money/largest-remainder.ts';
import { newestYear, priceChanges } from '../money/price-level.ts';
import { inScope, type Scope } from '../organisations/scope.ts';
import { type BudgetLine, type BudgetScenario, DEFAULT_ACCOUNT_CODES, OPERATING_LINE } from './budget-scenario.ts';
import { type CountyPaid, countyPaid } from './county-paid.ts';

export type ProposedScenario = {
  readonly scenario: BudgetScenario;
  /** What the lines rest on, and what is in none of them. */
  readonly basis: {
    readonly participations: Omit<CountyPaid, 'byAgreement'>;
    /** Own agreements that go on in the first year without a registered price. Sorted by id. */
    readonly ownWithoutPrice: readonly string[];
    /** The year whose share of the running cost is used; null when no year up to the first has one. */
    readonly operatingYear: number | null;
  };
};

/**
 * A scenario made from what is registered of the county: a line for each service with what the county paid of it in `year`, one for
 * each agreement that it (or a school of its own) holds in the first budget year, and its newest share of the running cost as new
 * cost. Other lines are taken as being in the frame. VAT counts as compensable, at the rate of the agreement where it has one.
 */
export function proposedScenario(
  tables: Tables,
  scope: Scope,
  query: { readonly firstYear: number; readonly year: number; readonly index: string },
  named: { readonly id: string; readonly name: string },
): ProposedScenario {
  const { byAgreement, ...participations } = countyPaid(tables, scope, query.year);
  const own = ownAgreements(tables, scope, query.firstYear);
  const operating = newestShare(tables, scope, query.firstYear);
  const changes = priceChanges(tables.price_indexes, query.index);
  const newest = newestYear(changes);
  const lines = [
    ...sharedLines(tables, byAgreement, query.year),
    ...own.flatMap(({ agreement, terms }) => ownLine(tables, agreement, terms, query.year)),
    ...(operating ? [operatingLine(tables, operating)] : []),
  ];
  return {
    scenario: {
      ...named,
      firstYear: query.firstYear,
      index: query.index,
      assumedChange: newest === null ? 0 : (changes.get(newest) ?? 0),
      assumedChanges: {},
      lines,
      ...(scope.kind === 'county' && { county: scope.id }),
    },
    basis: {
      participations,
      ownWithoutPrice: own.filter(({ terms }) => terms.price_ore === null).map(({ agreement }) => agreement.id),
      operatingYear: operating?.year ?? null,
    },
  };
}

const newLine = { ...DEFAULT_ACCOUNT_CODES, vatRate: null, vatCompensable: true, inFrame: true } as const;

/** One line a service, the dearest first; a service whose libraries pay all themselves has none. */
function sharedLines(tables: Tables, byAgreement: CountyPaid['byAgreement'], year: number): BudgetLine[] {
  const services = new Map<string, { paid: Fraction; count: number; agreements: Agreement[] }>();
  for (const agreement of tables.agreements) {
    const paid = byAgreement.get(agreement.id);
    if (!paid) continue;
    const before = services.get(agreement.service_id) ?? { paid: ZERO, count: 0, agreements: [] };
    services.set(agreement.service_id, {
      paid: add(before.paid, paid.paid),
      count: before.count + paid.participations,
      agreements: [...before.agreements, agreement],
    });
  }
  return [...services]
    .filter(([, { paid }]) => paid.numerator !== 0n)
    .map(
      ([serviceId, { paid, count, agreements }]): BudgetLine => ({
        ...newLine,
        id: `service:${serviceId}`,
        label: serviceName(tables, serviceId),
        basePriceOre: toOre(paid),
        priceYear: year,
        vatRate: commonRate(agreements),
        serviceId,
        source: { kind: 'participations', year, count },
      }),
    )
    .toSorted((a, b) => b.basePriceOre - a.basePriceOre || compareIds(a.id, b.id));
}

/** Held by the county or by a school in it, and valid at some time of the first budget year; with its terms then. Sorted by id. */
function ownAgreements(tables: Tables, scope: Scope, firstYear: number): { agreement: Agreement; terms: Terms }[] {
  if (scope.kind !== 'county') return [];
  return tables.agreements
    .filter(({ holder_id, start, end }) => {
      const kind = scope.index.byId.get(holder_id)?.kind;
      const isOwn = holder_id === scope.id || (kind === 'school' && inScope(scope, holder_id));
      return isOwn && start <= `${firstYear}-12-31` && (end === null || end >= `${firstYear}-01-01`);
    })
    .toSorted((a, b) => compareIds(a.id, b.id))
    .map((agreement) => ({
      agreement,
      terms: versionOfYear(versionsOf(agreement, tables.agreement_terms), firstYear, agreement.end),
    }));
}

/** None without a price: it is told, never 0. */
function ownLine(tables: Tables, agreement: Agreement, terms: Terms, year: number): BudgetLine[] {
  if (terms.price_ore === null) return [];
  const line: BudgetLine = {
    ...newLine,
    id: `agreement:${agreement.id}`,
    label: serviceName(tables, agreement.service_id),
    basePriceOre: terms.price_ore,
    priceYear: terms.price_year ?? year,
    vatRate: terms.vat_rate,
    serviceId: agreement.service_id,
    source: { kind: 'agreement', agreementId: agreement.id },
  };
  return [line];
}

function operatingLine(tables: Tables, { year, ore }: NonNullable<ReturnType<typeof newestShare>>): BudgetLine {
  const cost = tables.operating_costs.find((row) => row.year === year);
  return {
    ...newLine,
    id: OPERATING_LINE,
    label: '',
    basePriceOre: ore,
    priceYear: year,
    inFrame: false,
    ...(cost && {
      source: {
        kind: 'split',
        split: {
          totalOre: cost.total_ore,
          key: cost.key,
          equalFraction: cost.equal_fraction ?? 0,
          weights: cost.weights ?? {},
          year,
        },
      },
    }),
  };
}

function serviceName(tables: Tables, id: string): string {
  return tables.services.find((service) => service.id === id)?.name || id;
}

/** The rate that all of the agreements have; null when they differ or one has none. */
function commonRate(agreements: readonly Agreement[]): number | null {
  const rates = new Set(agreements.map(({ vat_rate }) => vat_rate));
  return rates.size === 1 ? (agreements[0]?.vat_rate ?? null) : null;
}
