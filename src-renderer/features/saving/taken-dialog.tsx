import { Button, Dialog } from '@digdir/designsystemet-react';
import { useTexts } from '#features/session/index.ts';
import { useModal } from '#ui/use-modal.ts';
import type { Saving } from './use-saving.ts';

/** Asked before anything is put in another file's place. */
export function TakenDialog({ names, onAnswer }: { names: readonly string[]; onAnswer: Saving['answer'] }) {
  const texts = useTexts();
  const t = texts.documents.save;
  const dialog = useModal();
  return (
    <Dialog ref={dialog} aria-label={t.taken(names.length)} closeButton={false} onCancel={() => void onAnswer(null)}>
      <h2 className="b24-panel-title">{t.taken(names.length)}</h2>
      <ul>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      <p>{t.takenHelp}</p>
      <div className="b24-view-actions">
        <Button onClick={() => void onAnswer('both')}>{t.both}</Button>
        <Button variant="secondary" onClick={() => void onAnswer('replace')}>
          {t.replace}
        </Button>
        <Button variant="tertiary" onClick={() => void onAnswer(null)}>
          {texts.common.cancel}
        </Button>
      </div>
    </Dialog>
  );
}
