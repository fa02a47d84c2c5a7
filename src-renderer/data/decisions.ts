import type { CentralFile } from '#domain/model/central-data.ts';
import type { Outcome, Problem } from '#domain/model/problem.ts';
import type { Actor } from '#domain/sync/actor.ts';
import type { Change } from '#domain/sync/change.ts';
import { conflictKind } from '#domain/sync/conflict-row.ts';
import { type ContentTableName, isContentTable } from '#domain/sync/content-tables.ts';
import { declineProposal, takeProposal } from '#domain/sync/decide-proposal.ts';
import { recordState } from '#domain/sync/record-state.ts';
import { type ConflictChoice, reopenConflict, resolveConflict } from '#domain/sync/resolve-conflict.ts';
import { type Committed, commit } from './commit.ts';
import type { Bibliotek24Database } from './database.ts';
import type { EditContext } from './edit-context.ts';
import { keepAct } from './records.ts';
import type { Image } from './rows.ts';

/** What a person decided: done, or why it cannot be (any more). */
export type Decided = Committed<Decision>;
type Decision =
  /** `isUndoable`: `undoLast` turns it back. */
  { readonly kind: 'decided'; readonly isUndoable: boolean } | { readonly kind: 'refused'; readonly problem: Problem };

type Decide = (state: CentralFile, actor: Actor) => Outcome<Change>;

/** Settles a conflict: what is shown, the other value, or a new one. */
export async function settleConflict(
  database: Bibliotek24Database,
  id: string,
  choice: ConflictChoice,
): Promise<Decided> {
  return decide(database, await contextOfConflict(database, id), (state, actor) =>
    resolveConflict(state, id, choice, actor),
  );
}

/** Takes back what was decided about a conflict of fields: both values stand against each other again. */
export async function unsettleConflict(database: Bibliotek24Database, id: string): Promise<Decided> {
  return decide(database, await contextOfConflict(database, id), (state, actor) => reopenConflict(state, id, actor));
}

/**
 * The owner takes a proposal, or declines it; who made it can take it back. What was taken is an edit of the owner's and is undone like
 * one; the proposal has had its answer and stays away.
 */
export async function decideProposal(
  database: Bibliotek24Database,
  id: string,
  decision: 'take' | 'decline',
): Promise<Decided> {
  const row = await database.records('proposals').get(id);
  const about = row && isContentTable(row.table) ? { table: row.table, key: row.record_id } : null;
  const context: EditContext = { proposals: [id], ...(about && { [about.table]: [about.key] }) };
  return decide(
    database,
    context,
    (state, actor) => (decision === 'take' ? takeProposal(state, id, actor) : declineProposal(state, id, actor)),
    about,
  );
}

async function contextOfConflict(database: Bibliotek24Database, id: string): Promise<EditContext> {
  const row = await database.records('conflicts').get(id);
  if (!row || !isContentTable(row.table)) return {};
  // Where two records stand against each other the key of the one that is shown is the first value.
  const isTwo = conflictKind(row) === 'sameKey';
  return { [row.table]: [...new Set([row.record_id, ...(isTwo ? [row.value_a] : [])])] };
}

/** @param undoable the record that is turned back when the decision is undone */
function decide(
  database: Bibliotek24Database,
  context: EditContext,
  make: Decide,
  undoable: RecordPlace | null = null,
): Promise<Decided> {
  let images: readonly Image[] = [];
  return commit<Decision>(database, {
    context,
    plan: (state, actor) => {
      const outcome = make(state, actor);
      if (outcome.kind === 'ok') {
        images = undoable ? imagesOf(state, outcome.value, undoable) : [];
        return { changes: [outcome.value], value: { kind: 'decided', isUndoable: images.length > 0 } };
      }
      const [problem] = outcome.problems;
      if (!problem) throw new Error('refused without a reason');
      return { changes: [], value: { kind: 'refused', problem } };
    },
    also: {
      stores: ['changes'],
      write: async () => (images.length > 0 ? keepAct(database, images) : undefined),
    },
  });
}

type RecordPlace = { readonly table: ContentTableName; readonly key: string };

/** The record before and after; nothing where it stays as it is. */
function imagesOf(state: CentralFile, { rows }: Change, { table, key }: RecordPlace): readonly Image[] {
  const change = rows.find((row) => row.table === table && row.key === key);
  const before = recordState(state, table, key).record ?? null;
  return change ? [{ table, before, after: change.after } as Image] : [];
}
