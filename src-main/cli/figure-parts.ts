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
export const FIGURE_PARTS = ['savingsLedger', 'agreementWorkbench'] as const;
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
export function figurePart({ tables }: CentralData, part: FigurePart, query: FiguresQuery): Outcome<unknown> {
  const scope = scopeOf(tables, query.scope);
  if (scope.kind === 'refused') return scope;
  const value =
    part === 'savingsLedger'
      ? ledgerJson(savingsLedger(tables, scope.value, query.index ?? DEFAULT_INDEX))
      : workbenchJson(
          agreementWorkbench(tables, scope.value, {
            on: query.on ?? lastDayOf(query.year),
            baseline: query.baseline ?? DEFAULT_BASELINE,
            claim: CASE_CLAIM.reduction,
          }),
        );
  return { kind: 'ok', value, warnings: [] };
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
