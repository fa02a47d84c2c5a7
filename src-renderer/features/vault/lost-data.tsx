import { Alert, Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useSession } from '#features/session/index.ts';
import { restoreNewest } from './open-vault.ts';
import './vault.css';

/** The browser's data are gone and this PC still has them: never "welcome", always the way back. */
export function LostData(props: { when: string | null; onBack(): void }) {
  const { host, texts, formats } = useSession();
  const t = texts.vault;
  const [state, setState] = useState<'asked' | 'working' | 'failed'>('asked');
  const bringBack = async () => {
    setState('working');
    if (await restoreNewest(host)) props.onBack();
    else setState('failed');
  };
  const { when } = props;
  return (
    <main className="b24-lost">
      <h1>{t.lostTitle}</h1>
      <p>{when ? t.lostBody(`${formats.date(when.slice(0, 10))} ${formats.time(when)}`) : t.lostBodyJournal}</p>
      {state === 'failed' && (
        <Alert data-color="danger" role="alert">
          {t.notBack}
        </Alert>
      )}
      <p>
        <Button disabled={state === 'working'} onClick={() => void bringBack()}>
          {state === 'working' ? t.bringing : t.bringBack}
        </Button>
      </p>
    </main>
  );
}
