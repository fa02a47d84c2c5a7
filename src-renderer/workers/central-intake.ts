import type { Bibliotek24Database } from '#data/database.ts';
import { type DatasetOrigin, replaceDataset } from '#data/dataset-store.ts';
import { noteTaken } from '#data/history.ts';
import type { Stored } from '#data/stored.ts';
import type { CentralFile, CentralHeader } from '#domain/model/central-data.ts';
import type { Outcome } from '#domain/model/problem.ts';
import { RECORD_TABLE_NAMES, type TableName } from '#domain/model/tables.ts';
import { generateSample } from '#domain/sample/generate-sample.ts';
import type { Register } from '#domain/sample/register.ts';
import { join } from '#domain/sync/join.ts';
import { recordChanges } from '#domain/sync/record-changes.ts';
import { readCentralFile } from '#formats/central-file/read-central-file.ts';
import { wholeState } from './backup-intake.ts';
import type { WorkProgress } from './progress.ts';

/** What a checked central file holds, for the look before it is taken in. */
export type CentralSummary = {
  readonly header: CentralHeader;
  readonly records: Readonly<Record<TableName, number>>;
  readonly sample: boolean;
  /** Counties of today, by name: the offices that can work with the file. */
  readonly counties: readonly { readonly id: string; readonly name: string }[];
};

type Report = (progress: WorkProgress) => void;

/** Checking a central file and, when the user says so, storing it. The checked file waits here between the two. */
export class CentralIntake {
  #database: Bibliotek24Database;
  #register: Register;
  #opened: CentralFile | null = null;

  constructor(database: Bibliotek24Database, register: Register) {
    this.#database = database;
    this.#register = register;
  }

  /** Reads and checks; stores nothing. */
  async open(report: Report, bytes: Uint8Array): Promise<Outcome<CentralSummary>> {
    this.#opened = null;
    const outcome = await readCentralFile(bytes, {
      progress: (done, total) => report({ step: 'parse', fraction: total > 0 ? done / total : null }),
    });
    if (outcome.kind === 'refused') return outcome;
    this.#opened = outcome.value;
    return { kind: 'ok', value: summaryOf(outcome.value), warnings: outcome.warnings };
  }

  /**
   * Takes in the file that was opened last: in place of the data when it is another file, joined with them when it is the
   * same one, so that nothing that was done here is lost.
   */
  async store(report: Report, origin: Omit<DatasetOrigin, 'sample'>): Promise<Stored<{ chunksWritten: number }>> {
    if (!this.#opened) throw new Error('no file was opened');
    report({ step: 'store', fraction: null });
    const opened = this.#opened;
    const { file: mine, local } = await wholeState(this.#database);
    const isSame = opened.header.fileId === mine.header.fileId && !local.origin.sample && !isSample(opened);
    const joined = isSame ? join(mine, opened) : null;
    const file = joined?.kind === 'ok' ? joined.value : opened;
    const came = joined?.kind === 'ok' ? [...recordChanges(mine, file)] : [];
    const stored = await replaceDataset(
      this.#database,
      file,
      { ...origin, sample: isSample(opened) },
      { also: () => noteTaken(this.#database, came, origin.readAt ?? new Date().toISOString()) },
    );
    this.#opened = null;
    return stored;
  }

  /** Replaces the data by sample data. */
  async sample(report: Report): Promise<Stored<{ chunksWritten: number }>> {
    report({ step: 'sample', fraction: null });
    const file = generateSample({}, this.#register);
    report({ step: 'store', fraction: null });
    return replaceDataset(this.#database, file, { fileName: null, readAt: null, sample: true });
  }
}

function summaryOf(file: CentralFile): CentralSummary {
  const counts = RECORD_TABLE_NAMES.map((name) => [name, file.tables[name].length]);
  const records = { ...Object.fromEntries(counts), usage: file.usage.length } as Record<TableName, number>;
  const counties = file.tables.organisations
    .filter(({ kind, valid_to }) => kind === 'county' && valid_to === null)
    .map(({ id, name }) => ({ id, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'nb'));
  return { header: file.header, records, sample: isSample(file), counties };
}

/** Sample data are marked in the file itself, so that they are marked wherever the file is opened. */
function isSample({ header }: CentralFile): boolean {
  return header.extra?.sample === true;
}
