import { Alert, Button } from '@digdir/designsystemet-react';
import { useEffect, useState } from 'react';
import type { Update, UpdateCheck, UpdateOpened } from '#contract/administration.ts';
import { useSession } from '#features/session/index.ts';

type Answer = UpdateCheck | UpdateOpened;

/** New versions from the administrator's folder, when she asks; nothing where no folder is named. */
export function UpdateCard() {
  const { host, texts } = useSession();
  const t = texts.settings.update;
  const [isNamed, setNamed] = useState(false);
  const [isWorking, setWorking] = useState(false);
  const [answer, setAnswer] = useState<Answer | null>(null);
  useEffect(() => {
    void host['app:policy']().then((status) => setNamed(status.kind === 'set' && status.policy.updates !== null));
  }, [host]);
  if (!isNamed) return null;
  const ask = async (question: () => Promise<Answer>) => {
    setWorking(true);
    setAnswer(await question());
    setWorking(false);
  };
  return (
    <section className="b24-card" aria-label={t.title}>
      <h2>{t.title}</h2>
      <p className="b24-soft">{t.help}</p>
      {answer?.kind === 'available' && <Available update={answer.update} />}
      {answer && answer.kind !== 'available' && <Told answer={answer} />}
      <div className="b24-view-actions">
        {answer?.kind === 'available' && (
          <Button disabled={isWorking} onClick={() => void ask(() => host['updates:open'](answer.update.sha256))}>
            {t.open}
          </Button>
        )}
        <Button variant="secondary" loading={isWorking} onClick={() => void ask(() => host['updates:check']())}>
          {t.check}
        </Button>
      </div>
    </section>
  );
}

function Available({ update }: { update: Update }) {
  const { texts, formats } = useSession();
  const t = texts.settings.update;
  const megabytes = formats.number(Math.max(1, Math.round(update.size / 1024 / 1024)));
  return (
    <div className="b24-update">
      <p>
        <strong>{t.available(update.version)}</strong> {t.released(formats.date(update.released))}
      </p>
      <dl>
        <dt>{t.file}</dt>
        <dd>
          {update.fileName} ({megabytes} MB)
        </dd>
        <dt>SHA-256</dt>
        <dd>
          <code>{update.sha256}</code>
        </dd>
      </dl>
      <p className="b24-soft">{t.compare}</p>
    </div>
  );
}

function Told({ answer }: { answer: Exclude<Answer, { kind: 'available' }> }) {
  const { texts } = useSession();
  const t = texts.settings.update;
  const isBad = answer.kind === 'refused' || answer.kind === 'no_program';
  const text = () => {
    switch (answer.kind) {
      case 'refused':
        return t.refused[answer.reason];
      case 'current':
        return t.current(answer.version);
      default:
        return t.told[answer.kind];
    }
  };
  return (
    <Alert data-color={isBad ? 'danger' : 'info'} role={isBad ? 'alert' : 'status'}>
      {text()}
    </Alert>
  );
}
