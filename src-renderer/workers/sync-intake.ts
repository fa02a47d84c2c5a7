import type { Bibliotek24Database } from '#data/database.ts';
import { type DatasetOrigin, replaceDataset } from '#data/dataset-store.ts';
import type { Stored } from '#data/stored.ts';
import { organisationId } from '#domain/model/brands.ts';
import type { CentralFile } from '#domain/model/central-data.ts';
import type { Outcome, Problem } from '#domain/model/problem.ts';
import { type ChangesBetween, changesBetween } from '#domain/sync/changes-between.ts';
import { contributionOf } from '#domain/sync/contribution.ts';
import { isOlder } from '#domain/sync/file-age.ts';
import { join } from '#domain/sync/join.ts';
import { massChange, type OwnerLoss } from '#domain/sync/mass-change.ts';
import { openConflicts } from '#domain/sync/open-conflicts.ts';
import { joinVectors, type Vector } from '#domain/sync/vector.ts';
import { type CentralFileRead, readCentralFile } from '#formats/central-file/read-central-file.ts';
import { writeCentralFile } from '#formats/central-file/write-central-file.ts';
import { wholeState } from './backup-intake.ts';

/** The shared file beside what is here, before anything is taken in or sent. */
export type SyncSummary = {
  readonly revision: number;
  /** What taking it in would bring here. */
  readonly incoming: ChangesBetween;
  /** The same as a number: records, and conflicts that are not known here yet. */
  readonly toTakeIn: number;
  /** Owners that would lose more than a fifth of their records here. */
  readonly incomingLosses: readonly OwnerLoss[];
  /** This PC, or a contribution, has something the central file has not. */
  readonly hasNews: boolean;
  /** Owners that would lose more than a fifth of their records in the central file. */
  readonly outgoingLosses: readonly OwnerLoss[];
  /** Records changed on this PC that the central file does not hold yet. */
  readonly pending: number;
  /** An older file was put back; what is newer here is sent again. */
  readonly isOlder: boolean;
  /** Conflicts that would be open after taking it in. */
  readonly conflicts: number;
  /** Contributions that could not be read: the rest was. */
  readonly unread: readonly Problem[];
};

export type SyncParts = {
  readonly central: Uint8Array;
  /** Contributions and conflict copies. */
  readonly others: readonly Uint8Array[];
};

export type MadePublication = { readonly central: Uint8Array; readonly contribution: Uint8Array | null };

type Opened = { readonly central: CentralFileRead; readonly others: readonly CentralFile[] };

/** Joining what is here with the central file and the contributions beside it. The files wait here between the steps. */
export class SyncIntake {
  #database: Bibliotek24Database;
  #opened: Opened | null = null;
  /** All that any central file of this run held: what is here can lag behind it. */
  #met: Vector = {};

  constructor(database: Bibliotek24Database) {
    this.#database = database;
  }

  /** Reads and joins; stores nothing. Refused when the central file is not whole, or another one than ours. */
  async look({ central, others }: SyncParts): Promise<Outcome<SyncSummary>> {
    this.#opened = null;
    const read = await readCentralFile(central);
    if (read.kind === 'refused') return read;
    const unread: Problem[] = [];
    const contributions: CentralFile[] = [];
    for (const bytes of others) {
      const contribution = await readCentralFile(bytes);
      if (contribution.kind === 'refused') unread.push(...contribution.problems.slice(0, 1));
      else if (contribution.value.header.fileId === read.value.header.fileId) contributions.push(contribution.value);
    }
    const opened = { central: read, others: contributions };
    const { file: mine, device } = await this.#mine();
    const joined = joinAll(mine, opened);
    if (joined.kind === 'refused') return joined;
    this.#opened = opened;
    const known = joinVectors(mine.header.vector, this.#met);
    this.#met = joinVectors(this.#met, read.value.header.vector);
    const again = await readCentralFile(await writeCentralFile(joined.value));
    const incoming = changesBetween(mine, joined.value);
    const summary: SyncSummary = {
      revision: read.value.header.revision,
      incoming,
      toTakeIn: incoming.added + incoming.changed + incoming.removed + newConflicts(mine, joined.value),
      incomingLosses: massChange(mine, joined.value),
      hasNews: again.kind === 'ok' && again.contentHash !== read.contentHash,
      outgoingLosses: massChange(read.value, joined.value),
      pending: pendingRecords(mine, read.value, device),
      isOlder: isOlder(read.value, { ...mine, header: { ...mine.header, vector: known } }),
      conflicts: openConflicts(joined.value).length,
      unread,
    };
    return { kind: 'ok', value: summary, warnings: joined.warnings };
  }

  /** What goes to the host to publish: the join with its revision counted up, and this office's contribution. */
  async publication(office: string): Promise<MadePublication> {
    const opened = this.#current();
    const { file: mine } = await this.#mine();
    const joined = joinAll(mine, opened);
    if (joined.kind === 'refused') throw new Error(joined.problems[0]?.code);
    const { header } = joined.value;
    const revision = Math.max(header.revision, opened.central.value.header.revision) + 1;
    const next = { ...joined.value, header: { ...header, revision, parents: [opened.central.contentHash] } };
    const contribution = await writeCentralFile(contributionOf(mine, organisationId(office)));
    return { central: await writeCentralFile(next), contribution };
  }

  /** What is here as the first central file there is, and this office's contribution. */
  async firstPublication(office: string): Promise<MadePublication> {
    const { file: mine } = await this.#mine();
    const header = { ...mine.header, revision: mine.header.revision + 1, parents: [] };
    const contribution = await writeCentralFile(contributionOf(mine, organisationId(office)));
    return { central: await writeCentralFile({ ...mine, header }), contribution };
  }

  /** Takes the join in. `outdated`: something was changed here meanwhile, so it must be looked at again. */
  async take(origin: Omit<DatasetOrigin, 'sample'>): Promise<Stored<void> | { readonly kind: 'outdated' }> {
    const { file: mine, sequence, sample } = await this.#mine();
    const joined = joinAll(mine, this.#current());
    if (joined.kind === 'refused') throw new Error(joined.problems[0]?.code);
    const stored = await replaceDataset(this.#database, joined.value, { ...origin, sample }, { madeAt: sequence });
    if (stored.kind === 'full') return stored;
    return stored.value.kind === 'outdated' ? { kind: 'outdated' } : { kind: 'stored', value: undefined };
  }

  /** What another edition holds beside what is here: for comparing. */
  async compare(bytes: Uint8Array): Promise<Outcome<ChangesBetween>> {
    const read = await readCentralFile(bytes);
    if (read.kind === 'refused') return read;
    const { file } = await this.#mine();
    return { kind: 'ok', value: changesBetween(file, read.value), warnings: [] };
  }

  #current(): Opened {
    if (!this.#opened) throw new Error('no central file was looked at');
    return this.#opened;
  }

  async #mine() {
    const { file, local, sequence } = await wholeState(this.#database);
    return { file, sequence, device: local.device?.id ?? '', sample: local.origin.sample };
  }
}

function joinAll(mine: CentralFile, { central, others }: Opened): Outcome<CentralFile> {
  let joined: Outcome<CentralFile> = { kind: 'ok', value: mine, warnings: [] };
  for (const other of [central.value, ...others]) {
    if (joined.kind === 'refused') return joined;
    joined = join(joined.value, other);
  }
  return joined;
}

/** Records with a stamp of this device beyond what the central file has seen of it. */
function pendingRecords(mine: CentralFile, central: CentralFile, device: string): number {
  const known = central.header.vector[device] ?? 0;
  const pending = new Set<string>();
  for (const row of [...mine.tables.stamps, ...mine.tables.tombstones]) {
    if (row.device === device && row.lamport > known) pending.add(`${row.table}\u001f${row.id}`);
  }
  return pending.size;
}

/** Where the value shown stays the same, a conflict is all that comes. */
function newConflicts(mine: CentralFile, joined: CentralFile): number {
  const known = new Set(mine.tables.conflicts.map(({ id }) => id));
  return openConflicts(joined).filter(({ row }) => !known.has(row.id)).length;
}
