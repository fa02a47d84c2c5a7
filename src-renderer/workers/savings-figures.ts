import { readMeta } from '#data/dataset-store.ts';
import { database } from '#data/working-copy.ts';
import type { IsoDate } from '#domain/model/brands.ts';
import type { CentralData } from '#domain/model/central-data.ts';
import type { Outcome } from '#domain/model/problem.ts';
import { scopeOf } from '#domain/organisations/scope.ts';
import { type SavingsLedger, savingsLedger } from '#domain/savings/savings-ledger.ts';
import { type AgreementWorkbench, agreementWorkbench } from '#domain/workbench/agreement-workbench.ts';
import { evidenceSheets } from '#domain/workbench/evidence.ts';
import { writeWorkbook } from '#formats/xlsx-writer/write-workbook.ts';
import { workbench as en } from '#texts/en/workbench.ts';
import type { Language } from '#texts/messages.ts';
import { workbench as nb } from '#texts/nb/workbench.ts';
import { workbench as nn } from '#texts/nn/workbench.ts';

export type LedgerQuery = { readonly scope: string; readonly year: number; readonly index: string };

export type WorkbenchQuery = {
  readonly scope: string;
  readonly on: IsoDate;
  readonly baseline: IsoDate;
  readonly claim: number;
};

type Load = (years: readonly number[]) => Promise<CentralData>;

/** The years of the overview, so that what it loaded is there already. */
const loaded = (year: number) => [year - 1, year];

/** What was saved in a scope, year by year, service by service and library by library. */
export async function ledgerOf(load: Load, { scope, year, index }: LedgerQuery): Promise<Outcome<SavingsLedger>> {
  const { tables } = await load(loaded(year));
  const found = scopeOf(tables, scope);
  return found.kind === 'refused'
    ? found
    : { kind: 'ok', value: savingsLedger(tables, found.value, index), warnings: [] };
}

/** The lists behind the agreement reduction, and the claim held against them. */
export async function workbenchOf(load: Load, query: WorkbenchQuery): Promise<Outcome<AgreementWorkbench>> {
  const { tables } = await load(loaded(Number(query.on.slice(0, 4))));
  const found = scopeOf(tables, query.scope);
  return found.kind === 'refused'
    ? found
    : { kind: 'ok', value: agreementWorkbench(tables, found.value, query), warnings: [] };
}

/** The same as a workbook to send along: figures, both lists, and what the counts rest on. */
export async function workbenchEvidence(
  load: Load,
  query: WorkbenchQuery,
  language: Language,
): Promise<Outcome<Uint8Array>> {
  const { tables } = await load(loaded(Number(query.on.slice(0, 4))));
  const found = scopeOf(tables, query.scope);
  if (found.kind === 'refused') return found;
  const sample = (await readMeta(database))?.sample === true;
  const sheets = evidenceSheets(agreementWorkbench(tables, found.value, query), tables, {
    texts: { nb, nn, en }[language].evidence,
    sample,
  });
  return { kind: 'ok', value: await writeWorkbook(sheets), warnings: [] };
}
