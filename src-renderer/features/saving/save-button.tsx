import { Button, Spinner } from '@digdir/designsystemet-react';
import { DownloadIcon } from '@navikt/aksel-icons';
import type { DocumentFormat } from '#domain/documents/format.ts';
import { useTexts } from '#features/session/index.ts';
import type { SavingState } from './use-saving.ts';

/** Says what it will save, and while it does, what it is at and the way out. */
export function SaveButton(props: {
  formats: readonly DocumentFormat[];
  state: SavingState;
  isReady: boolean;
  onSave(): void;
  onCancel(): void;
}) {
  const { common, documents } = useTexts();
  const { save: t } = documents;
  const { formats, state } = props;
  if (state.kind === 'saving') {
    return (
      <>
        <p role="status" className="b24-saving">
          <Spinner aria-hidden="true" data-size="xs" />
          {t.saving(t.format[state.format], state.at, state.of)}
        </p>
        <Button variant="secondary" onClick={props.onCancel}>
          {common.cancel}
        </Button>
      </>
    );
  }
  const [only] = formats.length === 1 ? formats : [];
  const isNone = formats.length === 0;
  return (
    <Button onClick={props.onSave} disabled={!props.isReady || isNone} title={isNone ? t.noFormat : undefined}>
      <DownloadIcon aria-hidden="true" />
      {t.button(only ? t.format[only] : null, formats.length)}
    </Button>
  );
}
