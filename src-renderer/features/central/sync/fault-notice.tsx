import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { useSession } from '#features/session/index.ts';
import type { FaultKind } from '#texts/nb/sync-faults.ts';
import { ProblemList } from '#ui/problem-list.tsx';
import { type FaultText, faultText, textOfFault } from './fault-text.ts';
import { useFieldTexts } from './field-texts.ts';
import { useSync } from './sync-provider.tsx';
import type { SyncTrouble } from './sync-trouble.ts';

/** Faults that need somebody; the others settle by themselves. */
const GRAVE: ReadonlySet<SyncTrouble['kind']> = new Set(['damaged', 'notCentral', 'massLoss', 'otherFile', 'denied']);

/** What stands in the way: what happened, what is safe, what to do next, and the button for it. */
export function FaultNotice(props: {
  trouble: SyncTrouble;
  onChoose(): void;
  onLookOver(): void;
  onSaid(text: string): void;
}) {
  const { texts, formats, language } = useSession();
  const t = texts.syncFaults;
  const { engine, state } = useSync();
  const fields = useFieldTexts();
  const [repair, setRepair] = useState<'idle' | 'working' | 'failed'>('idle');
  const { trouble } = props;
  const text = faultText(trouble, state.pending, texts, formats, fields.owner);
  const putBack = async () => {
    setRepair('working');
    const isRepaired = (await engine.repair()) === 'repaired';
    setRepair(isRepaired ? 'idle' : 'failed');
    if (isRepaired) props.onSaid(t.repaired);
  };
  const retry = (
    <Button variant="secondary" onClick={() => void engine.run(true)}>
      {t.retry}
    </Button>
  );
  const choose = (
    <Button variant="secondary" onClick={props.onChoose}>
      {t.choose}
    </Button>
  );
  const mend = state.office !== null && (
    <Button variant="secondary" loading={repair === 'working'} onClick={() => void putBack()}>
      {repair === 'working' ? t.repairing : t.repair}
    </Button>
  );
  const actions: Partial<Record<SyncTrouble['kind'], ReactNode>> = {
    absent: (
      <>
        {retry}
        {choose}
      </>
    ),
    busy: retry,
    denied: retry,
    full: retry,
    notKept: retry,
    tooLarge: choose,
    notCentral: (
      <>
        {choose}
        {mend}
      </>
    ),
    otherFile: (
      <>
        {choose}
        <Button variant="tertiary" onClick={props.onLookOver}>
          {t.lookOver}
        </Button>
      </>
    ),
    damaged: mend,
    massLoss: (
      <Button variant="secondary" onClick={() => void engine.approve()}>
        {t.approve}
      </Button>
    ),
  };
  return (
    <Notice text={text} grave={GRAVE.has(trouble.kind)} actions={actions[trouble.kind]}>
      {trouble.kind === 'massLoss' && (
        <ul className="b24-losses">
          {trouble.losses.map(({ owner, before, lost }) => (
            <li key={owner}>{t.loss(fields.owner(owner), formats.number(lost), formats.number(before))}</li>
          ))}
        </ul>
      )}
      {(trouble.kind === 'damaged' || trouble.kind === 'notCentral') && trouble.problems.length > 0 && (
        <details>
          <summary>{t.findings}</summary>
          <ProblemList problems={trouble.problems} language={language} more={texts.usageFiles.more} />
        </details>
      )}
      {repair === 'failed' && <p role="alert">{t.repairFailed}</p>}
    </Notice>
  );
}

/** Something to know that stands in nobody's way. */
export function QuietNotice(props: { kind: Extract<FaultKind, 'older' | 'unread'>; onHide?(): void }) {
  const { syncFaults: t } = useSession().texts;
  const text = textOfFault(props.kind, t, { who: '', since: '', waiting: '', version: '' });
  const hide = props.onHide && (
    <Button variant="tertiary" onClick={props.onHide}>
      {t.hide}
    </Button>
  );
  return <Notice text={text} grave={false} actions={hide} />;
}

function Notice(props: { text: FaultText; grave: boolean; actions?: ReactNode; children?: ReactNode }) {
  const { syncFaults: t } = useSession().texts;
  return (
    <Alert className="b24-fault" data-color={props.grave ? 'danger' : 'warning'} role="status">
      <Heading level={2} data-size="2xs">
        {props.text.title}
      </Heading>
      <Paragraph>{props.text.body}</Paragraph>
      {props.children}
      <Paragraph>
        <strong>{t.next}:</strong> {props.text.next}
      </Paragraph>
      {props.actions && <div className="b24-view-actions">{props.actions}</div>}
    </Alert>
  );
}
