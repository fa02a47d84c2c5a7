import { Button, Spinner } from '@digdir/designsystemet-react';
import { useEffect, useState } from 'react';
import type { CentralHistory, CentralRevision } from '#contract/host-api.ts';
import { useDataset } from '#features/dataset/index.ts';
import { useSession } from '#features/session/index.ts';
import { lookAtEdition } from '#workers/sync-client.ts';
import { STANDING } from './edition-changes.ts';
import { EditionRow } from './edition-row.tsx';
import { PutBackDialog, type PutBackOpened } from './put-back-dialog.tsx';
import { useEditionChanges } from './use-edition-changes.ts';
import { useWhen } from './use-when.ts';

const SHOWN = 5;

/** Earlier editions of the central file; each can be compared with what is here, and put back from. */
export function EditionList(props: {
  office: string | null;
  /** The edition that stands now. */
  standing: number;
  /** The edition of which all is here, where one is known. */
  hasAllOf: number | null;
  onSaid(text: string, undo?: () => void): void;
}) {
  const { host, texts, formats } = useSession();
  const t = texts.putBack;
  const { revision } = useDataset();
  const mine = props.hasAllOf ?? revision;
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
  const revisions = history?.kind === 'listed' ? history.revisions : [];
  const listed = showsAll ? revisions : revisions.slice(0, SHOWN);
  const whole = revisions.filter(({ origin }) => origin === 'replaced');
  // Another may have been written since the file was read.
  const isStanding =
    history?.kind === 'listed' &&
    standing > 0 &&
    revisions.every(({ revision: kept }) => kept === null || kept < standing);
  const handles = whole.map(({ handle }) => handle);
  const changes = useEditionChanges(isStanding ? [STANDING, ...handles] : handles, listed.length + 1, standing);
  if (!history) return null;
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
  const seeButton = (entry: CentralRevision) =>
    props.office !== null && (
      <Button
        variant="tertiary"
        aria-label={t.seeEdition(nameOf(entry))}
        disabled={reading !== ''}
        onClick={() => void open(entry)}
      >
        {reading === entry.handle ? <Spinner aria-label={t.reading} data-size="xs" /> : t.see}
      </Button>
    );
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
          <EditionRow
            revision={standing}
            isMine={mine === standing}
            stoodUntil={null}
            brought={changes.get(STANDING)}
            before={whole[0]}
          />
        )}
        {listed.map((entry) => {
          const { handle, origin, revision: kept, savedAt } = entry;
          if (origin !== 'replaced' || kept === null)
            return (
              <li key={handle} className="b24-side-row">
                <div>
                  <strong>{nameOf(entry)}</strong>
                  <span className="b24-source">{when(savedAt)}</span>
                </div>
                {origin === 'copy' && seeButton(entry)}
              </li>
            );
          return (
            <EditionRow
              key={handle}
              revision={kept}
              isMine={mine === kept && mine !== standing}
              stoodUntil={savedAt}
              brought={changes.get(handle)}
              before={whole[whole.indexOf(entry) + 1]}
            >
              {seeButton(entry)}
            </EditionRow>
          );
        })}
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
