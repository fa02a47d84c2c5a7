import { type CountyRow, countiesSideBySide } from '#domain/counties/counties-side-by-side.ts';
import { type CoverageMatrix, coverageMatrix } from '#domain/counties/coverage-matrix.ts';
import { CASE_CLAIM } from '#domain/documents/attachment-options.ts';
import { DEFAULT_BASELINE } from '#domain/figures/agreement-reduction.ts';
import { DEFAULT_INDEX, type FiguresQuery, lastDayOf } from '#domain/figures/figures.ts';
import { SAVINGS_REFERENCES } from '#domain/figures/savings.ts';
import type { CentralData } from '#domain/model/central-data.ts';
import type { Outcome } from '#domain/model/problem.ts';
import { scopeOf } from '#domain/organisations/scope.ts';
import { savingsLedger } from '#domain/savings/savings-ledger.ts';
import { agreementWorkbench } from '#domain/workbench/agreement-workbench.ts';

/** Further figures that can be asked for beside the headline ones. */
export const FIGURE_PARTS = ['savingsLedger', 'agreementWorkbench', 'counties', 'coverage'] as const;
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
      gap: gaps[place]?.value ?? null,
    })),
    municipalities: rows,
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
