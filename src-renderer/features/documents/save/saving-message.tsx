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
    case 'saved':
      return (
        <Alert data-color="success" role="status">
          {t.saved(
            listed(
              state.files.map(({ name }) => name),
              t.and,
            ),
            state.files[0]?.folder ?? '',
          )}
        </Alert>
      );
    case 'failed':
      return (
        <Alert data-color="danger" role="alert">
          {t.notSaved(state.name, state.reason)}
        </Alert>
      );
  }
}

/** `a`, `a og b`, `a, b og c`. */
function listed(names: readonly string[], and: string): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${and} ${last}`;
}
