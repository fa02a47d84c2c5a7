import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import type { StoredTableName } from '#data/database.ts';
import { database } from '#data/working-copy.ts';
import { agreementReduction, DEFAULT_BASELINE } from '#domain/figures/agreement-reduction.ts';
import { isoDate } from '#domain/model/brands.ts';
import { emptyTables, type Tables } from '#domain/model/tables.ts';
import { COUNTRY, type Scope, scopeOf } from '#domain/organisations/scope.ts';
import { type AgreementRow, agreementRows } from './agreement-row.ts';

const READ = [
  'organisations',
  'organisation_changes',
  'vendors',
  'services',
  'agreements',
  'agreement_terms',
  'agreement_documents',
  'privacy_reviews',
  'agreement_counts',
  'offers',
  'participations',
] as const satisfies readonly StoredTableName[];

export type AgreementsData = {
  readonly tables: Tables;
  readonly scope: Scope;
  /** Every agreement that applies to the scope, at any time. */
  readonly rows: readonly AgreementRow[];
  /** Old agreements fewer than before the national ones; 0 when there are not fewer. */
  readonly fewer: number;
};

/** The agreements of the scope as they stand, again whenever they change; undefined until they are read. */
export function useAgreements(scopeId: string, year: number, today: string): AgreementsData | undefined {
  const tables = useLiveQuery(readTables, []);
  return useMemo(() => {
    if (!tables) return undefined;
    // An address may name a county that these data do not have.
    const found = scopeOf(tables, scopeId);
    const known = found.kind === 'ok' ? found : scopeOf(tables, COUNTRY);
    if (known.kind === 'refused') throw new Error('the country is always a scope');
    const scope = known.value;
    const { before, after } = agreementReduction(tables, scope, {
      on: isoDate(`${year}-12-31`),
      baseline: DEFAULT_BASELINE,
    }).basis;
    const rows = agreementRows(tables, scope, year, isoDate(today));
    return { tables, scope, rows, fewer: Math.max(before - after, 0) };
  }, [tables, scopeId, year, today]);
}

async function readTables(): Promise<Tables> {
  return database.transaction('r', READ, async () => {
    const read = await Promise.all(READ.map(async (name) => [name, await database.records(name).toArray()] as const));
    return { ...emptyTables(), ...Object.fromEntries(read) };
  });
}
