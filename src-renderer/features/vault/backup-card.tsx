import { Alert, Button } from '@digdir/designsystemet-react';
import { useCallback, useEffect, useState } from 'react';
import type { BackupList } from '#contract/backups.ts';
import { readMeta } from '#data/dataset-store.ts';
import { database } from '#data/working-copy.ts';
import { useSession } from '#features/session/index.ts';
import { restoreBackup } from '#workers/client.ts';
import { backUp } from './back-up.ts';
import './vault.css';

const SHOWN = 12;
type Listed = Extract<BackupList, { kind: 'listed' }>['backups'];

/** The backups on this PC; one can go back to any of them, and back again. */
export function BackupCard() {
  const { host, texts, formats } = useSession();
  const t = texts.vault;
  const [backups, setBackups] = useState<Listed>([]);
  const [said, setSaid] = useState<{ readonly good: boolean; readonly text: string } | null>(null);
  const list = useCallback(async () => {
    const listed = await host['backups:list']();
    if (listed.kind === 'listed') setBackups(listed.backups);
  }, [host]);
  useEffect(() => void list(), [list]);
  const timeOf = (when: string) => `${formats.date(when.slice(0, 10))} ${formats.time(when)}`;
  const take = async () => {
    const taken = await backUp(host, 'pause');
    setSaid({ good: taken, text: taken ? t.taken : t.notTaken });
    await list();
  };
  const goBack = async ({ handle, when }: Listed[number]) => {
    if (!confirm(t.goBackQuestion(timeOf(when)))) return;
    const read = await host['backups:read'](handle);
    if (read.kind !== 'read' || !(await backUp(host, 'beforeMerge'))) return setSaid({ good: false, text: t.notTaken });
    const sequence = (await readMeta(database))?.journalSequence ?? 0;
    const restored = await restoreBackup(read.bytes, sequence);
    const good = restored.kind === 'ok' && restored.value.kind === 'stored' && (await backUp(host, 'pause'));
    setSaid({ good, text: good ? t.wentBack(timeOf(when)) : t.notBack });
    await list();
  };
  return (
    <section className="b24-card b24-backups" aria-label={t.title}>
      <h2>{t.title}</h2>
      <p className="b24-soft">{t.help}</p>
      {said && (
        <Alert data-color={said.good ? 'success' : 'danger'} role="status">
          {said.text}
        </Alert>
      )}
      {backups.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <table className="b24-plain-table">
          <thead>
            <tr>
              <th scope="col">{t.when}</th>
              <th scope="col">{t.reason}</th>
              <th scope="col">{t.size}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {backups.slice(0, SHOWN).map((backup) => (
              <tr key={backup.handle}>
                <th scope="row">{timeOf(backup.when)}</th>
                <td>
                  {t.reasons[backup.reason]} {t.states[backup.state]}
                </td>
                <td>{formats.number(Math.ceil(backup.size / 1024))} kB</td>
                <td>
                  {backup.state !== 'damaged' && (
                    <Button
                      variant="tertiary"
                      aria-label={`${t.goBack}: ${timeOf(backup.when)}`}
                      onClick={() => void goBack(backup)}
                    >
                      {t.goBack}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p>
        <Button variant="secondary" onClick={() => void take()}>
          {t.now}
        </Button>
      </p>
    </section>
  );
}
