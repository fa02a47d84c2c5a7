import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { CentralHistory } from '#contract/host-api.ts';
import type { ChangesBetween } from '#domain/sync/changes-between.ts';
import { useSession } from '#features/session/index.ts';
import { compareEdition } from '#workers/sync-client.ts';
import { IncomingList } from './incoming-list.tsx';

const SHOWN = 24;
type Revisions = Extract<CentralHistory, { kind: 'listed' }>['revisions'];

/** Earlier editions of the central file; each can be compared with what is here. */
export function EditionList() {
  const { host, texts, formats } = useSession();
  const t = texts.sync;
  const [revisions, setRevisions] = useState<Revisions | null>(null);
  const [compared, setCompared] = useState<{ readonly handle: string; readonly changes: ChangesBetween } | null>(null);
  const [said, setSaid] = useState('');
  const list = async () => {
    const history = await host['central:history']();
    setRevisions(history.kind === 'listed' ? history.revisions : []);
  };
  const compare = async (handle: string) => {
    const read = await host['central:readBeside'](handle);
    const outcome = read.kind === 'read' ? await compareEdition(read.bytes) : null;
    if (outcome?.kind !== 'ok') return setSaid(t.editionUnread);
    const { added, changed, removed } = outcome.value;
    setCompared({ handle, changes: outcome.value });
    setSaid(added + changed + removed === 0 ? t.editionSame : '');
  };
  return (
    <details
      className="b24-card b24-editions"
      onToggle={(event) => {
        if (event.currentTarget.open && revisions === null) void list();
      }}
    >
      <summary>{t.editions}</summary>
      {revisions?.length === 0 && <p className="b24-soft">{t.noEditions}</p>}
      {revisions && revisions.length > 0 && (
        <table className="b24-plain-table">
          <tbody>
            {revisions.slice(0, SHOWN).map(({ handle, revision, savedAt, size }) => (
              <tr key={handle}>
                <th scope="row">{revision === null ? t.damagedEdition : texts.central.revision(revision)}</th>
                <td>
                  {formats.date(savedAt.slice(0, 10))} {formats.time(savedAt)}
                </td>
                <td>{formats.number(Math.ceil(size / 1024))} kB</td>
                <td>
                  {revision !== null && (
                    <Button
                      variant="tertiary"
                      aria-label={`${t.compare}: ${texts.central.revision(revision)}`}
                      onClick={() => void compare(handle)}
                    >
                      {t.compare}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p role="status">{said}</p>
      {compared && <IncomingList incoming={compared.changes} />}
    </details>
  );
}
