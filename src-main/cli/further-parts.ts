import { budgetTable } from '#domain/budget/budget-table.ts';
import { splitByEachKey, splitGround, startingSplit } from '#domain/budget/cost-split.ts';
import { EXPECTED_SHARE } from '#domain/budget/expected-share.ts';
import { proposedScenario } from '#domain/budget/proposed-scenario.ts';
import { newInvoice } from '#domain/invoicing/new-invoice.ts';
import { splitInvoice } from '#domain/invoicing/split-invoice.ts';
import type { JoiningGrid } from '#domain/joining/joining-grid.ts';
import { headsOfBoth } from '#domain/joining/library-heads.ts';
import type { CentralData } from '#domain/model/central-data.ts';
import type { Tables } from '#domain/model/tables.ts';
import type { Scope } from '#domain/organisations/scope.ts';
import { libraryStatistics, type OrganisationUse } from '#domain/statistics/library-statistics.ts';
import { compareUse, type UseComparisonQuery } from '#domain/usage/compare-use.ts';
import type { ComparedUse } from '#domain/usage/compared-use.ts';

/** The collective invoice as the window begins it, split to receivers: net and VAT in øre. */
export function invoiceJson(tables: Tables, scope: Scope, grid: JoiningGrid) {
  const invoice = newInvoice(grid, { id: 'answers', scope: scope.id, name: '' });
  const split = splitInvoice(invoice, grid, headsOfBoth(tables.population, grid.year));
  return {
    netOre: split.netOre,
    vatOre: split.vatOre,
    services: split.services.map(({ name, invoiced, outcome }) => ({
      service: name,
      agreementId: invoiced.agreementId,
      netOre: outcome.kind === 'split' ? outcome.split.netOre : null,
      vatOre: outcome.kind === 'split' ? outcome.split.vatOre : null,
    })),
    receivers: split.receivers.map(({ receiver, role, netOre, vatOre }) => ({
      receiver: receiver.id,
      role,
      netOre,
      vatOre,
    })),
  };
}

/** The split that the simulator begins with under every key, in øre; null where no year has its numbers. */
export function splitJson(tables: Tables) {
  const start = startingSplit(tables);
  if (!start) return null;
  const { fromOre, toOre, caseNumber } = EXPECTED_SHARE;
  return {
    split: start.split,
    expected: { fromOre, toOre, caseNumber },
    keys: Object.fromEntries(
      [...splitByEachKey(splitGround(tables), start.split)].map(([key, { value, basis }]) => [
        key,
        { shares: value && Object.fromEntries(value), reason: basis.reason },
      ]),
    ),
  };
}

/** The four years after this one, of the scope's registered figures, as the window proposes them. */
export function budgetJson(tables: Tables, scope: Scope, year: number, index: string) {
  const query = { firstYear: year + 1, year, index };
  const { scenario, basis } = proposedScenario(tables, scope, query, { id: 'registered', name: '' });
  return { scenario, basis, table: budgetTable(tables.price_indexes, scenario) };
}

/** Use of every service, library by library and county by county. */
export function comparedUseJson(data: CentralData, scope: Scope, year: number) {
  const ask = (by: UseComparisonQuery['by'], serviceId: string | null) => {
    const found = compareUse(data, { scope: scope.id, year, serviceId, metric: null, by });
    return found.kind === 'ok' ? found.value : null;
  };
  return (ask('library', null)?.services ?? []).map(({ id }) => {
    const [libraries, counties] = [ask('library', id), ask('county', id)];
    return {
      serviceId: id,
      metric: libraries?.metric ?? null,
      total: libraries && comparedJson(libraries.total),
      libraries: libraries?.rows.map(comparedJson) ?? [],
      counties: counties?.rows.map(comparedJson) ?? [],
    };
  });
}

function comparedJson(row: ComparedUse) {
  const { id, people, uses, allocatedUses, perThousand, change, monthsWithUsage, libraryMonths, releases } = row;
  const counted = { uses, allocatedUses, perThousand, change, monthsWithUsage, libraryMonths, releases };
  return { id, people: people.count, ...counted };
}

/** Digital use of the year for each municipality, each service in its own metric. */
export function statisticsJson(data: CentralData, scope: Scope, year: number) {
  const { services, municipalities, notPlaced, totals } = libraryStatistics(data, { scope, year });
  const entry = ({ organisationId, services: uses, lacking }: OrganisationUse) => ({
    id: organisationId,
    uses: uses.map(({ uses: count }) => count),
    allocated: uses.map(({ allocated }) => allocated),
    lacking,
  });
  return {
    services: services.map(({ serviceId, metric }) => ({ serviceId, metric })),
    totals: totals.map(({ uses, missingMonths }) => ({ uses, missingMonths })),
    municipalities: municipalities.map(entry),
    notPlaced: notPlaced.map(entry),
  };
}
