import { type AgreementReductionBasis, agreementReduction, isValidOn } from '../figures/agreement-reduction.ts';
import { type CostPerUse, costPerUse } from '../figures/cost-per-use.ts';
import { type Coverage, coverage } from '../figures/coverage.ts';
import {
  type CostPerInhabitant,
  costPerInhabitant,
  type UsesPerThousand,
  usesPerThousand,
} from '../figures/per-inhabitant.ts';
import { type Savings, savings } from '../figures/savings.ts';
import type { IsoDate, OrganisationId } from '../model/brands.ts';
import type { CentralData } from '../model/central-data.ts';
import type { RecordOf, Tables } from '../model/tables.ts';
import { COUNTRY, inScope, type Scope, scopeOf } from '../organisations/scope.ts';

export type CountyDecision = RecordOf<'county_decisions'>;

/** How far the county's services have a data-processor agreement, so that privacy is the same everywhere. */
export type PrivacyCover = {
  /** Services with an agreement in force that applies to anyone in the county. */
  readonly services: readonly string[];
  /** Those where every such agreement has one signed, or needs none. */
  readonly covered: readonly string[];
  readonly notCovered: readonly string[];
};

export type CountyService = {
  readonly serviceId: string;
  readonly costPerUse: CostPerUse;
  readonly costPerInhabitant: CostPerInhabitant;
  readonly usesPerThousand: UsesPerThousand;
  readonly coverage: Coverage;
};

export type CountyRow = {
  readonly countyId: OrganisationId;
  readonly name: string;
  /** The newest by date; null when nothing is registered. */
  readonly decision: CountyDecision | null;
  readonly reduction: number | null;
  readonly reductionBasis: AgreementReductionBasis;
  readonly savings: Savings;
  /** Libraries with an answer yes that year, and the answers. */
  readonly libraries: number;
  readonly privacy: PrivacyCover;
  /** In the order of the services. */
  readonly services: readonly CountyService[];
};

export type CountiesQuery = {
  readonly year: number;
  readonly on: IsoDate;
  readonly baseline: IsoDate;
  readonly index: string;
};

/** Every county of the year's end side by side, by id: what each has decided, what it has, and what it gets for it. */
export function countiesSideBySide(data: CentralData, query: CountiesQuery): CountyRow[] {
  const { tables } = data;
  const counties = tables.organisations.filter(
    ({ kind, valid_from, valid_to }) =>
      kind === 'county' &&
      (valid_from === null || valid_from <= query.on) &&
      (valid_to === null || valid_to >= query.on),
  );
  const ofService = participationsByService(tables);
  return counties
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap(({ id, name }) => {
      const found = scopeOf(tables, id);
      return found.kind === 'ok' ? [countyRow(data, found.value, { ...query, name }, ofService)] : [];
    });
}

function countyRow(
  data: CentralData,
  scope: Scope,
  query: CountiesQuery & { readonly name: string },
  participationsOfService: ReadonlyMap<string, Tables['participations']>,
): CountyRow {
  const { tables } = data;
  const { year, on, baseline, index, name } = query;
  const { value, basis } = agreementReduction(tables, scope, { on, baseline });
  const costs = costPerUse(data, scope, year).services;
  const uses = usesPerThousand(data, scope, year);
  const covers = coverage(tables, scope, on);
  const takingPart = new Set(
    tables.participations
      .filter((row) => row.year === year && row.answer === 'yes' && inScope(scope, row.organisation_id))
      .map(({ organisation_id }) => organisation_id),
  );
  return {
    countyId: scope.id,
    name,
    decision: newestDecision(tables, scope.id),
    reduction: value,
    reductionBasis: basis,
    savings: savings(tables, scope, year, { reference: 'listPrice', index }),
    libraries: takingPart.size,
    privacy: privacyCover(tables, scope, on),
    services: tables.services.map(({ id: serviceId }, place) => ({
      serviceId,
      costPerUse: costs[place] as CostPerUse,
      costPerInhabitant: costPerInhabitant(
        { participations: participationsOfService.get(serviceId) ?? [], population: tables.population },
        scope,
        year,
      ),
      usesPerThousand: uses[place] as UsesPerThousand,
      coverage: covers[place] as Coverage,
    })),
  };
}

/** The county's newest decision: by date, one without a date first; then by id. */
export function newestDecision(tables: Pick<Tables, 'county_decisions'>, countyId: string): CountyDecision | null {
  const own = tables.county_decisions.filter(({ county_id }) => county_id === countyId);
  return (
    own.toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') || (a.date === b.date && a.id < b.id) ? 1 : -1))[0] ?? null
  );
}

/**
 * Services with an agreement in force on the date that applies to anyone in the scope: one that someone in it holds, or a national one
 * that someone in it takes part in that year.
 */
export function privacyCover(tables: Tables, scope: Scope, on: IsoDate): PrivacyCover {
  const year = Number(on.slice(0, 4));
  const joined = new Set(
    tables.participations
      .filter((row) => row.year === year && row.answer === 'yes' && inScope(scope, row.organisation_id))
      .map(({ agreement_id }) => agreement_id),
  );
  const states = new Map<string, boolean>();
  for (const agreement of tables.agreements) {
    const applies = agreement.holder_id === COUNTRY ? joined.has(agreement.id) : inScope(scope, agreement.holder_id);
    if (!applies || !isValidOn(agreement, on)) continue;
    const settled = ['signed', 'not_needed'].includes(agreement.data_processing_agreement ?? '');
    states.set(agreement.service_id, (states.get(agreement.service_id) ?? true) && settled);
  }
  const services = [...states.keys()].toSorted();
  return {
    services,
    covered: services.filter((id) => states.get(id) === true),
    notCovered: services.filter((id) => states.get(id) === false),
  };
}

function participationsByService({ agreements, participations }: Tables): Map<string, Tables['participations']> {
  const serviceOf = new Map(agreements.map(({ id, service_id }) => [id, service_id]));
  return Map.groupBy(participations, ({ agreement_id }) => serviceOf.get(agreement_id) ?? '');
}
