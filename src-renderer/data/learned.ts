import type { Alias } from '#domain/counter/aliases.ts';
import { lamportOf } from '#domain/sync/vector.ts';
import { type Committed, commit } from './commit.ts';
import type { Bibliotek24Database } from './database.ts';
import type { LearnedRow } from './learned-rows.ts';
import type { KeptMapping } from './mappings.ts';

/** Changes what this PC has learned of files: journal first, like every change. */
export function learn(database: Bibliotek24Database, learned: readonly LearnedRow[]): Promise<Committed<void>> {
  return commit(database, {
    context: {},
    plan: ({ header }, { device }) => ({
      changes: [{ device, lamport: lamportOf(header.vector, device), rows: [], learned }],
      value: undefined,
    }),
  });
}

export function keepMapping(database: Bibliotek24Database, kept: KeptMapping): Promise<Committed<void>> {
  return learn(database, [{ store: 'mappings', key: kept.id, after: kept }]);
}

export function forgetMapping(database: Bibliotek24Database, id: string): Promise<Committed<void>> {
  return learn(database, [{ store: 'mappings', key: id, after: null }]);
}

export function keepAlias(database: Bibliotek24Database, alias: Alias): Promise<Committed<void>> {
  return learn(database, [aliasRow(alias)]);
}

export function forgetAlias(database: Bibliotek24Database, { kind, key }: Alias): Promise<Committed<void>> {
  return learn(database, [{ store: 'aliases', key: [kind, key], after: null }]);
}

export function aliasRow(alias: Alias): LearnedRow {
  return { store: 'aliases', key: [alias.kind, alias.key], after: alias };
}
