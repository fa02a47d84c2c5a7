import type { Bibliotek24Database } from '#data/database.ts';
import { type DatasetOrigin, replaceDataset } from '#data/dataset-store.ts';
import type { Stored } from '#data/stored.ts';
import type { CentralFile, CentralHeader } from '#domain/model/central-data.ts';
import type { Outcome } from '#domain/model/problem.ts';
import { RECORD_TABLE_NAMES, type TableName } from '#domain/model/tables.ts';
import { generateSample } from '#domain/sample/generate-sample.ts';
import type { Register } from '#domain/sample/register.ts';
import { readCentralFile } from '#formats/central-file/read-central-file.ts';
import type { WorkProgress } from './progress.ts';

/** What a checked central file holds, for the look before it is taken in. */
export type CentralSummary = {
  readonly header: CentralHeader;
  readonly records: Readonly<Record<TableName, number>>;
  readonly sample: boolean;
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

  /** Replaces the data by the file that was opened last. */
  async store(report: Report, origin: Omit<DatasetOrigin, 'sample'>): Promise<Stored<{ chunksWritten: number }>> {
    if (!this.#opened) throw new Error('no file was opened');
    report({ step: 'store', fraction: null });
    const stored = await replaceDataset(this.#database, this.#opened, { ...origin, sample: isSample(this.#opened) });
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
  return { header: file.header, records, sample: isSample(file) };
}

/** Sample data are marked in the file itself, so that they are marked wherever the file is opened. */
function isSample({ header }: CentralFile): boolean {
  return header.extra?.sample === true;
}
