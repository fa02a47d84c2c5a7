import type { Bibliotek24Database } from '#data/database.ts';
import { type DatasetOrigin, replaceDataset } from '#data/dataset-store.ts';
import { noteTaken } from '#data/history.ts';
import { logIntake } from '#data/intake-log.ts';
import { noteSeenCentral, unconfirmedRecords } from '#data/seen-central.ts';
import type { Stored } from '#data/stored.ts';
import { organisationId } from '#domain/model/brands.ts';
import type { CentralFile } from '#domain/model/central-data.ts';
import type { Outcome, Problem } from '#domain/model/problem.ts';
import { type ChangesBetween, changesBetween } from '#domain/sync/changes-between.ts';
import { contributionOf } from '#domain/sync/contribution.ts';
import { type ContributionName, contributionState } from '#domain/sync/contribution-state.ts';
import { isCounted } from '#domain/sync/counted.ts';
import { clonedDevice, isOlder } from '#domain/sync/file-age.ts';
import { join } from '#domain/sync/join.ts';
import { massChange } from '#domain/sync/mass-change.ts';
import { openConflicts } from '#domain/sync/open-conflicts.ts';
import { lamportOf } from '#domain/sync/vector.ts';
import { FORMAT } from '#formats/central-file/limits.ts';
import { type CentralFileRead, readCentralFile } from '#formats/central-file/read-central-file.ts';
import { contentHashOf, writeCentralFile } from '#formats/central-file/write-central-file.ts';
import { wholeState } from './backup-intake.ts';
import { pendingRecords, type SeenContribution, type SyncSummary } from './sync-summary.ts';

/** A file in the folder of the central file: a contribution, or a copy that a conflict made (`contribution` null). */
export type FileBesideCentral = {
  readonly bytes: Uint8Array;
  readonly contribution: (ContributionName & { readonly writtenAt: string | null }) | null;
};

export type SyncParts = { readonly central: Uint8Array; readonly others: readonly FileBesideCentral[] };

export type MadePublication = { readonly central: Uint8Array; readonly contribution: Uint8Array | null };

type Opened = { readonly central: CentralFileRead; readonly others: readonly CentralFile[] };

const MOST_DETAILS = 200;

/** Joining what is here with the central file and the contributions beside it. The files wait here between the steps. */
export class SyncIntake {
  #database: Bibliotek24Database;
  #opened: Opened | null = null;

  constructor(database: Bibliotek24Database) {
    this.#database = database;
  }

  /** Reads and joins; takes nothing in. Refused when the central file is not whole, or another one than ours. */
  async look({ central, others }: SyncParts): Promise<Outcome<SyncSummary>> {
    this.#opened = null;
    const read = await readCentralFile(central);
    if (read.kind === 'refused') return read;
    const { file: mine, device: own } = await this.#mine();
    const unread: Problem[] = [];
    const files: CentralFile[] = [];
    const contributions: SeenContribution[] = [];
    for (const { bytes, contribution } of others) {
      const other = await readCentralFile(bytes);
      if (other.kind === 'refused') unread.push(...other.problems.slice(0, 1));
      else if (other.value.header.fileId === read.value.header.fileId) {
        files.push(other.value);
        const device = contribution?.device ?? '';
        if (contribution)
          contributions.push({
            ...contribution,
            ...contributionState(other.value, device, mine.header.vector, read.value),
          });
      }
    }
    const opened = { central: read, others: files };
    const joined = joinAll(mine, opened);
    if (joined.kind === 'refused') return joined;
    this.#opened = opened;
    const met = await noteSeenCentral(this.#database, read.value.header);
    const incoming = changesBetween(mine, joined.value, MOST_DETAILS, isCounted);
    const pending = pendingRecords(mine, read.value, own);
    const headers = [read.value, ...files].map(({ header }) => header);
    const summary: SyncSummary = {
      revision: read.value.header.revision,
      incoming,
      toTakeIn: incoming.added + incoming.changed + incoming.removed + newConflicts(mine, joined.value),
      incomingLosses: massChange(mine, joined.value),
      hasNews: (await contentHashOf(joined.value)) !== read.contentHash,
      outgoingLosses: massChange(read.value, joined.value),
      newerFormat: joined.value.header.minWriter > FORMAT ? joined.value.header.minWriter : null,
      pending: pending.count,
      pendingRecords: pending.first,
      isCloned: own !== '' && headers.some((header) => clonedDevice(header, own, lamportOf(mine.header.vector, own))),
      isOlder: isOlder(read.value.header.vector, met),
      conflicts: openConflicts(joined.value).length,
      contributions,
      unread,
    };
    return { kind: 'ok', value: summary, warnings: joined.warnings };
  }

  /** Records changed here that wait, where the central file cannot be asked. */
  waiting(): Promise<number> {
    return unconfirmedRecords(this.#database);
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

  /**
   * Takes the join in, and notes what came with it so that it can be taken back. `outdated`: something was changed here meanwhile, so
   * it must be looked at again.
   * @param at ISO 8601, UTC
   */
  async take(origin: Omit<DatasetOrigin, 'sample'>, at: string): Promise<Stored<void> | { readonly kind: 'outdated' }> {
    const { file: mine, sequence, sample } = await this.#mine();
    const joined = joinAll(mine, this.#current());
    if (joined.kind === 'refused') throw new Error(joined.problems[0]?.code);
    const { added, changed, removed, byOffice, details } = changesBetween(mine, joined.value, Infinity, isCounted);
    const intake = { at, revision: this.#current().central.value.header.revision, added, changed, removed, byOffice };
    const stored = await replaceDataset(
      this.#database,
      joined.value,
      { ...origin, sample },
      {
        madeAt: sequence,
        also: async () => {
          await logIntake(this.#database, intake, details);
          await noteTaken(this.#database, details, at);
        },
      },
    );
    if (stored.kind === 'full') return stored;
    return stored.value.kind === 'outdated' ? { kind: 'outdated' } : { kind: 'stored', value: undefined };
  }

  /** What another state, a backup, holds beside what is here: for comparing. */
  async compare(bytes: Uint8Array): Promise<Outcome<ChangesBetween>> {
    const read = await readCentralFile(bytes);
    if (read.kind === 'refused') return read;
    const { file } = await this.#mine();
    return { kind: 'ok', value: changesBetween(file, read.value, MOST_DETAILS, isCounted), warnings: [] };
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

/** Where the value shown stays the same, a conflict is all that comes. */
function newConflicts(mine: CentralFile, joined: CentralFile): number {
  const known = new Set(mine.tables.conflicts.map(({ id }) => id));
  return openConflicts(joined).filter(({ row }) => !known.has(row.id)).length;
}
