import { Alert, Button } from '@digdir/designsystemet-react';
import { useCallback, useEffect, useState } from 'react';
import type { Backup, BackupList } from '#contract/backups.ts';
import { useSession } from '#features/session/index.ts';
import { backUp } from './back-up.ts';
import { BackupPlaces } from './backup-places.tsx';
import { BackupTable } from './backup-table.tsx';
import { goBack } from './go-back.ts';
import { GoBackDialog } from './go-back-dialog.tsx';
import { useGuard } from './vault-context.ts';
import './vault.css';

const LIST_MS = 10_000;

export type Said = { readonly good: boolean; readonly text: string };

/** Where the backups of this PC lie, and what they are; one can go back to any of them, and back again. */
export function BackupCard() {
  const { host, texts, formats } = useSession();
  const { guard } = useGuard();
  const t = texts.vault;
  const [listed, setListed] = useState<Extract<BackupList, { kind: 'listed' }> | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const [isWorking, setWorking] = useState(false);
  const [asked, setAsked] = useState<Backup | null>(null);
  const list = useCallback(async () => {
    const found = await host['backups:list']();
    if (found.kind === 'listed') setListed(found);
  }, [host]);
  useEffect(() => {
    void list();
    // Backups are taken by themselves too.
    const interval = setInterval(() => void list(), LIST_MS);
    return () => clearInterval(interval);
  }, [list]);
  const timeOf = (when: string) => `${formats.date(when.slice(0, 10))} ${formats.time(when)}`;
  /** Whatever changes the backups: what came of it is said, and they are listed anew. */
  const run = async (work: () => Promise<Said>) => {
    setWorking(true);
    setSaid(null);
    setSaid(await work());
    await list();
    setWorking(false);
  };
  const take = async (): Promise<Said> => {
    const taken = await backUp(host, 'pause');
    const state = guard.state();
    const isDamaged = state.kind === 'open' && state.damaged;
    const why = isDamaged ? `${t.damaged.title} ${t.damaged.body}` : t.notTaken;
    return { good: taken, text: taken ? t.taken : why };
  };
  const back = async (backup: Backup): Promise<Said> => {
    const went = await goBack(host, backup);
    return { good: went === 'back', text: went === 'back' ? t.wentBack(timeOf(backup.when)) : t[went] };
  };
  return (
    <section className="b24-card b24-backups" aria-label={t.title}>
      <div className="b24-card-head">
        <h2>{t.title}</h2>
        <Button variant="secondary" disabled={isWorking} onClick={() => void run(take)}>
          {t.now}
        </Button>
      </div>
      <p className="b24-soft">{t.help}</p>
      {isWorking && (
        <p className="b24-soft" role="status">
          {texts.frame.working}
        </p>
      )}
      {said && (
        <Alert data-color={said.good ? 'success' : 'danger'} role="status">
          {said.text}
        </Alert>
      )}
      {listed && <BackupPlaces listed={listed} timeOf={timeOf} isWorking={isWorking} onRun={run} />}
      {listed && <BackupTable backups={listed.backups} timeOf={timeOf} isWorking={isWorking} onGoBack={setAsked} />}
      {asked && (
        <GoBackDialog
          backup={asked}
          when={timeOf(asked.when)}
          onGoBack={() => {
            setAsked(null);
            void run(() => back(asked));
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </section>
  );
}
