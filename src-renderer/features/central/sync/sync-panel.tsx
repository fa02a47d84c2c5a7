import { Alert, Button } from '@digdir/designsystemet-react';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { loadTables, readMeta } from '#data/dataset-store.ts';
import { decideProposal, unsettleConflict } from '#data/decisions.ts';
import { chooseOffice } from '#data/device.ts';
import { database } from '#data/working-copy.ts';
import { organisationId } from '#domain/model/brands.ts';
import { emptyUsage } from '#domain/model/usage-columns.ts';
import { type OpenConflict, openConflicts } from '#domain/sync/open-conflicts.ts';
import { mayEdit } from '#domain/sync/owner-of.ts';
import { useSession } from '#features/session/index.ts';
import { problemText } from '#texts/problem-text.ts';
import { ProblemList } from '#ui/problem-list.tsx';
import { UndoToast } from '#ui/undo-toast.tsx';
import type { SyncSummary } from '#workers/sync-client.ts';
import { ConflictCard } from './conflict-card.tsx';
import { EditionList } from './edition-list.tsx';
import { useFieldTexts } from './field-texts.ts';
import { IncomingList } from './incoming-list.tsx';
import { OfficeSelect } from './office-select.tsx';
import { useRecordNames } from './record-names.ts';
import type { SyncTrouble } from './sync-engine.ts';
import { useSync } from './sync-provider.tsx';
import './sync.css';

/** Everything about sharing: what stands in the way, what must be decided, what others changed, earlier editions. */
export function SyncPanel() {
  const { texts, language } = useSession();
  const t = texts.sync;
  const { engine, state } = useSync();
  const nameOf = useRecordNames(texts);
  const fields = useFieldTexts();
  const shared = useLiveQuery(readShared, []);
  const [notice, setNotice] = useState<{ key: number; text: string; undo?: () => void } | null>(null);
  const say = (text: string, undo?: () => void) =>
    setNotice((before) => ({ key: (before?.key ?? 0) + 1, text, ...(undo && { undo }) }));
  const decide = async (id: string, decision: 'take' | 'decline') => {
    const decided = await decideProposal(database, id, decision);
    if (decided.kind !== 'stored') say(texts.usageFiles[decided.kind]);
    else if (decided.value.kind === 'refused') say(problemText(decided.value.problem, language).title);
    else say(decision === 'take' ? t.taken : t.declined);
  };
  if (!state.connected || !shared) return null;
  const officeOf = (device: string) => {
    const office = shared.devices.find((row) => row.device === device)?.organisation_id;
    return office ? fields.owner(office) : t.unknownPc;
  };
  const office = state.office;
  const conflictsAlone = conflictsWithoutChange(state.summary);
  const isOwner = (owner: string) => office !== null && mayEdit(shared, organisationId(office), organisationId(owner));
  return (
    <>
      {office === null && <OfficeChoice />}
      {state.trouble && <Trouble trouble={state.trouble} onApprove={() => void engine.approve()} />}
      {shared.conflicts.map((conflict) => (
        <ConflictCard
          key={conflict.row.id}
          conflict={conflict}
          nameOf={nameOf}
          officeOf={officeOf}
          onSettled={(id) =>
            say(t.settled, conflict.kind === 'field' ? () => void unsettleConflict(database, id) : undefined)
          }
        />
      ))}
      {shared.proposals.length > 0 && (
        <section className="b24-card b24-incoming" aria-label={t.proposals}>
          <h2>{t.proposals}</h2>
          <table className="b24-plain-table">
            <tbody>
              {shared.proposals.map((row) => (
                <tr key={row.id}>
                  <th scope="row">{nameOf(row.table, row.record_id)}</th>
                  <td>{row.field === '' ? t.wholeRecord : fields.name(row.field)}</td>
                  <td>{row.field === '' ? '' : fields.value(row.field, row.value)}</td>
                  <td>{t.from(fields.owner(row.owner))}</td>
                  <td>
                    <div className="b24-row-actions">
                      {row.owner !== office && (
                        <Button
                          variant="secondary"
                          aria-label={`${t.take}: ${nameOf(row.table, row.record_id)}`}
                          onClick={() => void decide(row.id, 'take')}
                        >
                          {t.take}
                        </Button>
                      )}
                      <Button
                        variant="tertiary"
                        aria-label={`${t.decline}: ${nameOf(row.table, row.record_id)}`}
                        onClick={() => void decide(row.id, 'decline')}
                      >
                        {isOwner(row.owner) ? t.withdraw : t.decline}
                      </Button>
                    </div>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {state.summary && <IncomingList incoming={state.summary.incoming} />}
      {conflictsAlone > 0 && (
        <section className="b24-card b24-incoming" aria-label={t.incoming}>
          <p>{t.onlyConflicts(conflictsAlone)}</p>
        </section>
      )}
      <EditionList />
      {notice && (
        <UndoToast
          key={notice.key}
          text={notice.text}
          undoText={texts.usageFiles.undo}
          closeText={texts.common.close}
          onUndo={notice.undo}
          onClose={() => setNotice(null)}
        />
      )}
    </>
  );
}

/** New conflicts, where nothing else comes with them. */
function conflictsWithoutChange(summary: SyncSummary | null): number {
  if (!summary) return 0;
  const { added, changed, removed } = summary.incoming;
  return added + changed + removed === 0 ? summary.toTakeIn : 0;
}

/** Which office this PC works for: it decides what may be changed here and what is sent as a proposal. */
function OfficeChoice() {
  const { texts } = useSession();
  const t = texts.sync;
  const { engine } = useSync();
  const [office, setOffice] = useState('');
  const save = async () => {
    await chooseOffice(database, organisationId(office));
    await engine.run(true);
  };
  return (
    <section className="b24-card b24-office" aria-label={t.officeTitle}>
      <h2>{t.officeTitle}</h2>
      <p>{t.officeHelp}</p>
      <div className="b24-office-form">
        <OfficeSelect label={t.office} value={office} onChange={setOffice} />
        <Button disabled={office === ''} onClick={() => void save()}>
          {t.useOffice}
        </Button>
      </div>
    </section>
  );
}

function Trouble({ trouble, onApprove }: { trouble: SyncTrouble; onApprove(): void }) {
  const { texts, formats, language } = useSession();
  const t = texts.sync;
  const fields = useFieldTexts();
  return (
    <Alert data-color={trouble.kind === 'massLoss' || trouble.kind === 'refused' ? 'danger' : 'warning'} role="status">
      {trouble.kind === 'refused' && (
        <>
          <p>{t.troubles.refused}</p>
          <ProblemList problems={trouble.problems} language={language} more={texts.usageFiles.more} />
        </>
      )}
      {trouble.kind === 'locked' && (
        <p>{t.locked(trouble.organisation ? fields.owner(trouble.organisation) : t.unknownPc)}</p>
      )}
      {trouble.kind === 'newerFormat' && <p>{t.newerFormat(formats.number(trouble.required))}</p>}
      {trouble.kind === 'massLoss' && (
        <>
          <p>{t.massLoss}</p>
          <ul>
            {trouble.losses.map(({ owner, before, lost }) => (
              <li key={owner}>{t.loss(fields.owner(owner), formats.number(lost), formats.number(before))}</li>
            ))}
          </ul>
          <Button variant="secondary" onClick={onApprove}>
            {t.approve}
          </Button>
        </>
      )}
      {trouble.kind !== 'refused' &&
        trouble.kind !== 'locked' &&
        trouble.kind !== 'newerFormat' &&
        trouble.kind !== 'massLoss' && <p>{t.troubles[trouble.kind]}</p>}
    </Alert>
  );
}

async function readShared() {
  const [conflicts, proposals, devices, organisations] = await Promise.all([
    readConflicts(),
    database.records('proposals').toArray(),
    database.records('devices').toArray(),
    database.records('organisations').toArray(),
  ]);
  return { conflicts, proposals, devices, organisations };
}

/** Open conflicts, less those about records that are not here any more. */
async function readConflicts(): Promise<OpenConflict[]> {
  const conflicts = await database.records('conflicts').toArray();
  const open = conflicts.filter(({ resolved }) => resolved === '');
  if (open.length === 0) return [];
  const meta = await readMeta(database);
  if (!meta) return [];
  return openConflicts({
    header: meta.header,
    tables: await loadTables(database),
    usage: emptyUsage(),
    unknownResources: [],
  });
}
