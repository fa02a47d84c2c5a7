import Dexie, { type Table } from 'dexie';
import type { Alias } from '#domain/counter/aliases.ts';
import type { LocalKind } from '#domain/model/local-records.ts';
import { RECORD_TABLE_NAMES, type RecordOf, type RecordTableName } from '#domain/model/tables.ts';
import type { HistoryEntry } from './history.ts';
import type { Intake, IntakeChanges } from './intake-log.ts';
import { type Journal, NO_JOURNAL } from './journal.ts';
import type { KeptAnswer } from './kept-answers.ts';
import type { KeptFile } from './kept-files.ts';
import type { LocalRecord } from './local-records.ts';
import type { KeptMapping } from './mappings.ts';
import type { Change, Draft, MetaRow } from './rows.ts';
import { steps, today } from './schemas.ts';
import type { StampSet } from './stamp-sets.ts';
import type { UsageChunk, UsageDictionary } from './usage/chunk.ts';
import type { ChunkList } from './usage/chunk-list.ts';
import type { Rollup } from './usage/rollup.ts';
import type { ImportRecord } from './usage-import.ts';

/** Tables of the central file that are stored one row a record; stamps lie in `stamp_sets`, usage in chunks. */
export type StoredTableName = Exclude<RecordTableName, 'stamps'>;
export const STORED_TABLE_NAMES = RECORD_TABLE_NAMES.filter((name): name is StoredTableName => name !== 'stamps');

/**
 * The working copy. One row a record under the central file's own table names; usage as columnar chunks. Every
 * transaction is durable before it is reported done (`strict`), also when the power goes.
 */
export class Bibliotek24Database extends Dexie {
  declare meta: Table<MetaRow, string>;
  declare changes: Table<Change, number>;
  declare answers: Table<KeptAnswer, string>;
  declare drafts: Table<Draft, string>;
  declare chunks: Table<UsageChunk, string>;
  declare chunk_lists: Table<ChunkList, number>;
  declare usage_dictionary: Table<UsageDictionary, string>;
  declare rollups: Table<Rollup, [string, number]>;
  declare stamp_sets: Table<StampSet, [string, number]>;
  declare imports: Table<ImportRecord, string>;
  declare kept_files: Table<KeptFile, string>;
  declare aliases: Table<Alias, [Alias['kind'], string]>;
  declare mappings: Table<KeptMapping, string>;
  declare intakes: Table<Intake, number>;
  declare intake_changes: Table<IntakeChanges, number>;
  declare history: Table<HistoryEntry, number>;
  declare local_records: Table<LocalRecord, [LocalKind, string]>;

  /** The host's journal; the database alone where there is none. */
  journal: Journal = NO_JOURNAL;

  /** Told whether all that is stored can be what was stored, whenever it has been read through for a backup. */
  onChecked: (isWhole: boolean) => void = () => undefined;

  #knowsSteps = false;

  /** @param knows `today`: an older database is not opened, but refused, until `learnSteps` has been called */
  constructor(name = 'bibliotek24', knows: 'today' | 'steps' = 'steps') {
    super(name, { chromeTransactionDurability: 'strict' });
    if (knows === 'steps') {
      this.learnSteps();
      return;
    }
    const { version, stores } = today();
    this.version(version)
      .stores(stores)
      .upgrade(() => {
        // This ends the opening before anything is changed.
        if (!this.#knowsSteps) throw new Error('an older database, and the steps are not known');
      });
  }

  /** How older databases become what they are today. Reading it takes a good part of a start, and hardly any start needs it. */
  learnSteps(): void {
    this.#knowsSteps = true;
    for (const { version, stores, upgrade } of steps()) {
      const declared = this.version(version).stores(stores);
      if (upgrade) declared.upgrade(upgrade);
    }
  }

  /** The table of one kind of record. */
  records<T extends StoredTableName>(name: T): Table<RecordOf<T>> {
    return this.table(name);
  }
}
