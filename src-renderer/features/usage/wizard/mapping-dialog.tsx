import { Alert, Button, Checkbox, Dialog, Textfield } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { keepMapping } from '#data/learned.ts';
import { database } from '#data/working-copy.ts';
import type { TableMapping } from '#domain/mapping/table-mapping.ts';
import { useSession } from '#features/session/index.ts';
import { useRefusal } from '#features/vault/index.ts';
import { ProblemList } from '#ui/problem-list.tsx';
import type { UsageFileRef, UsageTable } from '#workers/client.ts';
import { Questions } from './questions.tsx';
import { ReadResult } from './read-result.tsx';
import { ReadingChoices } from './reading-choices.tsx';
import { TablePreview } from './table-preview.tsx';
import { useTable } from './use-table.ts';
import './wizard.css';
import { useModal } from '#ui/use-modal.ts';

/** A table of no standard: the user says what its columns are, sees what is read, and keeps the layout. */
export function MappingDialog(props: {
  name: string;
  file: UsageFileRef;
  onUse(mapping: TableMapping): void;
  onClose(): void;
}) {
  const { texts, language } = useSession();
  const t = texts.mappingWizard;
  const dialog = useModal();
  const { state, ...work } = useTable(props.file);
  return (
    <Dialog
      ref={dialog}
      className="b24-wizard"
      aria-label={t.title(props.name)}
      closeButton={texts.common.close}
      onClose={props.onClose}
    >
      <h2>{t.title(props.name)}</h2>
      {state.kind === 'reading' && <p role="status">{t.reading}</p>}
      {state.kind === 'refused' && (
        <Alert data-color="danger" role="alert">
          <ProblemList problems={state.problems} language={language} more={texts.usageFiles.more} />
          <p>{texts.usageFiles.unchanged}</p>
          {work.back && (
            <Button variant="secondary" onClick={work.back}>
              {t.readAsBefore}
            </Button>
          )}
        </Alert>
      )}
      {state.kind === 'read' && (
        <div className="b24-wizard-body" aria-busy={state.stale}>
          <p className="b24-soft">{t.help}</p>
          <Questions
            questions={state.table.questions}
            onAnswer={work.answer}
            onAcceptAll={() => work.acceptAll(state.table.questions)}
          />
          <TablePreview
            table={state.table}
            onRole={(column, role) => work.answer({ kind: 'role', column, role })}
            onAnswer={work.answer}
            onCountRows={(counts) =>
              work.change(({ eachRowIsOne: _, ...mapping }) => (counts ? { ...mapping, eachRowIsOne: true } : mapping))
            }
          />
          <ReadingChoices table={state.table} onRead={work.readAgain} onChange={work.change} />
          <ReadResult result={state.table.result} />
          <Keep table={state.table} disabled={state.stale} onUse={props.onUse} onCancel={props.onClose} />
        </div>
      )}
    </Dialog>
  );
}

function Keep(props: { table: UsageTable; disabled: boolean; onUse(mapping: TableMapping): void; onCancel(): void }) {
  const { texts } = useSession();
  const t = texts.mappingWizard;
  const { mapping, result } = props.table;
  const [name, setName] = useState(mapping.name);
  const [trusted, setTrusted] = useState(false);
  const [failed, setFailed] = useState<'full' | 'notSaved' | null>(null);
  const refusal = useRefusal();
  const use = async () => {
    const kept = { ...mapping, id: mapping.id || crypto.randomUUID(), name: name.trim() || mapping.fileStem };
    const saved = { id: kept.id, mapping: kept, trusted, savedAt: new Date().toISOString() };
    const outcome = await keepMapping(database, saved);
    if (outcome.kind === 'stored') props.onUse(kept);
    else setFailed(outcome.kind);
  };
  return (
    <section className="b24-wizard-keep" aria-label={t.keep}>
      <Textfield
        label={t.name}
        description={t.nameHelp}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Checkbox
        label={t.trust}
        description={t.trustHelp}
        value="trusted"
        checked={trusted}
        onChange={(event) => setTrusted(event.target.checked)}
      />
      {failed && (
        <Alert data-color="danger" role="alert">
          {refusal ?? texts.usageFiles[failed]}
        </Alert>
      )}
      <div className="b24-view-actions">
        <Button disabled={props.disabled || result.kind !== 'read'} onClick={() => void use()}>
          {t.use}
        </Button>
        <Button variant="tertiary" onClick={props.onCancel}>
          {texts.common.cancel}
        </Button>
      </div>
    </section>
  );
}
