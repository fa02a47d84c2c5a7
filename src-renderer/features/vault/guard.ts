import { HostCallError } from '#contract/call-result.ts';
import type { AppInfo, HostApi } from '#contract/host-api.ts';
import { type CanarySeen, probeWorkingCopy } from '#data/canary.ts';
import { readMeta } from '#data/dataset-store.ts';
import { renewDevice } from '#data/device.ts';
import { readMark, setMark } from '#data/journal-mark.ts';
import { storedVersion } from '#data/stored-version.ts';
import { database } from '#data/working-copy.ts';
import { type Looked, type Trouble, troubleOf } from '#domain/backup/trouble.ts';
import { hostJournal } from './host-journal.ts';
import { lost, type Opened, openVault } from './open-vault.ts';
import { type Restored, restoreNewest } from './restore-newest.ts';

export type GuardState =
  | { readonly kind: 'opening' }
  /** A newer program has written the data; `program`: its version, where it is told. Nothing was touched. */
  | { readonly kind: 'newer'; readonly program: string | null }
  /** The browser has lost its copy, or cannot open it. */
  | { readonly kind: 'lost'; readonly when: string | null; readonly away: string | null }
  | {
      readonly kind: 'open';
      /** Nothing may be changed while there is any. */
      readonly trouble: Trouble | null;
      /** What is stored was read through, and is damaged. Changes are kept in the journal all the same. */
      readonly damaged: boolean;
      /** There was trouble, and it is over. */
      readonly recovered: boolean;
      /** Changes that the disk has lost, though it had confirmed them. */
      readonly missing: number;
    };

const OPEN = { kind: 'open', trouble: null, damaged: false, recovered: false, missing: 0 } as const;

/** The canary: every minute a mark is written to and read from both the working copy and the disk of the journal. */
const EVERY_MS = 60_000;
/** A virus scanner holds a file for a moment: what has failed once is looked at again before anybody is told. */
const AGAIN_MS = 1_500;
/** The first picture has most often been drawn by then; nobody has changed anything yet. */
const FIRST_LOOK_MS = 400;

/** Watches over what can be kept. Opens the data, and says when nothing may be changed, and when it may again. */
export class Guard {
  #host: HostApi;
  #info: AppInfo;
  #state: GuardState = { kind: 'opening' };
  #listeners = new Set<() => void>();
  #seen: CanarySeen | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #soon: ReturnType<typeof setTimeout> | undefined;

  constructor(host: HostApi, info: AppInfo) {
    this.#host = host;
    this.#info = info;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): GuardState => this.#state;

  readonly isReadOnly = (): boolean => this.#state.kind !== 'open' || this.#state.trouble !== null;

  /** @returns what stops it */
  start(): () => void {
    database.journal = hostJournal(this.#host, { isReadOnly: this.isReadOnly, onFailed: this.#lookSoon });
    database.onChecked = (isWhole) => this.#setOpen({ damaged: !isWhole });
    database.on('versionchange', this.#lookSoon);
    database.on('close', this.#lookSoon);
    void this.#inTurn(() => this.#open());
    const interval = setInterval(() => void this.look(), EVERY_MS);
    return () => {
      clearInterval(interval);
      clearTimeout(this.#soon);
      database.on('versionchange').unsubscribe(this.#lookSoon);
      database.on('close').unsubscribe(this.#lookSoon);
    };
  }

  /** Looks now; when something else is under way, after it. */
  look(): Promise<void> {
    return this.#inTurn(() => this.#look());
  }

  /** Brings the newest backup and the journal after it back in place of what the browser has. */
  restore(): Promise<Restored> {
    return this.#inTurn(async () => {
      const restored = await this.#restore();
      if (restored.kind !== 'restored') return restored;
      this.#opened(restored.missing);
      // Others may have what is missing here, under numbers that this PC would give out again.
      if (restored.missing > 0) await renewDevice(database, 'putBack');
      return restored;
    });
  }

  /** Goes on without what could not be brought back. Backups and journal stay where they are. */
  startAfresh(): Promise<void> {
    return this.#inTurn(async () => {
      const sentinel = await this.#host['backups:sentinel']();
      await setMark(database, sentinel.kind === 'holds' ? sentinel.lastSequence : 0);
      this.#opened(0);
    });
  }

  /** What was told has been read. */
  dismiss(): void {
    this.#setOpen({ recovered: false, missing: 0 });
  }

  readonly #lookSoon = (): void => {
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => void this.look(), AGAIN_MS);
  };

  async #open(): Promise<void> {
    const { profile } = this.#info;
    if (profile.kind === 'newer') return this.#set({ kind: 'newer', program: profile.program });
    const stored = await storedVersion(database.name);
    if (stored === 'newer') return this.#set({ kind: 'newer', program: null });
    try {
      // Opening migrates it; what it was then is in the newest backup and the journal.
      if (stored === 'older') {
        await this.#host['backups:setAside']();
        database.learnSteps();
      }
      await database.open();
      await this.#settle(FIRST_LOOK_MS);
    } catch (error) {
      // A database that cannot be opened or read is as lost as one that is gone.
      console.error(error);
      this.#set(await lost(this.#host));
    }
  }

  /**
   * Makes the database what the host says it is, and sees whether a change can be kept.
   * @param pauseMs before a mark is written and read, which the disk has to confirm
   */
  async #settle(pauseMs = 0): Promise<void> {
    const opened = await unlessGone(openVault(this.#host));
    if (opened.kind === 'lost') return this.#set(opened);
    // What is stored can be shown now; whether a change can be kept is known a moment later, which is before anybody makes one.
    if (opened.kind === 'open') {
      this.#opened(opened.missing);
      // From now on the browser may let go of it, also before the first mark.
      this.#seen ??= { mark: null, hadData: (await readMeta(database)) !== undefined };
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
    const trouble = troubleOf(await this.#looked());
    if (opened.kind === 'unsafe') this.#set({ ...OPEN, trouble: trouble ?? { kind: 'disk', reason: 'failed' } });
    else if (trouble) this.#setOpen({ trouble });
  }

  async #look(): Promise<void> {
    if (this.#state.kind !== 'open') return;
    const before = this.#state.trouble;
    let looked = await this.#looked();
    if (!before && (troubleOf(looked) || looked.workingCopy === 'gone')) {
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
      looked = await this.#looked();
    }
    if (looked.disk !== 'noHost' && looked.workingCopy === 'gone') return this.#set(await lost(this.#host));
    const trouble = troubleOf(looked);
    if (trouble) return this.#setOpen({ trouble, recovered: false });
    if (!before && looked.isTogether) return;
    await this.#settle();
    if (before) this.#setOpen({ recovered: true });
  }

  /** `isTogether`: the journal ends where the database does. */
  async #looked(): Promise<Looked & { readonly isTogether: boolean }> {
    // Asked first: a change goes into the journal before it goes into the database.
    const mark = await readMark(database).catch(() => -1);
    const { health, seen } = await probeWorkingCopy(database, this.#seen);
    this.#seen = seen;
    try {
      const probe = await this.#host['journal:probe']();
      return probe.kind === 'whole'
        ? { workingCopy: health, disk: 'whole', isTogether: probe.last === mark }
        : { workingCopy: health, disk: probe.reason, isTogether: false };
    } catch (error) {
      if (!(error instanceof HostCallError)) throw error;
      return { workingCopy: health, disk: 'noHost', isTogether: false };
    }
  }

  async #restore(): Promise<Restored> {
    this.#seen = null;
    try {
      await database.open();
    } catch {
      // It cannot be opened at all: what could be read of it is in the backup and the journal.
      await database.delete();
      await database.open();
    }
    return restoreNewest(this.#host);
  }

  #opened(missing: number): void {
    const wasOpen = this.#state.kind === 'open' ? this.#state : OPEN;
    this.#set({ ...OPEN, recovered: wasOpen.recovered, missing: missing + wasOpen.missing });
  }

  #setOpen(part: Partial<Extract<GuardState, { kind: 'open' }>>): void {
    if (this.#state.kind === 'open') this.#set({ ...this.#state, ...part });
  }

  #set(state: GuardState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}

/** A host that does not answer is seen by the look that follows. */
async function unlessGone(opening: Promise<Opened>): Promise<Opened> {
  try {
    return await opening;
  } catch (error) {
    if (error instanceof HostCallError) return { kind: 'unsafe' };
    throw error;
  }
}
