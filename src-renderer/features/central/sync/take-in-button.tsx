import { Button, Dialog } from '@digdir/designsystemet-react';
import { useRef, useState } from 'react';
import { useSession } from '#features/session/index.ts';
import { useRoom } from '#features/vault/index.ts';
import type { SyncSummary } from '#workers/sync-client.ts';
import { useFieldTexts } from './field-texts.ts';
import { useSync } from './sync-provider.tsx';

/** More than all counties and ten years fill. */
const MOST_BYTES = 10 * 1024 * 1024;

/** Takes in what others changed; asks first, with numbers, where somebody would lose much. */
export function TakeInButton(props: {
  summary: SyncSummary;
  onTaken(text: string): void;
  onFailed(text: string | null): void;
}) {
  const { texts, formats } = useSession();
  const t = texts.sync;
  const { engine } = useSync();
  const fields = useFieldTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  const room = useRoom();
  const [taking, setTaking] = useState(false);
  const { summary } = props;
  const losses = summary.incomingLosses;
  // What brings conflicts alone changes no value, and there is nothing to take back.
  const { added, changed, removed } = summary.incoming;
  const hasValues = added + changed + removed > 0;
  const takeIn = async () => {
    dialog.current?.close();
    const short = await room(MOST_BYTES);
    if (short !== null) return props.onFailed(short);
    setTaking(true);
    const taken = await engine.takeIn();
    setTaking(false);
    if (taken === 'taken') props.onTaken(hasValues ? `${t.takenIn} ${t.takenInHelp}` : t.takenIn);
    props.onFailed({ taken: null, full: t.takeInFull, changed: t.takeInChanged }[taken]);
  };
  return (
    <>
      <Button loading={taking} onClick={() => (losses.length > 0 ? dialog.current?.showModal() : void takeIn())}>
        {t.takeIn(formats.number(summary.toTakeIn))}
      </Button>
      <Dialog ref={dialog} className="b24-losses-dialog" aria-label={t.lossTitle} closeButton={texts.common.close}>
        <h2 className="b24-panel-title">{t.lossTitle}</h2>
        <p>{t.lossBody}</p>
        <ul className="b24-losses">
          {losses.map(({ owner, before, lost }) => (
            <li key={owner}>
              {texts.syncFaults.loss(fields.owner(owner), formats.number(lost), formats.number(before))}
            </li>
          ))}
        </ul>
        <p>{t.lossNext}</p>
        <div className="b24-view-actions">
          <Button variant="secondary" onClick={() => dialog.current?.close()}>
            {texts.common.cancel}
          </Button>
          <Button data-color="danger" onClick={() => void takeIn()}>
            {t.lossTakeIn}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
