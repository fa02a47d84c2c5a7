import { Alert, Tag } from '@digdir/designsystemet-react';
import { useEffect, useState } from 'react';
import type { Policy, PolicyProblem, PolicyStatus } from '#contract/administration.ts';
import { useSession } from '#features/session/index.ts';
import type { Messages } from '#texts/messages.ts';

/** What an administrator has decided for this PC; nothing where nobody has. */
export function PolicyCard() {
  const { host, texts } = useSession();
  const t = texts.settings.policy;
  const [status, setStatus] = useState<PolicyStatus>({ kind: 'none' });
  useEffect(() => {
    void host['app:policy']().then(setStatus);
  }, [host]);
  if (status.kind === 'none') return null;
  return (
    <section className="b24-card" aria-label={t.title}>
      <div className="b24-card-head">
        <h2>{t.title}</h2>
        {status.kind === 'set' && <Tag data-color="info">{t.tag}</Tag>}
      </div>
      {status.kind === 'invalid' ? (
        <Alert data-color="danger" role="alert">
          {t.invalid(problemText(status.problem, t))}
        </Alert>
      ) : (
        <Decided policy={status.policy} />
      )}
      <p className="b24-source">{t.from(status.path)}</p>
    </section>
  );
}

function problemText(problem: PolicyProblem, { problem: t }: Messages['settings']['policy']): string {
  switch (problem.kind) {
    case 'unknown_field':
    case 'bad_value':
      return t[problem.kind](problem.field);
    default:
      return t[problem.kind];
  }
}

function Decided({ policy }: { policy: Policy }) {
  const { texts } = useSession();
  const { policy: t, ...settings } = texts.settings;
  const { centralFile, backupFolder, language, confidential, updates } = policy;
  const rows: readonly (readonly [name: string, value: string | null])[] = [
    [t.centralFile, centralFile],
    [t.backupFolder, backupFolder],
    [settings.language, language && settings[language]],
    [t.prices, confidential === null ? null : confidential ? t.pricesKept : t.pricesShown],
    [t.updates, updates?.folder ?? null],
  ];
  const decided = rows.filter(([, value]) => value !== null);
  if (decided.length === 0) return <p>{t.nothing}</p>;
  return (
    <>
      <dl className="b24-decided">
        {decided.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="b24-soft">{t.help}</p>
    </>
  );
}
