import type { Committed } from '#data/commit.ts';
import type { Bibliotek24Database } from '#data/database.ts';
import { intakeChanges } from '#data/intake-log.ts';
import { changeRecords, undoLast } from '#data/records.ts';
import { restoreSource } from '#data/restore-source.ts';
import { removeSource } from '#data/usage-import.ts';
import { organisationId } from '#domain/model/brands.ts';
import type { CentralFile } from '#domain/model/central-data.ts';
import type { Outcome } from '#domain/model/problem.ts';
import { emptyUsage } from '#domain/model/usage-columns.ts';
import { type ChangesBetween, type NamedChange, namesIn } from '#domain/sync/changes-between.ts';
import {
  groupsOf,
  isChosen,
  type PutBackChoice,
  type PutBackGroup,
  type PutBackPlan,
  planFromEdition,
  planFromIntake,
} from '#domain/sync/put-back-plan.ts';
import { recordChanges } from '#domain/sync/record-changes.ts';
import { recordNamer } from '#domain/sync/record-name.ts';
import { usageOfSources } from '#domain/sync/select-usage.ts';
import { readCentralFile } from '#formats/central-file/read-central-file.ts';
import { wholeState } from './backup-intake.ts';

/** What is put back from: the edition that was looked at last, or an intake by its number. */
export type PutBackSource = { readonly kind: 'edition' } | { readonly kind: 'intake'; readonly id: number };

/** What putting back would change here, before it is done. */
export type PutBackPreview = Pick<ChangesBetween, 'added' | 'changed' | 'removed' | 'names'> &
  Pick<PutBackPlan, 'changedSince' | 'leftOut'> & {
    readonly groups: readonly PutBackGroup[];
    /** The first of them, group by group; the numbers tell of all. */
    readonly details: readonly (NamedChange & { readonly group: string })[];
  };

export type PutBackDone = {
  /** Records that were put back, in one act that can be undone. */
  readonly edited: number;
  readonly proposed: number;
  /** Imports that were brought back, each a change of its own. */
  readonly sources: readonly string[];
};

const MOST_DETAILS = 200;

/** Putting back what an earlier edition has, or what was there before something was taken in: as edits of this office. */
export class PutBackIntake {
  #database: Bibliotek24Database;
  #edition: CentralFile | null = null;

  constructor(database: Bibliotek24Database) {
    this.#database = database;
  }

  /** An edition beside what is here: what it would take to have it as it was then. */
  async lookAtEdition(bytes: Uint8Array, office: string): Promise<Outcome<PutBackPreview>> {
    this.#edition = null;
    const read = await readCentralFile(bytes);
    if (read.kind === 'refused') return read;
    this.#edition = read.value;
    return { kind: 'ok', value: await this.preview({ kind: 'edition' }, office), warnings: [] };
  }

  async preview(source: PutBackSource, office: string): Promise<PutBackPreview> {
    const { file, plan } = await this.#plan(source, office);
    const groups = groupsOf(plan.items);
    const sum = (kind: 'added' | 'changed' | 'removed') =>
      groups.reduce((all, { own, others }) => all + own[kind] + others[kind], 0);
    const details = plan.items
      .toSorted((a, b) => (a.group < b.group ? -1 : a.group > b.group ? 1 : 0))
      .slice(0, MOST_DETAILS)
      .map(({ change, group }) => ({ ...change, group }));
    return {
      added: sum('added'),
      changed: sum('changed'),
      removed: sum('removed'),
      details,
      names: namesIn(details, recordNamer(file.tables, ...(this.#edition ? [this.#edition.tables] : []))),
      changedSince: plan.changedSince,
      leftOut: plan.leftOut,
      groups,
    };
  }

  /** Puts back what was chosen of it, as things are now. */
  async putBack(source: PutBackSource, office: string, choice: PutBackChoice): Promise<Committed<PutBackDone>> {
    const { plan } = await this.#plan(source, office);
    const chosen = plan.items.filter((item) => isChosen(item, choice));
    const records = chosen.map(({ edit }) => edit).filter(({ table }) => table !== 'usage_sources');
    const changed = await changeRecords(this.#database, { records });
    if (changed.kind !== 'stored') return changed;
    const sources: string[] = [];
    for (const { edit, mayEdit } of chosen) {
      // An import that is not ours cannot be proposed: a proposal carries no rows.
      if (edit.table !== 'usage_sources' || !edit.after || !mayEdit) continue;
      const rows = usageOfSources(this.#edition?.usage ?? emptyUsage(), new Set([edit.key]));
      const restored = await restoreSource(this.#database, edit.after, rows);
      if (restored.kind !== 'stored') return restored;
      if (restored.value === 'edited') sources.push(edit.key);
    }
    const { edited, proposed } = changed.value;
    return { kind: 'stored', value: { edited, proposed, sources } };
  }

  /** Takes back what `putBack` did: its act, which must be the newest, and the imports it brought. */
  async undo({ edited, sources }: PutBackDone): Promise<boolean> {
    if (edited > 0 && (await undoLast(this.#database)) === null) return false;
    for (const id of sources) if ((await removeSource(this.#database, id)).kind !== 'stored') return false;
    return true;
  }

  async #plan(
    source: PutBackSource,
    office: string,
  ): Promise<{ readonly file: CentralFile; readonly plan: PutBackPlan }> {
    const { file } = await wholeState(this.#database);
    if (source.kind === 'intake') {
      const changes = await intakeChanges(this.#database, source.id);
      return { file, plan: planFromIntake(file, changes, organisationId(office)) };
    }
    if (!this.#edition) throw new Error('no edition was looked at');
    const changes = Array.from(recordChanges(file, this.#edition));
    return { file, plan: planFromEdition(file, this.#edition, changes, organisationId(office)) };
  }
}
