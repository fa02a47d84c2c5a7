import { Alert, Button, Dialog } from '@digdir/designsystemet-react';
import { useEffect, useRef, useState } from 'react';
import type { Problem } from '#domain/model/problem.ts';
import { useSession } from '#features/session/index.ts';
import { FileDrop } from '#ui/file-drop.tsx';
import { ProblemList } from '#ui/problem-list.tsx';
import { openUsage, type UsageFileSummary } from '#workers/client.ts';
import { ImportChoices } from './import-choices.tsx';
import './usage.css';

type State =
  | { readonly kind: 'pick' }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'refused'; readonly name: string; readonly problems: readonly Problem[] }
  | {
      readonly kind: 'opened';
      readonly name: string;
      readonly file: UsageFileSummary;
      readonly warnings: readonly Problem[];
    };

/** A usage report in: pick, look at what was understood, place it, see what changes, store. */
export function ImportDialog(props: { onClose(): void; onStored(message: string): void }) {
  const { texts, formats, language } = useSession();
  const t = texts.usage;
  const dialog = useRef<HTMLDialogElement>(null);
  const [state, setState] = useState<State>({ kind: 'pick' });
  useEffect(() => {
    dialog.current?.showModal();
  }, []);

  const open = async (file: File) => {
    setState({ kind: 'reading', name: file.name });
    const outcome = await openUsage(new Uint8Array(await file.arrayBuffer()), file.name);
    if (outcome.kind === 'ok') {
      setState({ kind: 'opened', name: file.name, file: outcome.value, warnings: outcome.warnings });
    } else if (outcome.kind === 'refused') {
      setState({ kind: 'refused', name: file.name, problems: outcome.problems });
    } else setState({ kind: 'pick' });
  };

  return (
    <Dialog
      ref={dialog}
      className="b24-import"
      aria-label={t.importTitle}
      closeButton={texts.common.close}
      onClose={props.onClose}
    >
      <h2>{t.importTitle}</h2>
      <FileDrop className="b24-import-body" onFile={(file) => void open(file)}>
        {(pick) => (
          <>
            {state.kind === 'refused' && (
              <Alert data-color="danger" role="alert">
                <strong>{t.refused(state.name)}</strong>
                <ProblemList problems={state.problems} language={language} more={t.more} />
                <p>{t.unchanged}</p>
              </Alert>
            )}
            {state.kind === 'reading' && <p role="status">{t.reading(state.name)}</p>}
            {(state.kind === 'pick' || state.kind === 'refused') && (
              <div className="b24-import-drop">
                <Button onClick={pick}>{t.pick}</Button>
                <p className="b24-soft b24-small">{t.pickHelp}</p>
              </div>
            )}
            {state.kind === 'opened' && (
              <>
                {state.file.known && <Alert data-color="info">{t.known(state.file.known.file_name)}</Alert>}
                {state.warnings.length > 0 && (
                  <details>
                    <summary>{t.warnings(state.warnings.length)}</summary>
                    <ProblemList problems={state.warnings} language={language} more={t.more} />
                  </details>
                )}
                {!state.file.known && (
                  <ImportChoices
                    key={state.file.sha256}
                    name={state.name}
                    file={state.file}
                    onStored={(rows) => props.onStored(t.stored(state.name, formats.number(rows)))}
                  />
                )}
              </>
            )}
          </>
        )}
      </FileDrop>
    </Dialog>
  );
}
