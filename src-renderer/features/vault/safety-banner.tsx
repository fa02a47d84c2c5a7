import { Button } from '@digdir/designsystemet-react';
import {
  CheckmarkCircleIcon,
  ExclamationmarkTriangleIcon,
  InformationSquareIcon,
  PadlockLockedIcon,
} from '@navikt/aksel-icons';
import { useLiveQuery } from 'dexie-react-hooks';
import { type ReactNode, useState } from 'react';
import { readMeta } from '#data/dataset-store.ts';
import { dismissRenewal } from '#data/device.ts';
import { database } from '#data/working-copy.ts';
import { useTexts } from '#features/session/index.ts';
import { troubleText } from './trouble-text.ts';
import { useGuard } from './vault-context.ts';
import './safety-banner.css';

/** Over every view: that nothing may be changed now, that something was lost or is damaged, or that it is over. */
export function SafetyBanner() {
  const { guard, state } = useGuard();
  const { vault: t } = useTexts();
  if (state.kind !== 'open') return null;
  const { trouble, damaged, recovered, missing } = state;
  if (trouble) {
    const { what, todo } = troubleText(trouble, t.readOnly);
    return (
      <Banner
        tone="danger"
        icon={<PadlockLockedIcon aria-hidden="true" />}
        title={t.readOnly.title}
        text={what}
        more={`${t.readOnly.safe} ${todo}`}
      >
        <Actions canRestore={trouble.kind === 'workingCopy' && trouble.reason === 'failed'} canTry />
      </Banner>
    );
  }
  return (
    <>
      {damaged && (
        <Banner
          tone="warning"
          icon={<ExclamationmarkTriangleIcon aria-hidden="true" />}
          title={t.damaged.title}
          text={t.damaged.body}
        >
          <Actions canRestore canTry={false} />
        </Banner>
      )}
      {missing > 0 && (
        <Banner
          tone="warning"
          icon={<ExclamationmarkTriangleIcon aria-hidden="true" />}
          title={t.missing.title(missing)}
          text={t.missing.body}
        >
          <Dismiss onClick={() => guard.dismiss()} />
        </Banner>
      )}
      <RenewedNotice />
      {recovered && missing === 0 && (
        <Banner tone="success" icon={<CheckmarkCircleIcon aria-hidden="true" />} title={t.recovered} text="">
          <Dismiss onClick={() => guard.dismiss()} />
        </Banner>
      )}
    </>
  );
}

/** One quiet line: another PC had the same profile, and this one goes on under a new id. */
function RenewedNotice() {
  const { vault: t } = useTexts();
  const isRenewed = useLiveQuery(async () => (await readMeta(database))?.device?.isRenewed === true, []);
  if (!isRenewed) return null;
  return (
    <Banner tone="info" icon={<InformationSquareIcon aria-hidden="true" />} title="" text={t.renewed}>
      <Dismiss onClick={() => void dismissRenewal(database)} />
    </Banner>
  );
}

function Dismiss({ onClick }: { onClick(): void }) {
  const { vault: t } = useTexts();
  return (
    <div className="b24-safety-actions">
      <Button variant="tertiary" onClick={onClick}>
        {t.dismiss}
      </Button>
    </div>
  );
}

/** Looking again at once, and bringing the data back. */
function Actions({ canRestore, canTry }: { canRestore: boolean; canTry: boolean }) {
  const { guard } = useGuard();
  const { vault: t } = useTexts();
  const [working, setWorking] = useState<'look' | 'restore' | null>(null);
  const [failed, setFailed] = useState(false);
  const run = async (what: 'look' | 'restore', work: () => Promise<unknown>) => {
    setWorking(what);
    await work();
    setWorking(null);
  };
  const restore = async () => {
    if (!confirm(t.restoreQuestion)) return;
    await run('restore', async () => setFailed((await guard.restore()).kind !== 'restored'));
  };
  return (
    <div className="b24-safety-actions">
      {canRestore && (
        <Button disabled={working !== null} onClick={() => void restore()}>
          {working === 'restore' ? t.bringing : t.bringBack}
        </Button>
      )}
      {canTry && (
        <Button variant="secondary" disabled={working !== null} onClick={() => void run('look', () => guard.look())}>
          {working === 'look' ? t.readOnly.trying : t.readOnly.tryNow}
        </Button>
      )}
      {failed && <p role="alert">{t.notBack}</p>}
    </div>
  );
}

type BannerProps = {
  tone: 'danger' | 'warning' | 'success' | 'info';
  icon: ReactNode;
  title: string;
  text: string;
  /** What is safe and what to do, on a line of its own. */
  more?: string;
  /** What can be done, at the right. */
  children: ReactNode;
};

function Banner({ tone, icon, title, text, more, children }: BannerProps) {
  const isQuiet = tone === 'success' || tone === 'info';
  return (
    <section className="b24-safety" data-tone={tone} role={isQuiet ? 'status' : 'alert'}>
      {icon}
      <div className="b24-safety-text">
        <p>
          {title && <strong>{title}</strong>} {text}
        </p>
        {more && <p>{more}</p>}
      </div>
      {children}
    </section>
  );
}
