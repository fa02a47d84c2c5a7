import type { BaseValue } from '#domain/sync/trace-conflict.ts';
import { useSession } from '#features/session/index.ts';
import { useWhen } from './use-when.ts';

/** What stood before both values were written, and in which edition; or why it is not known. */
export function ConflictBase({ base, textOf }: { base: BaseValue | undefined; textOf(text: string): string }) {
  const { texts } = useSession();
  const when = useWhen();
  const t = texts.sync;
  return (
    <div className="b24-conflict-base">
      <p className="b24-source">{t.baseTitle}</p>
      <p className="b24-conflict-text">
        {base === undefined
          ? '…'
          : base.kind === 'unknown'
            ? t.baseUnknown
            : base.text === null
              ? t.wasNot
              : textOf(base.text)}
      </p>
      <p className="b24-source">
        {base === undefined
          ? t.origins.looking
          : base.kind === 'unknown'
            ? t.baseReasons[base.reason]
            : t.baseIn(texts.central.revision(base.revision), base.savedAt && when(base.savedAt))}
      </p>
    </div>
  );
}
