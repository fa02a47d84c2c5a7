import { Button } from '@digdir/designsystemet-react';
import { PlusIcon } from '@navikt/aksel-icons';
import { useLiveQuery } from 'dexie-react-hooks';
import { type Dispatch, type SetStateAction, useEffect, useState } from 'react';
import { keepAlias, keepMapping } from '#data/learned.ts';
import { type ImportRecord, importOverview } from '#data/usage-import.ts';
import { database } from '#data/working-copy.ts';
import { isLeftOut } from '#domain/usage/left-out.ts';
import { useSession } from '#features/session/index.ts';
import { useActs } from '#features/undo/index.ts';
import { useBeforeImport, useRefusal } from '#features/vault/index.ts';
import { ViewHead } from '#ui/view-head.tsx';
import { turnedLeftOut } from '../leave-out-button.tsx';
import { MappingDialog } from '../wizard/mapping-dialog.tsx';
import { AliasList } from './alias-list.tsx';
import { keptFile } from './kept-file.ts';
import { MappingList } from './mapping-list.tsx';
import { PopulationDialog } from './population-dialog.tsx';
import { queue, useQueue } from './queue.ts';
import type { QueueEntry } from './queue-entry.ts';
import { QueueList } from './queue-list.tsx';
import { ReviewDialog } from './review-dialog.tsx';
import { SourceList } from './source-list.tsx';
import { usePlaces } from './use-places.ts';
import { WaitingList } from './waiting-list.tsx';
import './files.css';

/** Bringing usage files in, and everything that is known of those that came in before. */
export function FilesTab(props: {
  reviewed: string | null;
  onReview: Dispatch<SetStateAction<string | null>>;
  onPick(): void;
}) {
  const { texts, formats } = useSession();
  const t = texts.usageFiles;
  const entries = useQueue();
  const places = usePlaces();
  const imports = useLiveQuery(() => importOverview(database), []);
  const refusal = useRefusal();
  const before = useBeforeImport();
  useEffect(() => queue.seeToFirst(before), [before]);
  const { act, say, sayUndoable, notice } = useActs();
  const [explainedId, setExplainedId] = useState<string | null>(null);
  const explained = entries.find(({ id }) => id === explainedId);
  const reviewed = entries.find(({ id }) => id === props.reviewed);

  /** The file as it was, into the queue again. */
  const again = async (record: ImportRecord) => {
    const file = await keptFile(record);
    if (!file) return say(t.fileGone(record.fileName));
    const [id] = queue.add([{ file, name: record.fileName }], record.owner, record.mapping);
    props.onReview(id ?? null);
  };

  return (
    <div className="b24-tab">
      <ViewHead title={t.title} subtitle={t.subtitle}>
        <Button onClick={props.onPick}>
          <PlusIcon aria-hidden="true" />
          {t.pick}
        </Button>
      </ViewHead>
      {entries.length === 0 ? (
        <section className="b24-import-drop" aria-label={t.dropHere}>
          <p>
            <strong>{t.dropHere}</strong>
          </p>
          <p className="b24-soft">{t.dropHelp}</p>
        </section>
      ) : (
        <QueueList
          entries={entries}
          present={imports?.bySource ?? null}
          onReview={props.onReview}
          onMapping={setExplainedId}
        />
      )}
      {imports && <WaitingList imports={imports.waiting} onPlace={(record) => void again(record)} />}
      {imports && (
        <SourceList
          bySource={imports.bySource}
          takenBack={imports.takenBack}
          onFailed={(kind) => say(refusal ?? t[kind])}
          onTakeIn={(record) => void again(record)}
          onTakenBack={(source, record) =>
            say(t.undone(source.file_name), record ? () => void again(record) : undefined)
          }
          onProposed={() => say(texts.undo.proposed)}
          onTurn={(source) =>
            void act(
              turnedLeftOut(source),
              isLeftOut(source) ? t.countsAgain(source.file_name) : t.isLeftOut(source.file_name),
            )
          }
        />
      )}
      {places && (
        <AliasList
          places={places}
          onFailed={(kind) => say(refusal ?? t[kind])}
          onForgotten={(alias) =>
            say(t.forgotten(alias.kind === 'service' ? alias.platform : alias.name), () => {
              void keepAlias(database, alias);
            })
          }
        />
      )}
      <MappingList
        onTaken={(name) => say(texts.mappingWizard.taken(name))}
        onForgotten={(kept) => say(t.forgotten(kept.mapping.name), () => void keepMapping(database, kept))}
        onFailed={(kind) => say(refusal ?? t[kind])}
      />
      {reviewed && isReviewable(reviewed) && (
        <ReviewDialog
          key={reviewed.id}
          entry={reviewed}
          onMapping={() => {
            props.onReview(null);
            setExplainedId(reviewed.id);
          }}
          onStored={(rows) =>
            say(rows === 0 ? t.storedUnknown(reviewed.name) : t.stored(reviewed.name, formats.number(rows)))
          }
          // Storing takes a moment: the next file may be under review by then.
          onClose={() => props.onReview((current) => (current === reviewed.id ? null : current))}
        />
      )}
      {reviewed?.state.kind === 'population' && !reviewed.state.stored && (
        <PopulationDialog
          key={reviewed.id}
          name={reviewed.name}
          result={reviewed.state.result}
          onStored={({ edited, proposed }) => {
            queue.populationStored(reviewed.id);
            props.onReview(null);
            const others = proposed > 0 ? texts.populationImport.proposed(formats.number(proposed)) : '';
            if (edited === 0) say(others);
            else sayUndoable(`${texts.populationImport.stored(formats.number(edited))} ${others}`.trim(), 1);
          }}
          // Storing takes a moment: the next file may be under review by then.
          onClose={() => props.onReview((current) => (current === reviewed.id ? null : current))}
        />
      )}
      {explained && (
        <MappingDialog
          key={explained.id}
          name={explained.name}
          file={explained.ref}
          onUse={(mapping) => {
            setExplainedId(null);
            queue.readWith(explained.id, mapping);
            props.onReview(explained.id);
          }}
          onClose={() => setExplainedId(null)}
        />
      )}
      {notice}
    </div>
  );
}

function isReviewable({ state }: QueueEntry): boolean {
  return state.kind === 'opened' || state.kind === 'refused' || state.kind === 'known';
}
