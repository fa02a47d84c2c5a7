import type { OrganisationId } from '../model/brands.ts';
import type { CentralFile } from '../model/central-data.ts';
import { type RecordOf, type RecordTableName, recordKey } from '../model/tables.ts';
import type { ChangeCounts, NamedChange } from './changes-between.ts';
import type { ContentTableName } from './content-tables.ts';
import type { Edit } from './edit.ts';
import { editableOwners, ownerOf } from './owner-of.ts';
import { currentRecords, putBack } from './put-back.ts';
import { fieldChanges, type RecordChange } from './record-changes.ts';
import { recordNamer } from './record-name.ts';

/** One record that can be put back: the edit, and what it would change here. */
export type PutBackItem = {
  readonly edit: Edit;
  readonly change: NamedChange;
  /** The office it is chosen by; empty where nothing tells. */
  readonly group: string;
  /** This office may act for the owner; else the owner can be asked to. */
  readonly mayEdit: boolean;
};

export type PutBackPlan = {
  readonly items: readonly PutBackItem[];
  /** Records of which something was changed since; that stays. */
  readonly changedSince: number;
  /** Imports of usage that are not put back this way. */
  readonly leftOut: number;
};

/** What the user takes of a plan. `propose`: also what others own, as proposals to them. */
export type PutBackChoice = {
  readonly groups: readonly string[];
  readonly kinds: readonly RecordChange['kind'][];
  readonly propose: boolean;
};

/** How many records there are of one group: those this office may act for, and those it can only propose. */
export type PutBackGroup = { readonly group: string; readonly own: ChangeCounts; readonly others: ChangeCounts };

/**
 * Everything that an earlier state has otherwise than now, in groups by the county (or national body) whose records they are.
 * @param office who would put back
 * @param changes from what is here to the edition
 */
export function planFromEdition(
  mine: CentralFile,
  edition: CentralFile,
  changes: readonly RecordChange[],
  office: OrganisationId,
): PutBackPlan {
  const counties = new Map<string, string>(mine.tables.organisations.map(({ id, county_id }) => [id, county_id ?? id]));
  return plan(mine, {
    changes,
    office,
    to: 'after',
    nameOf: recordNamer(mine.tables, edition.tables),
    groupOf: ({ owner }) => counties.get(owner) ?? owner,
    // An import that came since is taken back where it was imported.
    isLeftOut: ({ table, kind }) => table === 'usage_sources' && kind === 'removed',
  });
}

/** What was taken in, turned back, in groups by the office whose PC wrote it. */
export function planFromIntake(
  mine: CentralFile,
  changes: readonly RecordChange[],
  office: OrganisationId,
): PutBackPlan {
  return plan(mine, {
    changes,
    office,
    to: 'before',
    nameOf: recordNamer(mine.tables),
    groupOf: (change) => change.office,
    isLeftOut: ({ table }) => table === 'usage_sources',
  });
}

export function isChosen({ group, mayEdit, change }: PutBackItem, choice: PutBackChoice): boolean {
  return choice.groups.includes(group) && choice.kinds.includes(change.kind) && (mayEdit || choice.propose);
}

export function groupsOf(items: readonly PutBackItem[]): PutBackGroup[] {
  return Array.from(
    Map.groupBy(items, ({ group }) => group),
    ([group, members]) => ({
      group,
      own: counted(members.filter(({ mayEdit }) => mayEdit)),
      others: counted(members.filter(({ mayEdit }) => !mayEdit)),
    }),
  );
}

function counted(items: readonly PutBackItem[]): ChangeCounts {
  const count = (kind: RecordChange['kind']) => items.filter(({ change }) => change.kind === kind).length;
  return { added: count('added'), changed: count('changed'), removed: count('removed') };
}

/** How many records a choice takes of the groups. */
export function chosenCount(groups: readonly PutBackGroup[], { groups: names, kinds, propose }: PutBackChoice): number {
  const chosen = groups.filter(({ group }) => names.includes(group));
  const sum = (counts: ChangeCounts) => kinds.reduce((all, kind) => all + counts[kind], 0);
  return chosen.reduce((all, { own, others }) => all + sum(own) + (propose ? sum(others) : 0), 0);
}

type Sources = {
  readonly changes: readonly RecordChange[];
  readonly office: OrganisationId;
  readonly to: 'before' | 'after';
  readonly nameOf: (table: string, key: string) => string;
  readonly groupOf: (change: RecordChange) => string;
  readonly isLeftOut: (change: RecordChange) => boolean;
};

/** Which PCs there are and what has been proposed follows from what happened, and is not undone with it. */
const NEVER_PUT_BACK: ReadonlySet<string> = new Set(['devices', 'proposals']);

function plan(mine: CentralFile, { changes, office, to, nameOf, groupOf, isLeftOut }: Sources): PutBackPlan {
  const considered = changes.filter(({ table }) => !NEVER_PUT_BACK.has(table));
  const current = currentRecords(recordsIn(mine, new Set(considered.map(({ table }) => table))));
  const mayEditOwner = editableOwners(mine.tables, office);
  const items: PutBackItem[] = [];
  let changedSince = 0;
  for (const change of considered.filter((each) => !isLeftOut(each))) {
    const turned = putBack([change], to, current);
    changedSince += turned.changedSince;
    const [edit] = turned.edits;
    if (!edit) continue;
    const now = current(edit.table, edit.key) ?? null;
    const owners = [now, edit.after].flatMap((record) => (record ? [ownerOf(edit.table, record)] : []));
    const { device, office: writer } = change;
    items.push({
      edit,
      change: { ...shownChange(edit, now), device, office: writer, name: nameOf(edit.table, edit.key) },
      group: groupOf(change),
      mayEdit: owners.every(mayEditOwner),
    });
  }
  return { items, changedSince, leftOut: considered.filter(isLeftOut).length };
}

function* recordsIn(
  { tables }: CentralFile,
  names: ReadonlySet<ContentTableName>,
): Generator<readonly [ContentTableName, string, RecordOf<ContentTableName>]> {
  for (const table of names) {
    for (const record of tables[table]) yield [table, recordKey<RecordTableName>(table, record), record];
  }
}

function shownChange({ table, key, after }: Edit, now: object | null): Omit<RecordChange, 'device' | 'office'> {
  const kind = now === null ? 'added' : after === null ? 'removed' : 'changed';
  const fields = fieldChanges(table, now ?? {}, after ?? {});
  return { kind, table, key, owner: ownerOf(table, after ?? now ?? {}), fields };
}
