import { Alert, Button } from '@digdir/designsystemet-react';
import {
  CheckmarkCircleIcon,
  CircleSlashIcon,
  DownloadIcon,
  ExclamationmarkTriangleIcon,
  FilesIcon,
  HourglassBottomFilledIcon,
} from '@navikt/aksel-icons';
import { type ReactNode, useState } from 'react';
import { useDataset } from '#features/dataset/index.ts';
import { useSession } from '#features/session/index.ts';
import { FileDrop } from '#ui/file-drop.tsx';
import { ViewHead } from '#ui/view-head.tsx';
import { BrowseDialog } from './browse-dialog.tsx';
import './central.css';
import { useHandedFile } from './handed-file.tsx';
import { IntakePanels } from './intake-panels.tsx';
import { NewCentralDialog } from './new-central-dialog.tsx';
import { SyncPanel } from './sync/sync-panel.tsx';
import { useSync } from './sync/sync-provider.tsx';
import { useConnection } from './use-connection.ts';
import { useIntake } from './use-intake.ts';

/** The shared file: which one, when it was last read, what it holds, and taking a new edition in. */
export function CentralView() {
  const { texts, formats } = useSession();
  const t = texts.central;
  const dataset = useDataset();
  const work = useIntake();
  useHandedFile(work.openRead);
  const { connection, ...actions } = useConnection(work.readConnected);
  const connected = connection.kind === 'connected';
  const records = Object.entries(dataset.counts).reduce(
    (sum, [name, count]) => (name === 'usage' ? sum : sum + count),
    0,
  );
  const { engine, state: sync } = useSync();
  const [said, setSaid] = useState<string | null>(null);
  const [making, setMaking] = useState(false);
  const shares = sync.connected && sync.trouble?.kind !== 'otherFile';
  const summary = shares ? sync.summary : null;
  const incoming = summary?.toTakeIn ?? 0;
  const s = texts.sync;
  const [taking, setTaking] = useState(false);
  const takeIn = async () => {
    setTaking(true);
    const taken = await engine.takeIn();
    setTaking(false);
    setSaid({ taken: s.takenIn, full: s.takeInFull, changed: s.takeInChanged }[taken]);
  };
  const readAt = dataset.readAt && `${formats.date(dataset.readAt.slice(0, 10))} ${formats.time(dataset.readAt)}`;
  return (
    <FileDrop className="b24-view" onFiles={([file]) => file && void work.openFile(file)}>
      {(pick) => (
        <>
          <ViewHead
            title={summary ? s.title(formats.number(incoming), summary.conflicts) : t.title}
            subtitle={connected ? `${connection.folder} › ${connection.name}` : t.subtitle}
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
            {connected && incoming > 0 && (
              <Button loading={taking} onClick={() => void takeIn()}>
                {s.takeIn(formats.number(incoming))}
              </Button>
            )}
            {!connected && <Button onClick={() => void actions.choose()}>{t.choose}</Button>}
          </ViewHead>
          <section className="b24-card b24-central-facts" aria-label={t.title}>
            <Fact
              icon={connected ? <CheckmarkCircleIcon aria-hidden="true" /> : <CircleSlashIcon aria-hidden="true" />}
              label={t.connection}
              value={connected ? (sync.working ? s.working : t.connected) : t.notConnected}
              note={readAt ? t.readAt(readAt) : t.workHere}
            />
            <Fact
              icon={<DownloadIcon aria-hidden="true" />}
              label={t.workingOn}
              value={dataset.sample ? texts.common.sampleData : dataset.empty ? t.noData : t.revision(dataset.revision)}
              note={dataset.fileName ?? (dataset.sample ? t.sampleNote : t.nothingYet)}
            />
            <Fact
              icon={<FilesIcon aria-hidden="true" />}
              label={t.records}
              value={t.recordCount(formats.number(records))}
              note={t.usageCount(formats.number(dataset.counts.usage ?? 0))}
            />
            {summary && (
              <>
                <Fact
                  icon={<HourglassBottomFilledIcon aria-hidden="true" />}
                  label={s.mine}
                  value={summary.pending > 0 ? s.pending(formats.number(summary.pending)) : s.allConfirmed}
                  note={summary.pending === 0 ? s.confirmedHelp : sync.office === null ? s.noOffice : s.pendingHelp}
                />
                <Fact
                  icon={<ExclamationmarkTriangleIcon aria-hidden="true" />}
                  label={s.conflicts}
                  value={summary.conflicts > 0 ? s.toDecide(summary.conflicts) : s.noConflicts}
                  note={summary.conflicts > 0 ? s.bothKept : s.newest(summary.revision)}
                />
              </>
            )}
          </section>
          {said && (
            <Alert data-color="success" role="status">
              {said}
            </Alert>
          )}
          <SyncPanel />
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
                <Button variant="secondary" onClick={() => setMaking(true)}>
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
          {making && (
            <NewCentralDialog
              onMade={() => {
                setMaking(false);
                setSaid(t.newMade);
                void actions.refresh();
              }}
              onClose={() => setMaking(false)}
            />
          )}
          {actions.browsing && (
            <BrowseDialog onChosen={(handle) => void actions.connect(handle)} onClose={actions.stopBrowsing} />
          )}
        </>
      )}
    </FileDrop>
  );
}

function Fact(props: { icon: ReactNode; label: string; value: string; note: string }) {
  return (
    <div>
      <p className="b24-source">{props.label}</p>
      <p className="b24-fact-value">
        {props.icon}
        {props.value}
      </p>
      <p className="b24-source">{props.note}</p>
    </div>
  );
}
