import { Alert, Button } from '@digdir/designsystemet-react';
import { useEffect, useState } from 'react';
import { COUNTRY } from '#domain/organisations/scope.ts';
import { useDataset } from '#features/dataset/index.ts';
import { useSession } from '#features/session/index.ts';
import { useNotice } from '#features/undo/index.ts';
import { FileDrop } from '#ui/file-drop.tsx';
import { ViewHead } from '#ui/view-head.tsx';
import { BrowseDialog } from './browse-dialog.tsx';
import './central.css';
import { CentralFacts } from './central-facts.tsx';
import { useHandedFile } from './handed-file.tsx';
import { IntakePanels } from './intake-panels.tsx';
import { NationalTabs } from './national-tabs.tsx';
import { NewCentralDialog } from './new-central-dialog.tsx';
import { StatusHelp } from './sync/status-help.tsx';
import { SyncPanel } from './sync/sync-panel.tsx';
import { useSync } from './sync/sync-provider.tsx';
import { isUnusable } from './sync/sync-trouble.ts';
import { TakeInButton } from './sync/take-in-button.tsx';
import { useConnection } from './use-connection.ts';
import { useIntake } from './use-intake.ts';

/** The shared file: which one, when it was last read, what others changed, and taking that in. */
export function CentralView() {
  const { texts, formats } = useSession();
  const t = texts.central;
  const s = texts.sync;
  const dataset = useDataset();
  const { engine, state: sync } = useSync();
  const work = useIntake();
  useHandedFile(work.openRead);
  const { say, mention, sayUndoable, notice } = useNotice();
  const { intake, reset } = work;
  useEffect(() => {
    if (intake.kind !== 'done') return;
    mention(intake.message);
    reset();
  });
  const { connection, ...actions } = useConnection(work.readConnected);
  const connected = connection.kind === 'connected';
  const [failed, setFailed] = useState<string | null>(null);
  const [open, setOpen] = useState<'making' | 'help' | null>(null);
  const shares = sync.sharing && sync.trouble?.kind !== 'otherFile';
  const summary = shares ? sync.summary : null;
  const incoming = summary?.toTakeIn ?? 0;
  // Of a file that cannot be read now, nothing is claimed.
  const isReadNow = sync.trouble?.kind !== 'absent' && !isUnusable(sync.trouble);
  const panel = (
    <SyncPanel
      onChoose={() => void actions.choose()}
      onLookOver={() => void work.readConnected()}
      onSaid={say}
      onSaidUndoable={sayUndoable}
    />
  );
  return (
    <FileDrop className="b24-view" onFiles={([file]) => file && void work.openFile(file)}>
      {(pick) => (
        <>
          <ViewHead
            title={summary && isReadNow ? s.title(formats.number(incoming), summary.conflicts) : t.title}
            subtitle={
              <>
                {connected ? `${connection.folder} › ${connection.name}` : t.subtitle} ·{' '}
                <button type="button" className="b24-status-open" onClick={() => setOpen('help')}>
                  {texts.syncFaults.help.open}
                </button>
              </>
            }
          >
            <Button variant="tertiary" onClick={pick}>
              {t.open}
            </Button>
            {connected && (
              <Button variant="secondary" onClick={() => void actions.disconnect()}>
                {t.disconnect}
              </Button>
            )}
            {connected && (
              <Button
                variant={incoming > 0 ? 'secondary' : 'primary'}
                onClick={() => void (shares ? engine.run(true) : work.readConnected())}
              >
                {t.readAgain}
              </Button>
            )}
            {connected && summary && incoming > 0 && (
              <TakeInButton summary={summary} onTaken={say} onFailed={setFailed} />
            )}
            {!connected && <Button onClick={() => void actions.choose()}>{t.choose}</Button>}
          </ViewHead>
          <CentralFacts connected={connected} />
          {failed && (
            <Alert data-color="danger" role="alert">
              {failed}
            </Alert>
          )}
          {connected && !sync.sharing && work.intake.kind === 'idle' && (
            <section className="b24-card b24-central-help">
              <p>{t.toTakeIn}</p>
            </section>
          )}
          {sync.sharing && sync.office === COUNTRY ? (
            <NationalTabs onSay={say} onSayUndoable={sayUndoable}>
              {panel}
            </NationalTabs>
          ) : (
            panel
          )}
          <IntakePanels
            intake={work.intake}
            onCancel={work.cancel}
            onReset={work.reset}
            onTakeIn={(origin, office) => void work.takeIn(origin, office)}
          />
          {!connected && (
            <section className="b24-card b24-central-help">
              <p>{t.noneHelp}</p>
              <p className="b24-soft">{t.dropHere}</p>
              {!dataset.empty && !dataset.sample && (
                <Button variant="secondary" onClick={() => setOpen('making')}>
                  {t.newTitle}
                </Button>
              )}
              {dataset.empty && (
                <Button variant="secondary" onClick={() => void work.sample()}>
                  {t.sample}
                </Button>
              )}
            </section>
          )}
          {open === 'making' && (
            <NewCentralDialog
              onMade={() => {
                setOpen(null);
                say(t.newMade);
                void actions.refresh();
              }}
              onClose={() => setOpen(null)}
            />
          )}
          {open === 'help' && <StatusHelp onClose={() => setOpen(null)} />}
          {actions.browsing && (
            <BrowseDialog onChosen={(handle) => void actions.connect(handle)} onClose={actions.stopBrowsing} />
          )}
          {notice}
        </>
      )}
    </FileDrop>
  );
}
