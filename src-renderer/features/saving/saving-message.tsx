import { Alert } from '@digdir/designsystemet-react';
import { useTexts } from '#features/session/index.ts';
import { TakenDialog } from './taken-dialog.tsx';
import type { Saving, SavingState } from './use-saving.ts';

/** What became of the saving, or the question that it waits for. */
export function SavingMessage({ state, onAnswer }: { state: SavingState; onAnswer: Saving['answer'] }) {
  const { save: t } = useTexts().documents;
  switch (state.kind) {
    case 'idle':
    case 'saving':
      return null;
    case 'asking':
      return <TakenDialog names={state.names} onAnswer={onAnswer} />;
    case 'saved': {
      const { files } = state;
      const [first] = files;
      return (
        <Alert data-color="success" role="status">
          {t.saved(files.length === 1 ? (first?.name ?? '') : null, files.length, first?.folder ?? '')}
        </Alert>
      );
    }
    case 'failed':
      return (
        <Alert data-color="danger" role="alert">
          {t.notSaved(state.name, state.reason)}
        </Alert>
      );
  }
}
