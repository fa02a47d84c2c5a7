import { Button, Spinner } from '@digdir/designsystemet-react';
import { useEffect, useState } from 'react';
import type { CentralHistory, CentralRevision } from '#contract/host-api.ts';
import { useDataset } from '#features/dataset/index.ts';
import { useSession } from '#features/session/index.ts';
import { lookAtEdition } from '#workers/sync-client.ts';
import { PutBackDialog, type PutBackOpened } from './put-back-dialog.tsx';
import { isAhead } from './time-ahead.ts';
import { useWhen } from './use-when.ts';

const SHOWN = 5;

/** Earlier editions of the central file; each can be compared with what is here, and put back from. */
export function EditionList(props: {
  office: string | null;
  /** The edition that stands now. */
  standing: number;
  /** Nothing of it is left to take in. */
  hasAll: boolean;
  onSaid(text: string, undo?: () => void): void;
}) {
  const { host, texts, formats } = useSession();
  const t = texts.putBack;
  const { revision } = useDataset();
  const mine = props.hasAll ? props.standing : revision;
  const when = useWhen();
  const [history, setHistory] = useState<CentralHistory | null>(null);
  const [showsAll, setShowsAll] = useState(false);
  const [reading, setReading] = useState('');
  const [opened, setOpened] = useState<PutBackOpened | null>(null);
  const [unread, setUnread] = useState(false);
  const { standing } = props;
  useEffect(() => {
    if (standing >= 0) void host['central:history']().then(setHistory);
  }, [host, standing]);
  if (!history) return null;
  const revisions = history.kind === 'listed' ? history.revisions : [];
  // Another may have been written since the file was read.
  const isStanding = standing > 0 && revisions.every(({ revision: kept }) => kept === null || kept < standing);
  const nameOf = ({ revision, origin }: CentralRevision) =>
    origin === 'copy' ? t.copy : revision === null ? t.damaged : texts.central.revision(revision);
  const open = async (entry: CentralRevision) => {
    setReading(entry.handle);
    setUnread(false);
    const read = await host['central:readBeside'](entry.handle);
    const looked = read.kind === 'read' ? await lookAtEdition(read.bytes, props.office ?? '') : null;
    setReading('');
    if (looked?.kind !== 'ok') return setUnread(true);
    const title = t.editionTitle(nameOf(entry));
    setOpened({ source: { kind: 'edition' }, title, preview: looked.value });
  };
  return (
    <section className="b24-card b24-side-card" aria-label={t.editions}>
      <div className="b24-card-head">
        <h2>{t.editions}</h2>
        {revisions.length > SHOWN && (
          <Button variant="tertiary" onClick={() => setShowsAll(!showsAll)}>
            {showsAll ? t.showFewer : t.showAll(formats.number(revisions.length))}
          </Button>
        )}
      </div>
      {history.kind !== 'listed' && <p className="b24-source">{t.unreachable}</p>}
      <ul>
        {isStanding && (
          <li className="b24-side-row">
            <div>
              <strong>{texts.central.revision(standing)}</strong>
              <span className="b24-source">
                {t.standing} {mine === standing && <span className="b24-mark">{t.youAreHere}</span>}
              </span>
            </div>
          </li>
        )}
        {(showsAll ? revisions : revisions.slice(0, SHOWN)).map((entry) => (
          <li key={entry.handle} className="b24-side-row">
            <div>
              <strong>{nameOf(entry)}</strong>
              <span className="b24-source">
                {t.until(when(entry.savedAt))}{' '}
                {entry.origin === 'replaced' && mine === entry.revision && mine !== standing && (
                  <span className="b24-mark">{t.youAreHere}</span>
                )}
                {isAhead(entry.savedAt) && ` · ${texts.syncFaults.clockAhead}`}
              </span>
            </div>
            {entry.origin !== 'damaged' && props.office !== null && (
              <Button
                variant="tertiary"
                aria-label={t.seeEdition(nameOf(entry))}
                disabled={reading !== ''}
                onClick={() => void open(entry)}
              >
                {reading === entry.handle ? <Spinner aria-label={t.reading} data-size="xs" /> : t.see}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {history.kind === 'listed' && revisions.length === 0 && <p className="b24-source">{t.none}</p>}
      {unread && <p role="alert">{t.unread}</p>}
      {opened && (
        <PutBackDialog
          opened={opened}
          office={props.office ?? ''}
          onSaid={props.onSaid}
          onClose={() => setOpened(null)}
        />
      )}
    </section>
  );
}
