import { Button, Dialog } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { chosenCount } from '#domain/sync/put-back-plan.ts';
import { useSession } from '#features/session/index.ts';
import { useModal } from '#ui/use-modal.ts';
import { type PutBackPreview, type PutBackSource, putBack, undoPutBack } from '#workers/sync-client.ts';
import { ChangeList } from './change-list.tsx';
import { useFieldTexts } from './field-texts.ts';
import { firstChoice, PutBackChoices } from './put-back-choices.tsx';

export type PutBackOpened = {
  readonly source: PutBackSource;
  readonly title: string;
  readonly preview: PutBackPreview;
};

/** What putting back an edition, or taking back what was taken in, would change here; and doing it. */
export function PutBackDialog(props: {
  opened: PutBackOpened;
  office: string;
  onSaid(text: string, undo?: () => void): void;
  onClose(): void;
}) {
  const { texts, formats } = useSession();
  const t = texts.putBack;
  const fields = useFieldTexts();
  const dialog = useModal();
  const { source, title, preview } = props.opened;
  const isEdition = source.kind === 'edition';
  const [choice, setChoice] = useState(() => firstChoice(isEdition, preview.groups, props.office));
  const [state, setState] = useState<'idle' | 'working' | 'failed' | 'full'>('idle');
  const count = chosenCount(preview.groups, choice);
  const total = preview.added + preview.changed + preview.removed;
  const groupName = (group: string) => (group === '' ? t.unknownOffice : fields.owner(group));
  const put = async () => {
    setState('working');
    const done = await putBack(source, props.office, choice);
    if (done.kind !== 'stored') return setState(done.kind === 'full' ? 'full' : 'failed');
    const { edited, proposed, sources } = done.value;
    const undo = async () => props.onSaid((await undoPutBack(done.value)) ? t.undone : t.notUndone);
    const isUndoable = edited + sources.length > 0;
    props.onSaid(
      t.done(formats.number(edited + sources.length), formats.number(proposed)),
      isUndoable ? () => void undo() : undefined,
    );
    props.onClose();
  };
  return (
    <Dialog
      ref={dialog}
      className="b24-put-back"
      aria-label={title}
      closeButton={texts.common.close}
      onClose={props.onClose}
    >
      <h2 className="b24-panel-title">{title}</h2>
      {total === 0 ? (
        <p>{isEdition ? t.same : t.intakeGone}</p>
      ) : (
        <>
          <p className="b24-soft">{isEdition ? t.editionIntro : t.intakeIntro}</p>
          <PutBackChoices
            isEdition={isEdition}
            groups={preview.groups}
            nameOf={groupName}
            choice={choice}
            onChange={setChoice}
          />
          <div className="b24-put-back-list b24-incoming">
            <ChangeList title={t.whatChanges} changes={preview} groupOf={({ group }) => group} headOf={groupName} />
          </div>
        </>
      )}
      <p className="b24-source">
        {preview.changedSince > 0 && `${t.changedSince(formats.number(preview.changedSince))} `}
        {preview.leftOut > 0 && t.leftOut(formats.number(preview.leftOut))}
      </p>
      {total > 0 && (
        <div className="b24-conflict-foot">
          <p role="status">
            {state === 'full' ? t.full : state === 'failed' ? t.failed : count === 0 ? t.nothingChosen : ''}
          </p>
          <div className="b24-view-actions">
            <Button variant="tertiary" onClick={() => dialog.current?.close()}>
              {texts.common.cancel}
            </Button>
            <Button disabled={count === 0} loading={state === 'working'} onClick={() => void put()}>
              {state === 'working' ? t.putting : t.put(formats.number(count))}
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}
