import { priceInScope, priceOre } from '#domain/agreements/price-in-scope.ts';
import { versionOfYear, versionsOf } from '#domain/agreements/terms.ts';
import { type CountyRow, countiesSideBySide } from '#domain/counties/counties-side-by-side.ts';
import { type CoverageMatrix, coverageMatrix } from '#domain/counties/coverage-matrix.ts';
import { CASE_CLAIM } from '#domain/documents/attachment-options.ts';
import { DEFAULT_BASELINE } from '#domain/figures/agreement-reduction.ts';
import { DEFAULT_INDEX, type FiguresQuery, lastDayOf } from '#domain/figures/figures.ts';
import { SAVINGS_REFERENCES } from '#domain/figures/savings.ts';
import { joiningGrid } from '#domain/joining/joining-grid.ts';
import { serviceSums, totalSums } from '#domain/joining/joining-sums.ts';
import { orderLines } from '#domain/joining/order-lines.ts';
import type { IsoDate } from '#domain/model/brands.ts';
import type { CentralData } from '#domain/model/central-data.ts';
import type { Outcome } from '#domain/model/problem.ts';
import type { Tables } from '#domain/model/tables.ts';
import { monthFromNumber } from '#domain/model/usage-columns.ts';
import { COUNTRY, inScope, type Scope, scopeOf } from '#domain/organisations/scope.ts';
import { overview } from '#domain/overview/overview.ts';
import { savingsLedger } from '#domain/savings/savings-ledger.ts';
import { agreementWorkbench } from '#domain/workbench/agreement-workbench.ts';
import { budgetJson, comparedUseJson, invoiceJson, splitJson, statisticsJson } from './further-parts.ts';

/** Further figures that can be asked for beside the headline ones. */
export const FIGURE_PARTS = [
  'savingsLedger',
  'agreementWorkbench',
  'counties',
  'coverage',
  'use',
  'agreements',
  'joining',
  'invoice',
  'split',
  'budget',
  'comparedUse',
  'statistics',
] as const;
export type FigurePart = (typeof FIGURE_PARTS)[number];

/** `--part NAME` taken out of the arguments; `unknown` when there is no such part. */
export function takePart(args: readonly string[]): {
  readonly part: FigurePart | 'unknown' | null;
  readonly name: string;
  readonly options: readonly string[];
} {
  const at = args.findIndex((arg) => arg === '--part' || arg.startsWith('--part='));
  if (at < 0) return { part: null, name: '', options: args };
  const inline = args[at]?.startsWith('--part=');
  const name = inline ? (args[at]?.slice('--part='.length) ?? '') : (args[at + 1] ?? '');
  const options = [...args.slice(0, at), ...args.slice(at + (inline ? 1 : 2))];
  return { part: FIGURE_PARTS.find((each) => each === name) ?? 'unknown', name, options };
}

/** The part as plain JSON: amounts in øre, shares 0–1, `null` where there is no basis. */
export function figurePart(data: CentralData, part: FigurePart, query: FiguresQuery): Outcome<unknown> {
  const { tables } = data;
  const found = scopeOf(tables, query.scope);
  if (found.kind === 'refused') return found;
  const scope = found.value;
  const { year, index = DEFAULT_INDEX, on = lastDayOf(query.year), baseline = DEFAULT_BASELINE } = query;
  const answer = (): unknown => {
    switch (part) {
      case 'savingsLedger':
        return ledgerJson(savingsLedger(tables, scope, index));
      case 'agreementWorkbench':
        return workbenchJson(agreementWorkbench(tables, scope, { on, baseline, claim: CASE_CLAIM.reduction }));
      case 'counties':
        return countiesSideBySide(data, { year, on, baseline, index }).map(countyJson);
      case 'coverage':
        return coverageJson(coverageMatrix(tables, scope, on));
      case 'use':
        return monthsOfUseJson(data, query);
      case 'agreements':
        return agreementsJson(tables, scope, year);
      case 'joining':
        return joiningJson(tables, scope, year, on);
      case 'invoice':
        return invoiceJson(tables, scope, joiningGrid(tables, scope, year, on));
      case 'split':
        return splitJson(tables);
      case 'budget':
        return budgetJson(tables, scope, year, index);
      case 'comparedUse':
        return comparedUseJson(data, scope, year);
      case 'statistics':
        return statisticsJson(data, scope, year);
    }
  };
  return { kind: 'ok', value: answer(), warnings: [] };
}

function countyJson({ countyId, decision, reduction, savings, libraries, privacy, services }: CountyRow) {
  return {
    county: countyId,
    decision: decision && { status: decision.status, date: decision.date, caseNumber: decision.case_number },
    reduction,
    netOre: savings.value?.netOre ?? null,
    operatingCostShareOre: savings.basis.operatingCostShareOre,
    libraries,
    privacy,
    services: services.map(({ serviceId, costPerUse, costPerInhabitant, usesPerThousand, coverage }) => ({
      serviceId,
      orePerUse: costPerUse.value,
      metric: costPerUse.basis.metric,
      orePerInhabitant: costPerInhabitant.value,
      usesPerThousand: usesPerThousand.value,
      coverage: coverage.value,
    })),
  };
}

function coverageJson({ on, serviceIds, rows, coverage, gaps }: CoverageMatrix) {
  return {
    on,
    services: serviceIds.map((serviceId, place) => ({
      serviceId,
      coverage: coverage[place]?.value ?? null,
      inhabitantsCovered: coverage[place]?.basis.inhabitantsCovered ?? null,
      inhabitants: coverage[place]?.basis.inhabitants ?? 0,
      gap: gaps[place]?.value ?? null,
      best: gaps[place]?.basis.best?.countyId ?? null,
      worst: gaps[place]?.basis.worst?.countyId ?? null,
    })),
    municipalities: rows,
  };
}

/** Use month by month, as the overview draws it: null where a month has none, and why that is. */
function monthsOfUseJson(data: CentralData, { scope, year }: FiguresQuery) {
  const found = overview(data, { scope, year });
  if (found.kind === 'refused') return [];
  return found.value.services.map(({ service, use, notMember, breaks }) => ({
    serviceId: service.id,
    metric: use.metric,
    months: use.months.map(({ month, uses, allocatedUses }) => ({
      month: monthFromNumber(month),
      uses,
      allocatedUses,
      ...(notMember.includes(month) && { nobodyTakesPart: true }),
    })),
    breaks: breaks.map(({ month, from, to }) => ({ month: monthFromNumber(month), from, to })),
  }));
}

/** What each agreement that applies to the scope in the year costs it. */
function agreementsJson(tables: Tables, scope: Scope, year: number) {
  const termsOf = Map.groupBy(tables.agreement_terms, ({ agreement_id }) => agreement_id);
  const answersOf = Map.groupBy(
    tables.participations.filter((row) => row.year === year),
    ({ agreement_id }) => agreement_id,
  );
  return tables.agreements
    .filter(({ holder_id, start, end }) => {
      const applies = holder_id === COUNTRY || inScope(scope, holder_id);
      return applies && start <= `${year}-12-31` && (end === null || end >= `${year}-01-01`);
    })
    .map((agreement) => {
      const terms = versionOfYear(versionsOf(agreement, termsOf.get(agreement.id) ?? []), year, agreement.end);
      const priced = { holder_id: agreement.holder_id, price_ore: terms.price_ore };
      const price = priceInScope(priced, answersOf.get(agreement.id) ?? [], scope);
      return { id: agreement.id, serviceId: agreement.service_id, basis: price.kind, priceOre: priceOre(price) };
    });
}

/** The answers of a year: each service's sums, those of all, and every line of the order. */
function joiningJson(tables: Tables, scope: Scope, year: number, on: IsoDate) {
  const grid = joiningGrid(tables, scope, year, on);
  const sums = grid.services.map((_, place) => serviceSums(grid.rows, place));
  return {
    year,
    services: grid.services.map(({ agreementId, name }, place) => ({ agreementId, name, ...sums[place] })),
    total: totalSums(sums),
    order: orderLines(grid).map(({ serviceName, library, paidOre, countyOre, firstMonth, months }) => ({
      service: serviceName,
      library: library.id,
      firstMonth,
      months,
      paidOre,
      countyOre,
    })),
  };
}

function ledgerJson({ index, years, services, libraries }: ReturnType<typeof savingsLedger>) {
  return {
    index,
    years: years.map(({ year, savings }) => ({
      year,
      operatingCostShareOre: savings.listPrice.basis.operatingCostShareOre,
      references: Object.fromEntries(
        SAVINGS_REFERENCES.map((reference) => {
          const { value, basis } = savings[reference];
          const { included, total, fixedKroner } = basis;
          return [
            reference,
            { grossOre: value?.grossOre ?? null, netOre: value?.netOre ?? null, included, total, fixedKroner },
          ];
        }),
      ),
    })),
    services,
    libraries,
  };
}

function workbenchJson({ sides, rows }: ReturnType<typeof agreementWorkbench>) {
  return {
    sides: sides.map(({ scopeId, reduction, basis, claim }) => {
      const { before, after, registered, documented, assumedEnded, reductionWithoutAssumed, collaboration } = basis;
      return {
        scope: scopeId,
        reduction,
        ...{ before, after, registered, documented, assumedEnded, reductionWithoutAssumed, collaboration },
        claim,
      };
    }),
    pairs: rows.map(({ holderId, serviceId, countyId, before, after, status }) => ({
      holder: holderId,
      service: serviceId,
      county: countyId,
      before: before?.count ?? 0,
      after: after?.count ?? 0,
      status,
    })),
  };
}
