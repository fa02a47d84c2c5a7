import { costLookup, costOfService } from '../../figures/cost-per-use.ts';
import { coverage } from '../../figures/coverage.ts';
import { DEFAULT_INDEX, lastDayOf } from '../../figures/figures.ts';
import { savedBy } from '../../figures/savings.ts';
import type { CentralData } from '../../model/central-data.ts';
import type { Outcome } from '../../model/problem.ts';
import type { Agreement, Participation, Tables } from '../../model/tables.ts';
import { add, type Fraction, fractionOf, multiply, toOre, ZERO } from '../../money/fraction.ts';
import { priceChanges } from '../../money/price-level.ts';
import { followedSelf } from '../../organisations/organisation-index.ts';
import { populationLookup } from '../../organisations/population.ts';
import { inScope, type Scope, scopeOf } from '../../organisations/scope.ts';
import { countedSources } from '../../usage/left-out.ts';
import type { AttachmentQuery } from '../attachment-options.ts';
import { norwegianName } from './renewable-agreements.ts';
import { firstPrice, renewalPlan } from './renewal-plan.ts';
import { type RenewalRow, renewalRows, rowsOfYear } from './renewal-rows.ts';
import { ALTERNATIVES, type Alternative, type RenewalFigures, type RenewalYear } from './renewal-snapshot.ts';

/** The tables and charts look so many years back. */
export const RENEWAL_YEARS = 3;

/**
 * Everything a case about renewing one agreement says in numbers. Usage must be loaded for the `RENEWAL_YEARS` up to `query.year`.
 * Refused with `figures.unknownScope`, `attachment.notCounty`, or `renewal.unknownAgreement`.
 */
export function renewalFigures(
  data: CentralData,
  query: AttachmentQuery & { readonly agreement: string },
): Outcome<RenewalFigures> {
  const { tables } = data;
  const found = scopeOf(tables, query.county);
  if (found.kind === 'refused') return found;
  const scope = found.value;
  if (scope.kind === 'country') return refused('attachment.notCounty');
  const agreement = tables.agreements.find(({ id }) => id === query.agreement);
  if (!agreement) return refused('renewal.unknownAgreement');
  const { budgetYear, index = DEFAULT_INDEX } = query;
  const year = query.year ?? budgetYear - 1;
  const { rows, leaving } = renewalRows(tables, scope, agreement, { year, budgetYear });
  const { factor, ...plan } = renewalPlan(tables, rows, {
    year,
    budgetYear,
    index,
    assumedChange: query.assumedChange,
  });
  const nowRows = rowsOfYear(tables, scope, agreement, year);
  const first = rows.map((row) => firstPrice(row, { year, budgetYear }));
  const on = lastDayOf(year);
  const value: RenewalFigures = {
    format: 'b24-renewal-figures-1',
    county: { id: scope.id, name: nameOf(scope, scope.id) },
    budgetYear,
    year,
    on,
    ongoing: query.documentDate < on,
    sample: query.sample,
    agreement: described(tables, scope, agreement),
    taking: taking(tables, scope, agreement, nowRows, year),
    years: Array.from({ length: RENEWAL_YEARS }, (_, place) => year - RENEWAL_YEARS + 1 + place)
      .map((shown) => yearOf(data, scope, agreement, shown))
      .filter(({ libraries }) => libraries > 0),
    next: {
      paidOre: first.some((price) => price !== null) ? (plan.totalOre[0] ?? null) : null,
      libraries: rows.length,
      priced: first.filter((price) => price?.year === budgetYear).length,
      leaving,
      withoutPrice: first.filter((price) => price === null).length,
    },
    alternatives: ALTERNATIVES.flatMap((reference) => alternative(tables, nowRows, reference, index) ?? []),
    plan,
    participants: participants(data, scope, agreement, rows, { year, budgetYear, factor }),
    usageSources: countedSources(tables.usage_sources).filter(
      ({ service_id, begin, end }) =>
        service_id === agreement.service_id &&
        (begin ?? '').slice(0, 4) <= String(year) &&
        (end ?? begin ?? '').slice(0, 4) >= String(year),
    ).length,
  };
  return { kind: 'ok', value, warnings: [] };
}

function refused(code: string): Outcome<never> {
  return { kind: 'refused', problems: [{ severity: 'error', code }] };
}

function nameOf(scope: Scope, id: Participation['organisation_id']): string {
  return norwegianName(scope.index.byId.get(followedSelf(scope.index, id))?.name || id);
}

function described(tables: Tables, scope: Scope, agreement: Agreement): RenewalFigures['agreement'] {
  const { id, service_id, holder_id, level, audience, start, end, renewal } = agreement;
  const service = tables.services.find((each) => each.id === service_id);
  const review = tables.privacy_reviews
    .filter((row) => row.agreement_id === id)
    .toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1))
    .at(-1);
  return {
    id,
    service: service?.name || service_id,
    vendor: tables.vendors.find((vendor) => vendor.id === service?.vendor_id)?.name ?? '',
    holder: nameOf(scope, holder_id),
    level,
    audience,
    start,
    end,
    renewal,
    noticeDeadline: agreement.notice_deadline,
    dataProcessing: agreement.data_processing_agreement,
    privacy: review ? { status: review.status, date: review.date, caseNumber: review.case_number } : null,
    replaces: tables.agreements.filter((old) => old.replaced_by === id && inScope(scope, old.holder_id)).length,
  };
}

function taking(
  tables: Tables,
  scope: Scope,
  agreement: Agreement,
  rows: readonly Participation[],
  year: number,
): RenewalFigures['taking'] {
  const kinds = rows.map(
    ({ organisation_id }) => scope.index.byId.get(followedSelf(scope.index, organisation_id))?.kind,
  );
  const own = { ...tables, agreements: [agreement], participations: rows as Participation[] };
  const covered =
    agreement.audience === 'school'
      ? undefined
      : coverage(own, scope, lastDayOf(year)).find(({ basis }) => basis.serviceId === agreement.service_id)?.basis;
  return {
    municipalities: kinds.filter((kind) => kind === 'municipality').length,
    ofMunicipalities: scope.index.organisations.filter(
      ({ id, kind, valid_to }) => kind === 'municipality' && valid_to === null && inScope(scope, id),
    ).length,
    schools: kinds.filter((kind) => kind === 'school').length,
    inhabitantsCovered: covered?.inhabitantsCovered ?? null,
    inhabitants: covered?.inhabitants ?? 0,
  };
}

function yearOf(data: CentralData, scope: Scope, agreement: Agreement, year: number): RenewalYear {
  const rows = rowsOfYear(data.tables, scope, agreement, year);
  const { value, basis } = costOfService(costLookup(data, scope, year), agreement.service_id, rows);
  const paid = rows.flatMap(({ paid_ore }) => paid_ore ?? []);
  return {
    year,
    libraries: rows.length,
    paidOre: paid.length > 0 ? paid.reduce((sum: number, ore) => sum + ore, 0) : null,
    withoutPrice: rows.length - paid.length,
    metric: basis.metric,
    uses: basis.uses,
    orePerUse: value,
    monthsWithUsage: basis.monthsWithUsage,
    missingMonths: basis.missingMonths,
    allocatedUses: basis.allocatedUses,
    ...(basis.allocatedBy.length > 0 && { allocatedBy: basis.allocatedBy }),
  };
}

/** What the libraries would have paid by another price, for those that have one; whole yearly prices. */
function alternative(
  tables: Tables,
  rows: readonly Participation[],
  reference: Alternative['reference'],
  index: string,
): Alternative | null {
  const changes = priceChanges(tables.price_indexes, index);
  let [paid, other, included]: [Fraction, Fraction, number] = [ZERO, ZERO, 0];
  for (const row of rows) {
    const saved = savedBy({ ...row, billing: 'prepaid', months: 12 }, reference, changes);
    if (typeof saved === 'string' || row.paid_ore === null) continue;
    paid = add(paid, fractionOf(row.paid_ore));
    other = add(other, add(fractionOf(row.paid_ore), saved));
    included += 1;
  }
  if (included === 0) return null;
  return { reference, agreementOre: toOre(paid), alternativeOre: toOre(other), included, total: rows.length };
}

function participants(
  data: CentralData,
  scope: Scope,
  { service_id }: Agreement,
  rows: readonly RenewalRow[],
  query: { readonly year: number; readonly budgetYear: number; readonly factor: Fraction | null },
): RenewalFigures['participants'] {
  const lookup = costLookup(data, scope, query.year);
  const inhabitantsOf = populationLookup(data.tables.population);
  return rows
    .map((row) => {
      const { organisationId, now } = row;
      const self = followedSelf(scope.index, organisationId);
      const kind = scope.index.byId.get(self)?.kind;
      const first = firstPrice(row, query);
      const moved = first && (first.year === query.budgetYear ? fractionOf(1) : query.factor);
      const cost = now && costOfService(lookup, service_id, [now]);
      return {
        name: nameOf(scope, organisationId),
        kind: kind === 'municipality' || kind === 'school' || kind === 'county' ? kind : ('other' as const),
        inhabitants: inhabitantsOf(self, query.year)?.inhabitants ?? null,
        nowOre: now?.paid_ore ?? null,
        nextOre: first && moved ? toOre(multiply(fractionOf(first.paid), moved)) : null,
        uses: cost?.basis.uses ?? null,
        orePerUse: cost?.value ?? null,
      };
    })
    .toSorted((a, b) => a.name.localeCompare(b.name, 'nb'));
}
