import {
  CheckmarkCircleIcon,
  CircleSlashIcon,
  DownloadIcon,
  ExclamationmarkTriangleIcon,
  HourglassBottomFilledIcon,
} from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import { useCounts, useDataset } from '#features/dataset/index.ts';
import { useSession } from '#features/session/index.ts';
import { useSync } from './sync/sync-provider.tsx';
import { isUnusable } from './sync/sync-trouble.ts';
import { useWhen } from './sync/use-when.ts';

/** The state of sharing in four facts: the connection, the edition worked on, what waits here, what must be decided. */
export function CentralFacts({ connected }: { connected: boolean }) {
  const { texts } = useSession();
  return (
    <section className="b24-card b24-central-facts" aria-label={texts.central.title}>
      <ConnectionFact connected={connected} />
      <EditionFact connected={connected} />
      <MineFact />
      <ConflictFact />
    </section>
  );
}

function ConnectionFact({ connected }: { connected: boolean }) {
  const { texts } = useSession();
  const t = texts.central;
  const when = useWhen();
  const { state } = useSync();
  const dataset = useDataset();
  const readAt = state.readAt ?? dataset.readAt;
  const isThere = connected && state.trouble?.kind !== 'absent';
  const isUsable = isThere && !isUnusable(state.trouble);
  const read = isUsable ? t.readAt : t.lastReadAt;
  const value = isUsable ? t.connected : isThere ? t.unusable : t.notConnected;
  return (
    <Fact
      icon={
        isUsable ? (
          <CheckmarkCircleIcon aria-hidden="true" />
        ) : isThere ? (
          <ExclamationmarkTriangleIcon aria-hidden="true" />
        ) : (
          <CircleSlashIcon aria-hidden="true" />
        )
      }
      tone={isUsable ? 'good' : isThere ? 'warning' : 'off'}
      label={t.connection}
      value={isThere && state.working ? texts.sync.working : value}
      note={readAt ? read(when(readAt)) : connected ? t.notTakenIn : t.workHere}
    />
  );
}

function EditionFact({ connected }: { connected: boolean }) {
  const { texts, formats } = useSession();
  const t = texts.central;
  const dataset = useDataset();
  const counts = useCounts();
  const { summary, hasAllOf } = useSync().state;
  // With nothing left to take in, what is here is what stood, whoever wrote that edition.
  const revision = hasAllOf ?? dataset.revision;
  const records = Object.entries(counts).reduce((sum, [name, count]) => (name === 'usage' ? sum : sum + count), 0);
  const content = t.content(formats.number(records), formats.number(counts.usage));
  const note = dataset.sample
    ? t.sampleNote
    : dataset.empty
      ? connected
        ? t.notRead
        : t.nothingYet
      : summary && summary.toTakeIn > 0
        ? texts.sync.toTakeInNote(summary.revision, formats.number(summary.toTakeIn))
        : content;
  return (
    <Fact
      icon={<DownloadIcon aria-hidden="true" />}
      label={t.workingOn}
      value={dataset.sample ? texts.common.sampleData : dataset.empty ? t.noData : t.revision(revision)}
      note={note}
    />
  );
}

function MineFact() {
  const { texts, formats } = useSession();
  const s = texts.sync;
  const { sharing, pending, sent, office, summary } = useSync().state;
  if (!sharing) return null;
  const isConfirmed = pending === 0 && summary !== null;
  const count = formats.number(pending);
  return (
    <Fact
      icon={isConfirmed ? <CheckmarkCircleIcon aria-hidden="true" /> : <HourglassBottomFilledIcon aria-hidden="true" />}
      tone={isConfirmed ? 'good' : 'off'}
      label={s.mine}
      value={isConfirmed ? s.allConfirmed : pending === 0 ? s.nothingWaits : sent ? s.sent(count) : s.pending(count)}
      note={
        isConfirmed
          ? s.confirmedHelp
          : office === null
            ? s.noOffice
            : sent
              ? s.sentHelp
              : pending === 0
                ? s.nothingWaitsHelp
                : s.pendingHelp
      }
    />
  );
}

function ConflictFact() {
  const { texts } = useSession();
  const s = texts.sync;
  const { summary } = useSync().state;
  if (!summary) return null;
  const { conflicts } = summary;
  const Icon = conflicts > 0 ? ExclamationmarkTriangleIcon : CheckmarkCircleIcon;
  return (
    <Fact
      icon={<Icon aria-hidden="true" />}
      tone={conflicts > 0 ? 'warning' : 'good'}
      label={s.conflicts}
      value={conflicts > 0 ? s.toDecide(conflicts) : s.noConflicts}
      note={conflicts > 0 ? s.bothKept : s.noConflictsHelp}
    />
  );
}

function Fact(props: {
  icon: ReactNode;
  label: string;
  value: string;
  note: string;
  tone?: 'good' | 'warning' | 'off';
}) {
  return (
    <div>
      <p className="b24-source">{props.label}</p>
      <p className="b24-fact-value" data-tone={props.tone ?? 'off'}>
        {props.icon}
        {props.value}
      </p>
      <p className="b24-source">{props.note}</p>
    </div>
  );
}
