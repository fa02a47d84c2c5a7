import { Alert, Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useSession } from '#features/session/index.ts';
import type { Restored } from './restore-newest.ts';
import { useGuard } from './vault-context.ts';
import { WholePage } from './whole-page.tsx';

/** The browser's data are gone and this PC still has them: never "welcome", always the way back. */
export function LostData({ when, away }: { when: string | null; away: string | null }) {
  const { texts, formats } = useSession();
  const { guard } = useGuard();
  const t = texts.vault;
  const [isWorking, setWorking] = useState(false);
  const [failed, setFailed] = useState<Exclude<Restored, { kind: 'restored' }> | null>(null);
  const bringBack = async () => {
    setWorking(true);
    const restored = await guard.restore();
    setWorking(false);
    if (restored.kind !== 'restored') setFailed(restored);
  };
  return (
    <WholePage title={t.lostTitle}>
      <p>{lostText()}</p>
      {failed && (
        <Alert data-color="danger" role="alert">
          {failed.kind === 'away' ? t.lostAway(failed.folder) : failed.kind === 'full' ? t.lostFull : t.notBack}
        </Alert>
      )}
      <p className="b24-lost-ways">
        <Button disabled={isWorking} onClick={() => void bringBack()}>
          {isWorking ? t.bringing : failed ? t.bringAgain : t.bringBack}
        </Button>
        {failed?.kind === 'failed' && (
          <Button
            variant="tertiary"
            disabled={isWorking}
            onClick={() => {
              if (confirm(t.freshQuestion)) void guard.startAfresh();
            }}
          >
            {t.fresh}
          </Button>
        )}
      </p>
    </WholePage>
  );

  function lostText(): string {
    if (away !== null) return t.lostAway(away);
    return when ? t.lostBody(`${formats.date(when.slice(0, 10))} ${formats.time(when)}`) : t.lostBodyJournal;
  }
}
