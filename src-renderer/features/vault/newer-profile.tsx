import type { AppInfo } from '#contract/host-api.ts';
import { useTexts } from '#features/session/index.ts';
import './vault.css';

/** A newer program has written the data: this one leaves them as they are, and says what to do. */
export function NewerProfile({ info, program }: { info: AppInfo; program: string | null }) {
  const { newer: t } = useTexts().vault;
  return (
    <main className="b24-lost">
      <h1>{t.title}</h1>
      <p>{program === null ? t.unknown(info.version) : t.known(info.version, program)}</p>
      <p>{t.safe}</p>
      <h2>{t.todo}</h2>
      <ol>
        <li>{t.close}</li>
        <li>{t.start}</li>
        <li>{t.none}</li>
      </ol>
      <p className="b24-source">{t.folder(info.dataFolder)}</p>
    </main>
  );
}
