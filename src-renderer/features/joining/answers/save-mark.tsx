import { CheckmarkCircleIcon, HourglassIcon } from '@navikt/aksel-icons';
import { useTexts } from '#features/session/index.ts';
import type { SessionState } from '../joining-session.ts';

/** Whether everything that is on the screen is on the disk. */
export function SaveMark({ state }: { state: SessionState }) {
  const { joining: t } = useTexts();
  const saving = state.unsaved > 0;
  return (
    <span className="b24-save-mark" data-saving={saving || undefined}>
      {saving ? <HourglassIcon aria-hidden="true" /> : <CheckmarkCircleIcon aria-hidden="true" />}
      {saving ? t.grid.saving : t.grid.saved}
    </span>
  );
}
