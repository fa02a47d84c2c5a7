import type { AppInfo } from '#contract/host-api.ts';
import { useTexts } from '#features/session/index.ts';
import { WholePage } from './whole-page.tsx';

/** A newer program has written the data: this one leaves them as they are, and says what to do. */
export function NewerProfile({ info, program }: { info: AppInfo; program: string | null }) {
  const { newer: t } = useTexts().vault;
  return (
    <WholePage title={t.title}>
      <p>{program === null ? t.unknown(info.version) : t.known(info.version, program)}</p>
      <p>{t.safe}</p>
      <h2>{t.todo}</h2>
      <ol>
        <li>{t.close}</li>
        <li>{t.start}</li>
        <li>{t.none}</li>
      </ol>
      <p className="b24-source">{t.folder(info.dataFolder)}</p>
    </WholePage>
  );
}
