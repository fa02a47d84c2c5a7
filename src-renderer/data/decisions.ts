import type { CentralFile } from '#domain/model/central-data.ts';
import type { Outcome, Problem } from '#domain/model/problem.ts';
import type { Actor } from '#domain/sync/actor.ts';
import type { Change } from '#domain/sync/change.ts';
import { conflictKind } from '#domain/sync/conflict-row.ts';
import { isContentTable } from '#domain/sync/content-tables.ts';
import { declineProposal, takeProposal } from '#domain/sync/decide-proposal.ts';
import { type ConflictChoice, reopenConflict, resolveConflict } from '#domain/sync/resolve-conflict.ts';
import { type Committed, commit } from './commit.ts';
import type { Bibliotek24Database } from './database.ts';
import type { EditContext } from './edit-context.ts';

/** What a person decided: done, or why it cannot be (any more). */
export type Decided = Committed<Decision>;
type Decision = { readonly kind: 'decided' } | { readonly kind: 'refused'; readonly problem: Problem };

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

/** The owner takes a proposal, or declines it; who made it can take it back. */
export async function decideProposal(
  database: Bibliotek24Database,
  id: string,
  decision: 'take' | 'decline',
): Promise<Decided> {
  const row = await database.records('proposals').get(id);
  const context: EditContext = {
    proposals: [id],
    ...(row && isContentTable(row.table) && { [row.table]: [row.record_id] }),
  };
  return decide(database, context, (state, actor) =>
    decision === 'take' ? takeProposal(state, id, actor) : declineProposal(state, id, actor),
  );
}

async function contextOfConflict(database: Bibliotek24Database, id: string): Promise<EditContext> {
  const row = await database.records('conflicts').get(id);
  if (!row || !isContentTable(row.table)) return {};
  // Where two records stand against each other the key of the one that is shown is the first value.
  const isTwo = conflictKind(row) === 'sameKey';
  return { [row.table]: [...new Set([row.record_id, ...(isTwo ? [row.value_a] : [])])] };
}

function decide(database: Bibliotek24Database, context: EditContext, make: Decide): Promise<Decided> {
  return commit<Decision>(database, {
    context,
    plan: (state, actor) => {
      const outcome = make(state, actor);
      if (outcome.kind === 'ok') return { changes: [outcome.value], value: { kind: 'decided' } };
      const [problem] = outcome.problems;
      if (!problem) throw new Error('refused without a reason');
      return { changes: [], value: { kind: 'refused', problem } };
    },
  });
}
