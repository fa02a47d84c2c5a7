import { Button, Spinner } from '@digdir/designsystemet-react';
import { DownloadIcon } from '@navikt/aksel-icons';
import type { DocumentFormat } from '#domain/documents/format.ts';
import { useTexts } from '#features/session/index.ts';
import type { SavingState } from './use-saving.ts';

/** Says what it will save, and while it does, what it is at. */
export function SaveButton(props: {
  formats: readonly DocumentFormat[];
  state: SavingState;
  isReady: boolean;
  onSave(): void;
}) {
  const { save: t } = useTexts().documents;
  const { formats, state } = props;
  const [only] = formats.length === 1 ? formats : [];
  const isNone = formats.length === 0;
  return (
    <Button onClick={props.onSave} disabled={!props.isReady || isNone} title={isNone ? t.noFormat : undefined}>
      {state.kind === 'saving' ? (
        <>
          <Spinner aria-hidden="true" data-size="xs" />
          {t.saving(t.format[state.format].name)}
        </>
      ) : (
        <>
          <DownloadIcon aria-hidden="true" />
          {t.button(only ? t.format[only].name : null, formats.length)}
        </>
      )}
    </Button>
  );
}
