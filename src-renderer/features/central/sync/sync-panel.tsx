import { useLiveQuery } from 'dexie-react-hooks';
import { readMeta } from '#data/dataset-store.ts';
import { decideProposal, unsettleConflict } from '#data/decisions.ts';
import { readOpenConflicts } from '#data/open-conflicts.ts';
import { readOpenProposals } from '#data/open-proposals.ts';
import { database } from '#data/working-copy.ts';
import { useSession } from '#features/session/index.ts';
import { useRefusal } from '#features/vault/index.ts';
import { problemText } from '#texts/problem-text.ts';
import type { SyncSummary } from '#workers/sync-client.ts';
import { ConflictCard } from './conflict-card.tsx';
import { EditionList } from './edition-list.tsx';
import { FaultNotice, QuietNotice } from './fault-notice.tsx';
import { useFieldTexts } from './field-texts.ts';
import { IncomingList } from './incoming-list.tsx';
import { IntakeList } from './intake-list.tsx';
import { OfficeChoice } from './office-choice.tsx';
import { PendingCard } from './pending-card.tsx';
import { ProposalList } from './proposal-list.tsx';
import { useRecordNames } from './record-names.ts';
import { useSync } from './sync-provider.tsx';
import { useTraces } from './use-traces.ts';
import './sync.css';

/** Everything about sharing: what stands in the way, what must be decided, what others changed; beside it what waits, and editions. */
export function SyncPanel(props: {
  onChoose(): void;
  onLookOver(): void;
  onSaid(text: string, undo?: () => void): void;
  onSaidUndoable(text: string, changes: number): void;
}) {
  const { texts, language } = useSession();
  const t = texts.sync;
  const { engine, state } = useSync();
  const refusal = useRefusal();
  const shared = useLiveQuery(readShared, []);
  const fields = useFieldTexts();
  const conflicts = shared?.conflicts ?? [];
  const proposals = shared?.proposals ?? [];
  const titleOf = useRecordNames(
    [...conflicts, ...proposals].map(({ row }) => row).map(({ table, record_id: key }) => ({ table, key })),
  );
  const { summary, office, trouble } = state;
  const traces = useTraces(
    conflicts.map(({ row }) => row),
    summary?.revision ?? (trouble ? 'unread' : null),
  );
  if (!state.sharing || !shared) return null;
  const decide = async (id: string, decision: 'take' | 'decline') => {
    const decided = await decideProposal(database, id, decision);
    if (decided.kind !== 'stored') props.onSaid(refusal ?? texts.usageFiles[decided.kind]);
    else if (decided.value.kind === 'refused') props.onSaid(problemText(decided.value.problem, language).title);
    else if (decided.value.isUndoable) props.onSaidUndoable(t.taken, 1);
    else props.onSaid(decision === 'take' ? t.takenUnchanged : t.declined);
  };
  const unsettle = (id: string) => () => void unsettleConflict(database, id);
  const conflictsAlone = conflictsWithoutChange(summary);
  return (
    <div className="b24-sync">
      <div className="b24-sync-main">
        {office === null && <OfficeChoice />}
        {trouble && (
          <FaultNotice
            key={trouble.kind}
            trouble={trouble}
            onChoose={props.onChoose}
            onLookOver={props.onLookOver}
            onSaid={props.onSaid}
          />
        )}
        {state.older && <QuietNotice kind="older" onHide={() => engine.hideOlder()} />}
        {summary && summary.unread.length > 0 && <QuietNotice kind="unread" />}
        {conflicts.map((conflict, i) => (
          <ConflictCard
            key={conflict.row.id}
            conflict={conflict}
            title={titleOf(conflict.row.table, conflict.row.record_id)}
            device={shared.device}
            fields={fields}
            trace={traces.get(conflict.row.id)}
            place={{ number: i + 1, of: conflicts.length }}
            onSettled={(id) => props.onSaid(t.settled, conflict.kind === 'field' ? unsettle(id) : undefined)}
          />
        ))}
        <ProposalList
          proposals={proposals}
          titleOf={titleOf}
          fields={fields}
          onDecide={(id, decision) => void decide(id, decision)}
        />
        {summary && <IncomingList summary={summary} />}
        {conflictsAlone > 0 && (
          <section className="b24-card b24-incoming" aria-label={t.incoming}>
            <p>{t.onlyConflicts(conflictsAlone)}</p>
          </section>
        )}
        {summary && summary.toTakeIn === 0 && conflicts.length + proposals.length === 0 && trouble === null && (
          <section className="b24-card b24-sync-calm">
            <p>{t.calm}</p>
            <p className="b24-soft">{t.calmHelp}</p>
          </section>
        )}
      </div>
      <div className="b24-sync-side">
        {summary && <PendingCard summary={summary} />}
        {office !== null && <IntakeList office={office} onSaid={props.onSaid} />}
        <EditionList
          office={office}
          standing={summary?.revision ?? 0}
          hasAllOf={state.hasAllOf}
          onSaid={props.onSaid}
        />
      </div>
    </div>
  );
}

/** New conflicts, where nothing else comes with them. */
function conflictsWithoutChange(summary: SyncSummary | null): number {
  if (!summary) return 0;
  const { added, changed, removed } = summary.incoming;
  return added + changed + removed === 0 ? summary.toTakeIn : 0;
}

async function readShared() {
  const device = (await readMeta(database))?.device;
  const [conflicts, proposals] = await Promise.all([
    readOpenConflicts(database),
    readOpenProposals(database, device?.organisationId ?? null),
  ]);
  return { conflicts, proposals, device: device?.id ?? '' };
}
