import { Button } from '@digdir/designsystemet-react';
import type { ImportRecord } from '#data/usage-import.ts';
import { isWaiting, type NotPlaced } from '#domain/counter/placer.ts';
import { useSession } from '#features/session/index.ts';

const SHOWN = 8;

/** Rows that were read and belong to nobody yet: in no figure until they are placed. */
export function WaitingList(props: { imports: readonly ImportRecord[]; onPlace(record: ImportRecord): void }) {
  const { texts, formats } = useSession();
  const t = texts.usageFiles;
  const rows = props.imports.flatMap(({ notPlaced }) => notPlaced.filter(isWaiting));
  if (rows.length === 0) return null;
  const total = rows.reduce((sum, entry) => sum + entry.rows, 0);
  return (
    <section className="b24-card b24-queue b24-waiting" aria-label={t.waitingTitle(formats.number(total))}>
      <h2>{t.waitingTitle(formats.number(total))}</h2>
      <p className="b24-soft">{t.waitingHelp}</p>
      <table className="b24-plain-table">
        <thead>
          <tr>
            <th scope="col">{t.file}</th>
            <th scope="col">{t.unplaced}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {props.imports.map((record) => {
            const waiting = record.notPlaced.filter(isWaiting);
            return (
              <tr key={record.sourceId}>
                <th scope="row">{record.fileName}</th>
                <td>
                  {waiting.slice(0, SHOWN).map((entry) => (
                    <div key={`${entry.reason} ${entry.platform} ${entry.database} ${entry.institution}`}>
                      {t.waitingReasons[entry.reason](nameOf(entry))}{' '}
                      <span className="b24-soft">{t.rows(formats.number(entry.rows))}</span>
                    </div>
                  ))}
                  {waiting.length > SHOWN && <div>{t.more(waiting.length - SHOWN)}</div>}
                </td>
                <td>
                  <div className="b24-row-actions">
                    <Button
                      variant="secondary"
                      aria-label={`${t.place}: ${record.fileName}`}
                      onClick={() => props.onPlace(record)}
                    >
                      {t.place}
                    </Button>
                  </div>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** What it is that is not placed: the library where that is the reason, else what it is a service of. */
function nameOf({ reason, platform, database, institutionName }: NotPlaced): string {
  const isOfLibrary = reason === 'no_organisation' || reason === 'no_population' || reason === 'no_pupils';
  return isOfLibrary ? institutionName : (database ?? platform);
}
