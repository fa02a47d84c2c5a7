import type { Alias } from '#domain/counter/aliases.ts';
import { isWaiting, type NotPlaced } from '#domain/counter/placer.ts';
import type { CounterException } from '#domain/counter/report.ts';
import type { UsageChoices } from '#domain/counter/usage-import.ts';
import type { TableMapping } from '#domain/mapping/table-mapping.ts';
import type { Month } from '#domain/model/brands.ts';
import type { UsageSource } from '#domain/model/tables.ts';
import type { UsageColumns } from '#domain/model/usage-columns.ts';
import { applyChange } from '#domain/sync/change.ts';
import { edit } from '#domain/sync/edit.ts';
import { importSource } from '#domain/sync/import-source.ts';
import { mayEdit } from '#domain/sync/owner-of.ts';
import { lamportOf } from '#domain/sync/vector.ts';
import { countedSources, isLeftOut, withLeftOut } from '#domain/usage/left-out.ts';
import { type Committed, commit } from './commit.ts';
import type { Bibliotek24Database } from './database.ts';
import type { KeptFile } from './kept-files.ts';
import { aliasRow, learn } from './learned.ts';
import type { LearnedRow } from './learned-rows.ts';
import type { ChangeOutcome } from './records.ts';

/** How one imported report was read and placed; kept on this PC. */
export type ImportRecord = {
  readonly sourceId: string;
  readonly sha256: string;
  readonly fileName: string;
  readonly owner: string;
  /** Which of the file's reports it is, from 0. */
  readonly index: number;
  /** How the file was read, where it follows no standard. */
  readonly mapping: TableMapping | null;
  readonly choices: UsageChoices;
  readonly notPlaced: readonly NotPlaced[];
  /** ISO 8601, UTC. */
  readonly importedAt: string;
  /** Where the report says that absence of usage means unknown: its period, and the exceptions that say so. */
  readonly unknown: {
    readonly begin: Month;
    readonly end: Month;
    readonly exceptions: readonly CounterException[];
  } | null;
};

/** The stored source with these bytes, if the file was imported before: importing it again changes nothing. */
export async function sourceWithHash(database: Bibliotek24Database, sha256: string): Promise<UsageSource | undefined> {
  return database.records('usage_sources').where('sha256').equals(sha256).first();
}

export type NewImport = {
  readonly source: UsageSource;
  readonly rows: UsageColumns;
  readonly record: ImportRecord;
  /** Null for a file that is too large to keep. */
  readonly file: KeptFile | null;
  readonly aliases: readonly Alias[];
  /** The source that goes when this one comes: the same report, placed otherwise. */
  readonly replaces: string | null;
};

/**
 * Stores one imported report in one transaction: its source and rows, how it was placed, the file itself and the names
 * that were learned. A source that is there already is left as it is: its rows never change. The office that imports owns the
 * source where the one it is meant for is not its own.
 */
export async function addImport(database: Bibliotek24Database, added: NewImport): Promise<Committed<void>> {
  const { source, rows, record, file, aliases, replaces } = added;
  const former = replaces === source.id ? null : replaces;
  const learned: readonly LearnedRow[] = [
    ...aliases.map(aliasRow),
    ...(former === null ? [] : [{ store: 'imports', key: former, after: null } as const]),
    { store: 'imports', key: record.sourceId, after: record },
  ];
  return commit(database, {
    context: { usage_sources: [source.id, ...(former === null ? [] : [former])] },
    plan: (state, actor) => {
      const { device } = actor;
      const learning = { device, lamport: lamportOf(state.header.vector, device), rows: [], learned };
      // Where no number is changed, what is known of the file may still be new.
      if (state.tables.usage_sources.some(({ id }) => id === source.id))
        return { changes: [learning], value: undefined };
      const gone = former === null ? null : edit(state, { table: 'usage_sources', key: former, after: null }, actor);
      const before = gone?.kind === 'edited' ? applyChange(state, gone.change) : state;
      const isOurs = mayEdit(state.tables, actor.organisationId, source.owner);
      const placed = { ...source, owner: isOurs ? source.owner : actor.organisationId };
      // Placing a file otherwise does not take it into the figures again.
      const wasLeftOut = state.tables.usage_sources.some((each) => each.id === former && isLeftOut(each));
      const owned = wasLeftOut ? withLeftOut(placed, true) : placed;
      const come = importSource(before, owned, rows, actor);
      const changes = [gone, come].flatMap((outcome) => (outcome?.kind === 'edited' ? [outcome.change] : []));
      return { changes: [...changes, learning], value: undefined };
    },
    also: {
      stores: ['kept_files'],
      write: async () => {
        if (file && !(await database.kept_files.get(file.sha256))) await database.kept_files.put(file);
      },
    },
  });
}

/**
 * Takes an import back whole: the source and every row of it. The file and how it was placed stay on this PC, so that it
 * can be taken in again. Another owner's is proposed to be taken back.
 */
export function removeSource(database: Bibliotek24Database, sourceId: string): Promise<Committed<ChangeOutcome>> {
  return commit(database, {
    context: { usage_sources: [sourceId] },
    plan: (state, actor) => {
      const outcome = edit(state, { table: 'usage_sources', key: sourceId, after: null }, actor);
      return { changes: 'change' in outcome ? [outcome.change] : [], value: outcome.kind };
    },
  });
}

export type ImportOverview = {
  /** Imports with rows that wait for somebody to place them. */
  readonly waiting: readonly ImportRecord[];
  /** Imports whose source is not among the data: taken back, or the data were replaced. */
  readonly takenBack: readonly ImportRecord[];
  readonly bySource: ReadonlyMap<string, ImportRecord>;
  /** Imports whose source is among the data and not held out of the figures. */
  readonly counted: readonly ImportRecord[];
};

export async function importOverview(database: Bibliotek24Database): Promise<ImportOverview> {
  return database.transaction('r', ['imports', 'usage_sources'], async () => {
    const records = await database.imports.toArray();
    const sources = await database.records('usage_sources').toArray();
    const stored = new Set(sources.map(({ id }) => id));
    const counted = new Set(countedSources(sources).map(({ id }) => id));
    const present = records.filter(({ sourceId }) => stored.has(sourceId));
    return {
      waiting: present.filter(({ notPlaced }) => notPlaced.some(isWaiting)),
      takenBack: records.filter(({ sourceId }) => !stored.has(sourceId)),
      bySource: new Map(present.map((record) => [record.sourceId, record])),
      counted: present.filter(({ sourceId }) => counted.has(sourceId)),
    };
  });
}

/** Forgets an import that was taken back, and the file when no other import is from it. */
export async function forgetImport(database: Bibliotek24Database, record: ImportRecord): Promise<Committed<void>> {
  const forgotten = await learn(database, [{ store: 'imports', key: record.sourceId, after: null }]);
  if (forgotten.kind !== 'stored') return forgotten;
  await database.transaction('rw', ['imports', 'kept_files'], async () => {
    const others = await database.imports.where('sha256').equals(record.sha256).count();
    if (others === 0) await database.kept_files.delete(record.sha256);
  });
  return forgotten;
}
