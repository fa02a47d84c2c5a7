import type { Committed } from '#data/commit.ts';
import type { Act, ActOutcome } from '#data/records.ts';
import { type CellChange, changedCell } from '#domain/joining/answer.ts';
import type { JoiningGrid, JoiningRow } from '#domain/joining/joining-grid.ts';
import type { LocalRow } from '#domain/model/local-records.ts';
import type { Participation } from '#domain/model/tables.ts';
import type { JoiningQuery, JoiningWork } from '#workers/joining-client.ts';

/** A library and a service, by id: rows are filtered and sorted without the session knowing. */
export type CellRef = { readonly libraryId: string; readonly service: number };

export type SessionState = {
  /** Null until the answers are read. */
  readonly grid: JoiningGrid | null;
  /** The query that the grid is of. */
  readonly query: JoiningQuery | null;
  /** Acts that are not yet on the disk. */
  readonly unsaved: number;
  /** Why the last act was not saved; it is taken back on the screen. */
  readonly failed: 'full' | 'notSaved' | null;
};

/** What became of an act that is on the screen already. */
export type Answered = {
  readonly changed: number;
  /** A yes was given, and no price is known: nothing was done with these. */
  readonly needPrice: readonly CellRef[];
  /** Settles when it is on the disk, or was refused. */
  readonly stored: Promise<Committed<ActOutcome>>;
};

/** A pause in the answering. */
const PAUSE_MS = 400;

/** Records that take a moment to be handed over. */
const LARGE_ACT = 200;

const NOTHING: SessionState = { grid: null, query: null, unsaved: 0, failed: null };

/**
 * The answers of a year while they are worked on. A change is on the screen at once and goes to the disk in the background, one
 * act at a time and in the order they were made; what the disk says in the end is what stands.
 */
export class JoiningSession {
  readonly #work: JoiningWork;
  readonly #listeners = new Set<() => void>();
  #state = NOTHING;
  /** Everything that reads or writes waits its turn here. */
  #last: Promise<unknown> = Promise.resolve();
  #reading: number | null = null;
  #places = new Map<string, number>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(work: JoiningWork) {
    this.#work = work;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): SessionState => this.#state;

  /** Reads the answers of another scope or year, or again. */
  open(query: JoiningQuery): Promise<void> {
    return this.#inTurn(() => this.#read(query));
  }

  /** The data may have been changed by somebody else, which is seen when there is a pause: own changes are there already. */
  refresh(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () =>
        void this.#inTurn(async () => {
          // What is still to be stored will be read after it.
          if (this.#state.query && this.#state.unsaved === 0) await this.#read(this.#state.query);
        }),
      PAUSE_MS,
    );
  }

  /** Changes cells in one act: on the screen now, on the disk soon. */
  change(cells: readonly CellRef[], change: CellChange): Answered {
    return this.changeEach(cells.map((cell) => ({ cell, change })));
  }

  changeEach(changes: readonly { readonly cell: CellRef; readonly change: CellChange }[]): Answered {
    const { grid } = this.#state;
    const needPrice: CellRef[] = [];
    const made: { readonly place: number; readonly service: number; readonly participation: Participation }[] = [];
    for (const { cell: ref, change } of grid ? changes : []) {
      const place = this.#places.get(ref.libraryId);
      const row = place === undefined ? undefined : grid?.rows[place];
      const cell = row?.cells[ref.service];
      const service = grid?.services[ref.service];
      if (place === undefined || !row || !cell || !service || !grid) continue;
      const { agreementId } = service;
      const outcome = changedCell(cell, change, { library: row.library, agreementId, year: grid.year });
      if (outcome.kind === 'needsPrice') needPrice.push(ref);
      if (outcome.kind === 'changed') made.push({ place, service: ref.service, participation: outcome.participation });
    }
    if (made.length === 0 || !grid) return { changed: 0, needPrice, stored: Promise.resolve(NOTHING_STORED) };
    this.#set({ grid: { ...grid, rows: withParticipations(grid.rows, made) }, unsaved: this.#state.unsaved + 1 });
    const records = made.map(({ participation }) => ({
      table: 'participations' as const,
      key: participation.id,
      after: participation,
    }));
    return { changed: made.length, needPrice, stored: this.#store({ records }) };
  }

  /** Keeps what is this office's own and in no grid: an invoice that is worked on. */
  keep(local: readonly LocalRow[]): Promise<Committed<ActOutcome>> {
    this.#set({ unsaved: this.#state.unsaved + 1 });
    return this.#store({ local });
  }

  undo(): Promise<boolean> {
    return this.#turnBack(() => this.#work.undo());
  }

  redo(): Promise<boolean> {
    return this.#turnBack(() => this.#work.redo());
  }

  #turnBack(step: () => Promise<boolean>): Promise<boolean> {
    return this.#inTurn(async () => {
      const done = await step();
      if (done && this.#state.query && this.#state.unsaved === 0) await this.#read(this.#state.query);
      return done;
    });
  }

  #store(act: Act): Promise<Committed<ActOutcome>> {
    return this.#inTurn(async () => {
      let failed: SessionState['failed'] = 'notSaved';
      try {
        // A large act is handed over after the picture that shows it: both at once would be felt.
        if ((act.records?.length ?? 0) > LARGE_ACT) await pause();
        const stored = await this.#work.change(act);
        failed = stored.kind === 'stored' ? null : stored.kind;
        // What is only proposed to the owner is not what stands.
        if (stored.kind === 'stored' && stored.value.proposed > 0) this.#reading = null;
        return stored;
      } finally {
        const unsaved = this.#state.unsaved - 1;
        this.#set({ unsaved, failed });
        // Nor what was not saved: all is read again.
        if (failed !== null) this.#reading = null;
        if (this.#reading === null && unsaved === 0 && this.#state.query) await this.#read(this.#state.query);
      }
    });
  }

  async #read(query: JoiningQuery): Promise<void> {
    const read = new Map<number, JoiningRow>();
    const answer = await this.#work.read(query, this.#reading, (rows) => {
      for (const [place, row] of rows) read.set(place, row);
    });
    // Cells that were changed while it was read are stored after it, and read again then.
    if (this.#state.unsaved > 0 && this.#state.query === query) return;
    this.#reading = answer.reading;
    const { grid } = this.#state;
    if (answer.kind === 'whole') {
      const rows = [...read.values()];
      this.#places = new Map(rows.map(({ library }, place) => [library.id, place]));
      this.#set({ grid: { ...answer.grid, rows }, query });
    } else if (grid && read.size > 0) {
      this.#set({ grid: { ...grid, rows: grid.rows.map((row, place) => read.get(place) ?? row) }, query });
    }
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => {});
    return turn;
  }

  #set(change: Partial<SessionState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

const NOTHING_STORED: Committed<ActOutcome> = {
  kind: 'stored',
  value: { edited: 0, proposed: 0, unchanged: 0 },
};

function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

/** Rows that have not changed stay the same objects. */
function withParticipations(
  rows: readonly JoiningRow[],
  made: readonly { readonly place: number; readonly service: number; readonly participation: Participation }[],
): readonly JoiningRow[] {
  const next = [...rows];
  for (const [place, inRow] of Map.groupBy(made, (each) => each.place)) {
    const row = rows[place];
    if (!row) continue;
    const byService = new Map(inRow.map((each) => [each.service, each.participation]));
    const cells = row.cells.map((cell, service) => {
      const participation = byService.get(service);
      return cell && participation ? { ...cell, participation } : cell;
    });
    next[place] = { ...row, cells };
  }
  return next;
}
