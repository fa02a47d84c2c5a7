import { CheckmarkCircleIcon, ExclamationmarkTriangleIcon, HourglassIcon } from '@navikt/aksel-icons';
import { useTexts } from '#features/session/index.ts';
import type { SessionState } from '../joining-session.ts';

const ICONS = { saving: HourglassIcon, notSaved: ExclamationmarkTriangleIcon, saved: CheckmarkCircleIcon } as const;

/** Whether everything that is on the screen is on the disk. */
export function SaveMark({ state }: { state: SessionState }) {
  const { joining: t } = useTexts();
  const mark = state.unsaved > 0 ? 'saving' : state.failed !== null ? 'notSaved' : 'saved';
  const Icon = ICONS[mark];
  return (
    <span className="b24-save-mark" data-mark={mark}>
      <Icon aria-hidden="true" />
      {t.grid[mark]}
    </span>
  );
}
