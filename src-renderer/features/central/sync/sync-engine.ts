import type { HostApi, PublishOutcome } from '#contract/host-api.ts';
import { readMeta } from '#data/dataset-store.ts';
import { database } from '#data/working-copy.ts';
import type { Problem } from '#domain/model/problem.ts';
import type { OwnerLoss } from '#domain/sync/mass-change.ts';
import { backUp } from '#features/vault/index.ts';
import {
  lookAtCentral,
  makeFirstPublication,
  makePublication,
  type SyncSummary,
  takeIn,
} from '#workers/sync-client.ts';

/** What stands in the way, if anything; the work goes on all the same, and every change waits in the outbox. */
export type SyncTrouble =
  | { readonly kind: 'absent' | 'busy' | 'denied' | 'tooLarge' | 'readOnly' | 'full' | 'otherFile' | 'notKept' }
  | { readonly kind: 'locked'; readonly organisation: string | null }
  | { readonly kind: 'newerFormat'; readonly required: number }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  | { readonly kind: 'massLoss'; readonly losses: readonly OwnerLoss[] };

export type SyncState = {
  readonly connected: boolean;
  readonly name: string;
  /** ISO 8601; when the file was last read whole. */
  readonly readAt: string | null;
  readonly office: string | null;
  readonly summary: SyncSummary | null;
  readonly trouble: SyncTrouble | null;
  readonly working: boolean;
};

/** A file in the folder of the central file: a contribution, or a copy that a conflict made. */
type Beside = {
  readonly handle: string;
  readonly isCopy: boolean;
  readonly bytes: Uint8Array;
  readonly sha256: string;
};

const NOTHING: SyncState = {
  connected: false,
  name: '',
  readAt: null,
  office: null,
  summary: null,
  trouble: null,
  working: false,
};

/** The file is looked at this often, by reading and hashing: nothing else can be trusted on a share. */
const POLL_MS = 30_000;
/** Typing pauses before a change is sent. */
const PAUSE_MS = 3_000;
const TRIES = 8;

/**
 * Keeps this PC and the central file in step: looks every half minute, sends what is new here, and tells what is new there.
 * What others changed comes in when the user takes it in.
 */
export class SyncEngine {
  #host: HostApi;
  #state = NOTHING;
  #listeners = new Set<() => void>();
  /** The last of what waits its turn: a look, a sending and a taking in build on one another in the worker. */
  #last: Promise<unknown> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #seen = '';
  /** Losses the user has said yes to, as they were then. */
  #approved = '';

  constructor(host: HostApi) {
    this.#host = host;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): SyncState => this.#state;

  /** @returns what stops it */
  start(): () => void {
    void this.run();
    const interval = setInterval(() => void this.run(), POLL_MS);
    return () => {
      clearInterval(interval);
      clearTimeout(this.#timer);
    };
  }

  /** Something was changed here: it is sent when there is a pause. */
  changed(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.run(), PAUSE_MS);
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

  /** Takes in what others changed. @returns whether it is in */
  takeIn(): Promise<'taken' | 'full' | 'changed'> {
    return this.#inTurn(async () => {
      await backUp(this.#host, 'beforeMerge');
      for (let attempt = 0; attempt < TRIES; attempt++) {
        const taken = await takeIn({ fileName: this.#state.name, readAt: this.#state.readAt });
        if (taken.kind === 'full') return 'full';
        if (taken.kind === 'stored') {
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
    return this.#inTurn(async () => {
      const device = (await readMeta(database))?.device;
      if (!device?.organisationId) throw new Error('no office is chosen');
      const connection = await this.#host['central:connectNew'](folder, name);
      if (connection.kind !== 'connected') return 'taken';
      const { central, contribution } = await makeFirstPublication(device.organisationId);
      const published = await this.#host['central:publish']({
        writer: { organisation: device.organisationId, device: device.id },
        contribution,
        central: { base: { kind: 'none' }, bytes: central },
        absorbed: [],
      });
      if (published.kind !== 'tried' || published.central.kind !== 'published') {
        await this.#host['central:disconnect']();
        return 'failed';
      }
      this.#seen = '';
      await this.#step();
      return 'made';
    });
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => {});
    return turn;
  }

  async #step(): Promise<void> {
    const connection = await this.#host['central:status']();
    const meta = await readMeta(database);
    if (connection.kind === 'none' || !meta || meta.sample) return this.#set({ ...NOTHING });
    const office = meta.device?.organisationId ?? null;
    const { name } = connection;
    this.#set({ ...this.#state, connected: true, name, office });
    const look = await this.#host['central:look']();
    if (look.kind !== 'read') return this.#troubled(look.kind);
    const now = `${look.sha256} ${meta.journalSequence ?? 0} ${office} ${this.#approved}`;
    if (now === this.#seen && this.#state.trouble === null) return;
    this.#set({ ...this.#state, working: true });
    const trouble = await this.#lookAndSend(office);
    this.#seen = now;
    this.#set({ ...this.#state, working: false, trouble });
  }

  async #lookAndSend(office: string | null): Promise<SyncTrouble | null> {
    const read = await this.#host['central:read']();
    if (read.kind !== 'read') return troubleOf(read.kind);
    let [bytes, sha256, readAt] = [read.bytes, read.sha256, read.readAt];
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const beside = await this.#beside();
      const looked = await lookAtCentral({ central: bytes, others: beside.map((file) => file.bytes) });
      if (looked.kind === 'refused') {
        const isOther = looked.problems.some(({ code }) => code === 'sync.otherFile');
        return isOther ? { kind: 'otherFile' } : { kind: 'refused', problems: looked.problems };
      }
      const summary = looked.value;
      this.#set({ ...this.#state, summary, readAt });
      if (office === null || !summary.hasNews) return null;
      const losses = summary.outgoingLosses;
      if (losses.length > 0 && JSON.stringify(losses) !== this.#approved) return { kind: 'massLoss', losses };
      const outcome = await this.#publish(office, sha256, beside);
      // Sent is not confirmed: a later look at the file says whether it is there.
      if (outcome.kind === 'published') this.changed();
      if (outcome.kind !== 'changed') return publishTrouble(outcome);
      ({ bytes, sha256, readAt } = outcome);
      await pause(Math.random() * 400);
    }
    return { kind: 'busy' };
  }

  async #publish(office: string, base: string, beside: readonly Beside[]): Promise<PublishOutcome> {
    const device = (await readMeta(database))?.device?.id ?? '';
    const { central, contribution } = await makePublication(office);
    const published = await this.#host['central:publish']({
      writer: { organisation: office, device },
      contribution,
      central: { base: { kind: 'joined', sha256: base }, bytes: central },
      absorbed: beside.filter(({ isCopy }) => isCopy).map(({ handle, sha256 }) => ({ handle, sha256 })),
    });
    return published.kind === 'tried' ? published.central : { kind: 'absent' };
  }

  /** Contributions and conflict copies; what cannot be read now is read at the next look. */
  async #beside(): Promise<Beside[]> {
    const listed = await this.#host['central:beside']();
    if (listed.kind !== 'listed') return [];
    const found: Beside[] = [];
    for (const { handle, fileId } of [...listed.contributions, ...listed.copies]) {
      if (fileId === null) continue;
      const read = await this.#host['central:readBeside'](handle);
      const isCopy = listed.copies.some((copy) => copy.handle === handle);
      if (read.kind === 'read') found.push({ handle, isCopy, bytes: read.bytes, sha256: read.sha256 });
    }
    return found;
  }

  #troubled(kind: Parameters<typeof troubleOf>[0]): void {
    this.#set({ ...this.#state, trouble: troubleOf(kind), working: false });
  }

  #set(state: SyncState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

function troubleOf(kind: 'not_connected' | 'absent' | 'busy' | 'denied' | 'too_large'): SyncTrouble {
  if (kind === 'not_connected') return { kind: 'absent' };
  return { kind: kind === 'too_large' ? 'tooLarge' : kind };
}

function publishTrouble(outcome: Exclude<PublishOutcome, { kind: 'changed' }>): SyncTrouble | null {
  switch (outcome.kind) {
    case 'none':
    case 'published':
    case 'unchanged':
      return null;
    case 'locked':
      return { kind: 'locked', organisation: outcome.lock.organisation };
    case 'read_only':
      return { kind: 'readOnly' };
    case 'newer_format':
      return { kind: 'newerFormat', required: outcome.required };
    case 'other_file':
      return { kind: 'otherFile' };
    case 'damaged':
      return { kind: 'refused', problems: [] };
    case 'not_kept':
      return { kind: 'notKept' };
    case 'busy':
    case 'full':
    case 'absent':
      return { kind: outcome.kind };
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
