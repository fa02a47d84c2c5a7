import { Alert, Button, Dialog } from '@digdir/designsystemet-react';
import { useEffect, useState } from 'react';
import type { Backup } from '#contract/backups.ts';
import type { ChangesBetween } from '#domain/sync/changes-between.ts';
import type { RecordChange } from '#domain/sync/record-changes.ts';
import { useSession } from '#features/session/index.ts';
import { useModal } from '#ui/use-modal.ts';
import { compareEdition } from '#workers/sync-client.ts';

/** What going back to a backup would change, before anything is. */
export function GoBackDialog(props: { backup: Backup; when: string; onGoBack(): void; onClose(): void }) {
  const { host, texts } = useSession();
  const t = texts.vault.goBackDialog;
  const { handle } = props.backup;
  const dialog = useModal();
  const [changes, setChanges] = useState<ChangesBetween | 'unread' | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const look = async () => {
      const read = await host['backups:read'](handle);
      const outcome = read.kind === 'read' ? await compareEdition(read.bytes) : null;
      if (isCurrent) setChanges(outcome?.kind === 'ok' ? outcome.value : 'unread');
    };
    void look();
    return () => {
      isCurrent = false;
    };
  }, [host, handle]);
  return (
    <Dialog
      ref={dialog}
      className="b24-go-back"
      aria-label={t.title(props.when)}
      closeButton={texts.common.close}
      onClose={props.onClose}
    >
      <h2 className="b24-panel-title">{t.title(props.when)}</h2>
      {changes === null && <p role="status">{t.comparing}</p>}
      {changes === 'unread' && (
        <Alert data-color="danger" role="alert">
          {t.unread}
        </Alert>
      )}
      {changes !== null && changes !== 'unread' && <Changes changes={changes} />}
      <p className="b24-soft">{t.help}</p>
      <div className="b24-view-actions">
        <Button disabled={changes === null || changes === 'unread'} onClick={props.onGoBack}>
          {texts.vault.goBack}
        </Button>
        <Button variant="tertiary" onClick={props.onClose}>
          {texts.common.cancel}
        </Button>
      </div>
    </Dialog>
  );
}

const KINDS = ['added', 'changed', 'removed'] as const;

/** Kind of record by kind of change; the numbers tell of everything, the table of the first. */
function Changes({ changes }: { changes: ChangesBetween }) {
  const { texts, formats } = useSession();
  const t = texts.vault.goBackDialog;
  const total = changes.added + changes.changed + changes.removed;
  const { before, after } = changes.usageRows;
  const byTable = Map.groupBy(changes.details, ({ table }) => table);
  const count = (rows: readonly RecordChange[], kind: RecordChange['kind']) =>
    rows.filter((row) => row.kind === kind).length;
  if (total === 0 && before === after) return <p>{t.same}</p>;
  return (
    <>
      {total > 0 && (
        <table className="b24-plain-table">
          <thead>
            <tr>
              <th scope="col">{t.what}</th>
              {KINDS.map((kind) => (
                <th key={kind} scope="col" className="b24-number">
                  {t.kinds[kind]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...byTable].map(([table, rows]) => (
              <tr key={table}>
                <th scope="row">{texts.central.tables[table]}</th>
                {KINDS.map((kind) => (
                  <td key={kind} className="b24-number">
                    {count(rows, kind) > 0 && formats.number(count(rows, kind))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {total > changes.details.length && <p>{t.more(formats.number(total))}</p>}
      {before !== after && <p>{t.usage(formats.number(before), formats.number(after))}</p>}
    </>
  );
}
