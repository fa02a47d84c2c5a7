import type { TableMapping } from '#domain/mapping/table-mapping.ts';
import { openUsage, previewUsage, type ReportSummary, storeUsage, type UsagePreview } from '#workers/client.ts';
import { choicesFrom, draftFrom, isAllLearned, type PlacingDraft } from './placing-draft.ts';
import { type FileState, isSettled, type QueuedReport, type QueueEntry, reportStatus } from './queue-entry.ts';
import { shareNames } from './same-names.ts';

/** What is seen to before numbers are stored. */
export type BeforeStoring = {
  /** Whether there is room for a file of so many bytes. @returns why not, for the user */
  readonly room: (bytes: number) => Promise<string | null>;
  readonly backUp: () => Promise<unknown>;
};

/**
 * Files on their way in: read one after another, looked over, stored. One that fails stops none of the others; nothing is
 * stored before somebody says so, but by a mapping that is trusted. Outlives the view, so that one can work elsewhere
 * meanwhile.
 */
export class ImportQueue {
  #entries: readonly QueueEntry[] = [];
  #listeners = new Set<() => void>();
  #reading: { readonly id: string; readonly abort: AbortController } | null = null;
  #last = 0;
  #isTrusted: (mapping: TableMapping) => Promise<boolean>;
  #before: BeforeStoring = { room: async () => null, backUp: async () => undefined };
  /** Since the queue began to read: one backup before all that trusted layouts store. */
  #isBackedUp = false;
  #turn = 0;

  constructor(isTrusted: (mapping: TableMapping) => Promise<boolean>) {
    this.#isTrusted = isTrusted;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly entries = (): readonly QueueEntry[] => this.#entries;

  /** @returns ids of the new entries, in the order of the files */
  add(
    files: readonly { readonly file: Blob; readonly name: string }[],
    owner: string,
    mapping: TableMapping | null = null,
  ): string[] {
    const added = files.map(({ file, name }): QueueEntry => {
      const id = String(++this.#last);
      return { id, name, owner, ref: { key: crypto.randomUUID(), file, name, mapping }, state: { kind: 'waiting' } };
    });
    this.#set([...this.#entries, ...added]);
    void this.#readNext();
    return added.map(({ id }) => id);
  }

  /** Reads a file anew, as the user said its columns are, and the others that nobody has explained: they may be alike. */
  readWith(id: string, mapping: TableMapping): void {
    const anew = (entry: QueueEntry, by: TableMapping | null): QueueEntry =>
      inState({ ...entry, ref: { ...entry.ref, key: crypto.randomUUID(), mapping: by } }, { kind: 'waiting' });
    this.#change(id, (entry) => anew(entry, mapping));
    for (const { id: other, state } of this.#entries) {
      if (state.kind === 'unmapped') this.#change(other, (entry) => anew(entry, null));
    }
    void this.#readNext();
  }

  cancel(id: string): void {
    if (this.#reading?.id === id) this.#reading.abort.abort();
    else this.#change(id, (entry) => (entry.state.kind === 'waiting' ? inState(entry, { kind: 'cancelled' }) : entry));
  }

  cancelAll(): void {
    for (const { id, state } of this.#entries) {
      if (state.kind === 'waiting' || state.kind === 'reading') this.cancel(id);
    }
  }

  remove(id: string): void {
    this.cancel(id);
    this.#set(this.#entries.filter((entry) => entry.id !== id));
  }

  clearSettled(): void {
    this.#set(this.#entries.filter((entry) => !isSettled(entry)));
  }

  /** Takes what was decided about a report, and works out what storing it would change. */
  async decide(id: string, index: number, draft: PlacingDraft): Promise<void> {
    this.#changeReport(id, index, (report) => ({
      ...report,
      draft,
      isTouched: true,
      choices: choicesFrom(report.summary, draft),
      preview: null,
    }));
    await this.#preview(id, index);
  }

  /** From now on this is seen to before anything is stored. */
  seeToFirst(before: BeforeStoring): void {
    this.#before = before;
  }

  /** Works out anew what storing would change: something else may have been stored since. */
  async lookAgain(id: string): Promise<void> {
    const entry = this.#entries.find((candidate) => candidate.id === id);
    if (entry?.state.kind !== 'opened') return;
    for (const [index, { result }] of entry.state.reports.entries()) {
      if (result.kind === 'none') await this.#preview(id, index);
    }
  }

  /** @returns how many numbers were stored; null when none were */
  async store(id: string, index: number): Promise<number | null> {
    const rows = await this.#store(id, index, true);
    const entry = this.#entries.find((candidate) => candidate.id === id);
    const stored = entry && reportOf(entry, index);
    if (rows !== null && stored) void this.#suggestAgain(stored.summary).then(() => this.#previewAgain());
    return rows;
  }

  /** The names that were placed now may be those that other files wait for. */
  async #suggestAgain(stored: ReportSummary): Promise<void> {
    for (const { id, ref, state } of this.#entries) {
      if (state.kind !== 'opened') continue;
      const isWaiting = state.reports.map(
        (report) => !report.isTouched && reportStatus(report) === 'undecided' && shareNames(report.summary, stored),
      );
      if (!isWaiting.includes(true)) continue;
      const outcome = await openUsage(ref);
      if (outcome.kind !== 'ok') continue;
      for (const [index, summary] of outcome.value.reports.entries()) {
        if (!isWaiting[index]) continue;
        // Looked over or stored meanwhile: then it stays as it is.
        this.#changeReport(id, index, (report) =>
          report.isTouched || report.result.kind !== 'none' ? report : suggested(summary),
        );
        await this.#preview(id, index);
      }
    }
  }

  async #store(id: string, index: number, isFirst: boolean): Promise<number | null> {
    const entry = this.#entries.find((candidate) => candidate.id === id);
    const report = entry && reportOf(entry, index);
    if (!entry || !report?.choices || report.result.kind === 'storing') return null;
    const { choices, preview } = report;
    this.#changeReport(id, index, (current) => ({ ...current, result: { kind: 'storing' } }));
    const placed = { index, choices, owner: entry.owner };
    const why = await this.#before.room(entry.ref.file.size);
    if (why !== null) {
      this.#changeReport(id, index, (current) => ({ ...current, result: { kind: 'refused', why } }));
      return null;
    }
    if (isFirst) await this.#before.backUp();
    const stored = await storeUsage(entry.ref, placed, new Date().toISOString());
    this.#changeReport(id, index, (current) => ({
      ...current,
      result: stored.kind === 'stored' ? { kind: 'stored', stored: stored.value, preview } : { kind: stored.kind },
    }));
    return stored.kind === 'stored' ? stored.value.rows : null;
  }

  /** The numbers of a population table are stored. */
  populationStored(id: string): void {
    this.#change(id, (entry) =>
      entry.state.kind === 'population' ? inState(entry, { ...entry.state, stored: true }) : entry,
    );
  }

  /** Stores every report about which nothing is left to decide, after one backup. */
  async storeReady(): Promise<void> {
    let isFirst = true;
    for (const { id, state } of this.#entries) {
      if (state.kind !== 'opened') continue;
      for (const index of state.reports.keys()) {
        const entry = this.#entries.find((candidate) => candidate.id === id);
        const report = entry && reportOf(entry, index);
        if (!report || reportStatus(report) !== 'ready') continue;
        // What those before it have brought changes what this one does.
        if (!isFirst) await this.#preview(id, index);
        await this.#store(id, index, isFirst);
        isFirst = false;
      }
    }
    await this.#previewAgain();
  }

  async #readNext(): Promise<void> {
    if (this.#reading) return;
    const next = this.#entries.find(({ state }) => state.kind === 'waiting');
    if (!next) {
      this.#isBackedUp = false;
      return;
    }
    const { id } = next;
    this.#reading = { id, abort: new AbortController() };
    this.#change(id, (entry) => inState(entry, { kind: 'reading', progress: null }));
    try {
      const outcome = await openUsage(next.ref, {
        signal: this.#reading.abort.signal,
        onProgress: (progress) => this.#change(id, (entry) => inState(entry, { kind: 'reading', progress })),
      });
      this.#change(id, (entry) => inState(entry, stateOf(outcome)));
      await this.#prepare(id);
    } catch (error) {
      // A defect with one file must not hold up the others.
      console.error(error);
      this.#change(id, (entry) => inState(entry, { kind: 'failed' }));
    }
    this.#reading = null;
    await this.#readNext();
  }

  /** What storing would change, report by report; one that a trusted mapping reads is stored at once. */
  async #prepare(id: string): Promise<void> {
    const entry = this.#entries.find((candidate) => candidate.id === id);
    if (entry?.state.kind !== 'opened') return;
    const { reports, mapping } = entry.state;
    for (const index of reports.keys()) await this.#preview(id, index);
    if (!mapping || entry.ref.mapping || !reports.every(({ summary }) => isAllLearned(summary))) return;
    if (!(await this.#isTrusted(mapping))) return;
    for (const index of reports.keys()) {
      await this.#store(id, index, !this.#isBackedUp);
      this.#isBackedUp = true;
    }
  }

  /** What is stored changes what the others would change. A later call takes over from one that is under way. */
  async #previewAgain(): Promise<void> {
    const turn = ++this.#turn;
    for (const { id } of this.#entries) {
      if (turn !== this.#turn) return;
      await this.lookAgain(id);
    }
  }

  async #preview(id: string, index: number): Promise<void> {
    const entry = this.#entries.find((candidate) => candidate.id === id);
    const choices = entry && reportOf(entry, index)?.choices;
    if (!entry || !choices) return;
    const preview: UsagePreview = await previewUsage(entry.ref, { index, choices, owner: entry.owner });
    // An answer to older choices is dropped.
    this.#changeReport(id, index, (report) => (report.choices === choices ? { ...report, preview } : report));
  }

  #changeReport(id: string, index: number, change: (report: QueuedReport) => QueuedReport): void {
    this.#change(id, (entry) => {
      if (entry.state.kind !== 'opened') return entry;
      const reports = entry.state.reports.map((report, at) => (at === index ? change(report) : report));
      return inState(entry, { ...entry.state, reports });
    });
  }

  #change(id: string, change: (entry: QueueEntry) => QueueEntry): void {
    this.#set(this.#entries.map((entry) => (entry.id === id ? change(entry) : entry)));
  }

  #set(entries: readonly QueueEntry[]): void {
    this.#entries = entries;
    for (const listener of this.#listeners) listener();
  }
}

function reportOf({ state }: QueueEntry, index: number): QueuedReport | undefined {
  return state.kind === 'opened' ? state.reports[index] : undefined;
}

function inState(entry: QueueEntry, state: FileState): QueueEntry {
  return { ...entry, state };
}

function stateOf(outcome: Awaited<ReturnType<typeof openUsage>>): FileState {
  if (outcome.kind !== 'ok') return outcome;
  const { known, reports, mapping } = outcome.value;
  if (outcome.value.population) return { kind: 'population', result: outcome.value.population, stored: false };
  if (known) return { kind: 'known', source: known };
  if (reports.length === 0) return { kind: 'unmapped' };
  return {
    kind: 'opened',
    mapping,
    warnings: outcome.warnings,
    reports: reports.map(suggested),
  };
}

/** A report as the program proposes to place it. */
function suggested(summary: ReportSummary): QueuedReport {
  const draft = draftFrom(summary);
  const choices = choicesFrom(summary, draft);
  return { summary, draft, isTouched: false, choices, preview: null, result: { kind: 'none' } };
}
