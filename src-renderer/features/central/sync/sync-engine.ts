import type { CentralPublished, HostApi, Publication } from '#contract/host-api.ts';
import type { Bibliotek24Database } from '#data/database.ts';
import { readMeta } from '#data/dataset-store.ts';
import { chooseOffice, noteSent, renewDevice } from '#data/device.ts';
import type { BackupReason } from '#domain/backup/when.ts';
import { organisationId } from '#domain/model/brands.ts';
import { lamportOf } from '#domain/sync/vector.ts';
import type * as syncClient from '#workers/sync-client.ts';
import { type FileBeside, filesBeside } from './files-beside.ts';
import { NOTHING, type SyncState } from './sync-state.ts';
import { publishTrouble, readTrouble, refusalTrouble, type SyncTrouble } from './sync-trouble.ts';

/** What the engine works with, given from outside so that it can be run without a window. */
export type SyncParts = {
  readonly host: HostApi;
  readonly database: Bibliotek24Database;
  readonly work: Pick<
    typeof syncClient,
    'lookAtCentral' | 'waitingRecords' | 'makePublication' | 'makeFirstPublication' | 'takeIn'
  >;
  readonly backUp: (reason: BackupReason) => Promise<unknown>;
};

/** The file is looked at this often, by reading and hashing: nothing else can be trusted on a share. */
const POLL_MS = 30_000;
/** Typing pauses before a change is sent. */
const PAUSE_MS = 3_000;
/** What was sent is confirmed by a later look; sooner than this tells little more than the write itself. */
const CONFIRM_MS = 1_000;
/** While another PC holds the file: whether its holder has died is known only by looking, and it is to be known within a minute. */
const LOCKED_MS = 5_000;
const TRIES = 8;

/**
 * Keeps this PC and the central file in step: looks every half minute, sends what is new here, and tells what is new there.
 * What others changed comes in when the user takes it in.
 */
export class SyncEngine {
  #parts: SyncParts;
  #state = NOTHING;
  #listeners = new Set<() => void>();
  /** The last of what waits its turn: a look, a sending and a taking in build on one another in the worker. */
  #last: Promise<unknown> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isStarted = false;
  #seen = '';
  /** Losses the user has said yes to, as they were then. */
  #approved = '';

  constructor(parts: SyncParts) {
    this.#parts = parts;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): SyncState => this.#state;

  /** @returns what stops it */
  start(): () => void {
    this.#isStarted = true;
    void this.run();
    const interval = setInterval(() => void this.run(), POLL_MS);
    return () => {
      this.#isStarted = false;
      clearInterval(interval);
      clearTimeout(this.#timer);
    };
  }

  /** Something was changed here: it is sent when there is a pause. */
  changed(): void {
    void this.#count();
    this.#runAfter(PAUSE_MS);
  }

  /** What waits is told at once, not first when it is sent. */
  async #count(): Promise<void> {
    if (!this.#state.sharing) return;
    const pending = await this.#parts.work.waitingRecords();
    if (pending !== this.#state.pending) this.#set({ ...this.#state, pending, sent: false });
  }

  /** Looks now; when something else is under way, after it. */
  run(force = false): Promise<void> {
    return this.#inTurn(() => {
      if (force) this.#seen = '';
      return this.#step();
    });
  }

  /** Goes on although somebody loses much: the user has seen the numbers. */
  async approve(): Promise<void> {
    const { trouble } = this.#state;
    if (trouble?.kind === 'massLoss') this.#approved = JSON.stringify(trouble.losses);
    await this.run(true);
  }

  hideOlder(): void {
    this.#set({ ...this.#state, older: false });
  }

  /** Takes in what others changed. @returns whether it is in */
  takeIn(): Promise<'taken' | 'full' | 'changed'> {
    const { work, backUp } = this.#parts;
    return this.#inTurn(async () => {
      await backUp('beforeMerge');
      for (let attempt = 0; attempt < TRIES; attempt++) {
        const { name, readAt } = this.#state;
        const taken = await work.takeIn({ fileName: name, readAt }, new Date().toISOString());
        if (taken.kind === 'full') return 'full';
        if (taken.kind === 'stored') {
          // No journal has what was taken in: it is on the disk before it is told.
          await backUp('pause');
          this.#seen = '';
          await this.#step();
          return 'taken';
        }
      }
      return 'changed';
    });
  }

  /**
   * Makes the first central file of what is here.
   * @param folder a handle of `central:browse`
   * @param name ends in `.b24.zip`
   * @returns `taken` where there is a file of that name; `failed` leaves nothing connected
   */
  create(folder: string, name: string): Promise<'made' | 'taken' | 'failed'> {
    const { host, work, database } = this.#parts;
    return this.#inTurn(async () => {
      const office = (await readMeta(database))?.device?.organisationId;
      if (!office) throw new Error('no office is chosen');
      const connection = await host['central:connectNew'](folder, name);
      if (connection.kind !== 'connected') return 'taken';
      const made = await work.makeFirstPublication(office);
      const published = await this.#publish(office, made, { kind: 'none' });
      if (published.kind !== 'tried' || published.central.kind !== 'published') {
        await host['central:disconnect']();
        return 'failed';
      }
      this.#seen = '';
      await this.#step();
      return 'made';
    });
  }

  /**
   * Puts the newest edition that is whole, joined with what is here, in the place of a central file that is damaged; the host keeps
   * a copy of that. Without such an edition, what is here alone.
   * @returns `failed` where the file cannot be written, or is no longer the damaged one
   */
  repair(): Promise<'repaired' | 'failed'> {
    const { host, work } = this.#parts;
    return this.#inTurn(async () => {
      const { office } = this.#state;
      const look = await host['central:look']();
      if (office === null || look.kind !== 'read') return 'failed';
      const base = { kind: 'damaged', sha256: look.sha256 } as const;
      const isJoined = await this.#lookAtNewestWhole();
      const made = await (isJoined ? work.makePublication(office) : work.makeFirstPublication(office));
      const published = await this.#publish(office, made, base);
      this.#seen = '';
      await this.#step();
      return published.kind === 'tried' && published.central.kind === 'published' ? 'repaired' : 'failed';
    });
  }

  async #lookAtNewestWhole(): Promise<boolean> {
    const { host, work } = this.#parts;
    const history = await host['central:history']();
    if (history.kind !== 'listed') return false;
    const others = await filesBeside(host);
    for (const { handle, origin } of history.revisions) {
      const read = origin === 'replaced' ? await host['central:readBeside'](handle) : null;
      if (read?.kind !== 'read') continue;
      const looked = await work.lookAtCentral({ central: read.bytes, others });
      if (looked.kind === 'ok') return true;
    }
    return false;
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => {});
    return turn;
  }

  #runAfter(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.run(), ms);
  }

  async #step(): Promise<void> {
    const { host, database, work } = this.#parts;
    const connection = await host['central:status']();
    const meta = await readMeta(database);
    if (connection.kind === 'none') return this.#set(NOTHING);
    const { name } = connection;
    if (!meta || meta.sample) return this.#set({ ...NOTHING, connected: true, name });
    const office = meta.device?.organisationId ?? null;
    this.#set({ ...this.#state, connected: true, sharing: true, name, office });
    const look = await host['central:look']();
    if (look.kind !== 'read') {
      const pending = await work.waitingRecords();
      return this.#set({ ...this.#state, pending, trouble: readTrouble(look.kind), working: false });
    }
    const now = `${look.sha256} ${meta.journalSequence ?? 0} ${office} ${this.#approved}`;
    if (now === this.#seen && this.#state.trouble === null) return;
    this.#set({ ...this.#state, working: true });
    try {
      if (office !== null) await this.#nameDevice(office);
      const trouble = await this.#lookAndSend(office);
      this.#seen = now;
      const pending = this.#state.summary?.pending ?? (await work.waitingRecords());
      this.#set({ ...this.#state, pending, trouble });
      if (trouble?.kind === 'locked' && this.#isStarted) this.#runAfter(LOCKED_MS);
    } finally {
      this.#set({ ...this.#state, working: false });
    }
  }

  /** Others know by it whose changes are whose, and a contribution claims nothing without it; another file may lack it. */
  async #nameDevice(office: string): Promise<void> {
    const { database } = this.#parts;
    const device = (await readMeta(database))?.device?.id;
    const row = device === undefined ? undefined : await database.records('devices').get(device);
    if (row?.organisation_id !== office) await chooseOffice(database, organisationId(office));
  }

  async #lookAndSend(office: string | null): Promise<SyncTrouble | null> {
    const { host, work, database } = this.#parts;
    const read = await host['central:read']();
    if (read.kind !== 'read') return readTrouble(read.kind);
    let [bytes, sha256, readAt] = [read.bytes, read.sha256, read.readAt];
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const beside = await filesBeside(host);
      if (!(await this.#isAlone(beside)) && !(await this.#renew(office))) return null;
      const looked = await work.lookAtCentral({ central: bytes, others: beside });
      if (looked.kind === 'refused') {
        this.#set({ ...this.#state, summary: null });
        return refusalTrouble(looked.problems);
      }
      const summary = looked.value;
      if (summary.isCloned) {
        if (await this.#renew(office)) continue;
        return null;
      }
      const older = this.#state.older || summary.isOlder;
      const hasAllOf = summary.toTakeIn === 0 ? summary.revision : this.#state.hasAllOf;
      this.#set({ ...this.#state, summary, hasAllOf, readAt, older, pending: summary.pending, sent: false });
      const required = summary.newerFormat;
      if (required !== null) return { kind: 'newerFormat', required, readable: true };
      if (office === null || !summary.hasNews) return null;
      const losses = summary.outgoingLosses;
      if (losses.length > 0 && JSON.stringify(losses) !== this.#approved) return { kind: 'massLoss', losses };
      const before = await readMeta(database);
      const made = await work.makePublication(office);
      const published = await this.#publish(office, made, { kind: 'joined', sha256 }, beside);
      if (published.kind !== 'tried') return { kind: 'absent' };
      const { central, contribution } = published;
      if (contribution.kind === 'cloned') continue;
      if (before?.device && ['written', 'unchanged'].includes(contribution.kind))
        await noteSent(database, before.device.id, lamportOf(before.header.vector, before.device.id));
      if (central.kind === 'published') {
        this.#set({ ...this.#state, sent: true });
        this.#runAfter(CONFIRM_MS);
      }
      if (central.kind !== 'changed') return publishTrouble(central, contribution);
      ({ bytes, sha256, readAt } = central);
      await pause(Math.random() * 400);
    }
    return { kind: 'busy' };
  }

  /** Nobody else writes under this PC's device id, as far as the contributions tell. */
  async #isAlone(beside: readonly FileBeside[]): Promise<boolean> {
    const device = (await readMeta(this.#parts.database))?.device?.id;
    return !beside.some(({ contribution, writtenHere }) => contribution?.device === device && !writtenHere);
  }

  /** @returns whether this PC has a new device id, known by its office; what it wrote is sent under that. */
  async #renew(office: string | null): Promise<boolean> {
    if ((await renewDevice(this.#parts.database, 'copied')).kind !== 'stored') return false;
    if (office !== null) await this.#nameDevice(office);
    return true;
  }

  async #publish(
    office: string,
    { central, contribution }: Awaited<ReturnType<SyncParts['work']['makePublication']>>,
    base: NonNullable<Publication['central']>['base'],
    beside: readonly FileBeside[] = [],
  ): Promise<CentralPublished> {
    const { host, database } = this.#parts;
    const device = (await readMeta(database))?.device?.id ?? '';
    return host['central:publish']({
      writer: { organisation: office, device },
      contribution,
      central: { base, bytes: central },
      absorbed: beside.filter(({ isCopy }) => isCopy).map(({ handle, sha256 }) => ({ handle, sha256 })),
    });
  }

  #set(state: SyncState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
