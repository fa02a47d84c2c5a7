import { Button, Tag } from '@digdir/designsystemet-react';
import { useLiveQuery } from 'dexie-react-hooks';
import { forgetImport, type ImportRecord, removeSource } from '#data/usage-import.ts';
import { database } from '#data/working-copy.ts';
import type { UsageSource } from '#domain/model/tables.ts';
import { isLeftOut } from '#domain/usage/left-out.ts';
import { useSession } from '#features/session/index.ts';
import { periodText } from './period-text.ts';
import { reportTitle } from './report-title.ts';

const SHOWN = 200;

/** Every imported file, newest first; an import can be taken back whole, and taken in again while its file is kept. */
export function SourceList(props: {
  bySource: ReadonlyMap<string, ImportRecord>;
  takenBack: readonly ImportRecord[];
  onTakenBack(source: UsageSource, record: ImportRecord | null): void;
  /** Somebody else owns the source, and was asked. */
  onProposed(): void;
  /** Holds a source out of the figures, or takes it in again. */
  onTurn(source: UsageSource): void;
  onFailed(kind: 'full' | 'notSaved'): void;
  onTakeIn(record: ImportRecord): void;
}) {
  const { texts, formats } = useSession();
  const t = texts.usageFiles;
  const sources = useLiveQuery(() => database.records('usage_sources').toArray(), []) ?? [];
  const newestFirst = sources.toSorted((a, b) => (a.imported_at < b.imported_at ? 1 : -1));
  const leftOut = sources.filter(isLeftOut).length;
  const takeBack = async (source: UsageSource) => {
    const record = props.bySource.get(source.id) ?? null;
    // Without its file on this PC it cannot be taken in again.
    if (!record && !confirm(t.removeQuestion(source.file_name))) return;
    const removed = await removeSource(database, source.id);
    if (removed.kind !== 'stored') props.onFailed(removed.kind);
    else if (removed.value === 'proposed') props.onProposed();
    else props.onTakenBack(source, record);
  };
  const forget = async (record: ImportRecord) => {
    const { kind } = await forgetImport(database, record);
    if (kind !== 'stored') props.onFailed(kind);
  };
  return (
    <>
      {props.takenBack.length > 0 && (
        <details className="b24-card b24-sources">
          <summary>{t.takenBack(props.takenBack.length)}</summary>
          <p className="b24-soft">{t.takenBackHelp}</p>
          <table className="b24-plain-table">
            <tbody>
              {props.takenBack.map((record) => (
                <tr key={record.sourceId}>
                  <th scope="row">{record.fileName}</th>
                  <td>{formats.date(record.importedAt.slice(0, 10))}</td>
                  <td>
                    <div className="b24-row-actions">
                      <Button
                        variant="secondary"
                        aria-label={`${t.takeIn}: ${record.fileName}`}
                        onClick={() => props.onTakeIn(record)}
                      >
                        {t.takeIn}
                      </Button>
                      <Button
                        variant="tertiary"
                        aria-label={`${t.forget}: ${record.fileName}`}
                        onClick={() => {
                          if (confirm(t.forgetQuestion(record.fileName))) void forget(record);
                        }}
                      >
                        {t.forget}
                      </Button>
                    </div>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
      {newestFirst.length > 0 && (
        <details className="b24-card b24-sources">
          <summary>
            {t.sources(formats.number(sources.length))}
            {leftOut > 0 && ` · ${t.leftOutCount(leftOut, formats.number(leftOut))}`}
          </summary>
          <p className="b24-soft">{t.leaveOutHelp}</p>
          <table className="b24-plain-table">
            <thead>
              <tr>
                <th scope="col">{t.file}</th>
                <th scope="col">{t.what}</th>
                <th scope="col">{t.period}</th>
                <th scope="col">{t.imported}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {newestFirst.slice(0, SHOWN).map((source) => (
                <tr key={source.id} data-left-out={isLeftOut(source) || undefined}>
                  <th scope="row">
                    {source.file_name} {isLeftOut(source) && <Tag data-color="warning">{t.leftOut}</Tag>}
                  </th>
                  <td>{reportTitle({ reportId: source.report_id, release: source.release }, t)}</td>
                  <td>{source.begin && source.end && periodText(source.begin, source.end, formats)}</td>
                  <td>{formats.date(source.imported_at.slice(0, 10))}</td>
                  <td>
                    <div className="b24-row-actions">
                      {props.bySource.has(source.id) && (
                        <Button
                          variant="tertiary"
                          aria-label={`${t.placeAgain}: ${source.file_name}`}
                          onClick={() => {
                            const record = props.bySource.get(source.id);
                            if (record) props.onTakeIn(record);
                          }}
                        >
                          {t.placeAgain}
                        </Button>
                      )}
                      <Button
                        variant="tertiary"
                        className="b24-turn"
                        aria-label={`${isLeftOut(source) ? t.countAgain : t.leaveSourceOut}: ${source.file_name}`}
                        onClick={() => props.onTurn(source)}
                      >
                        {isLeftOut(source) ? t.countAgain : t.leaveSourceOut}
                      </Button>
                      <Button
                        variant="tertiary"
                        aria-label={`${t.undoImport}: ${source.file_name}`}
                        onClick={() => void takeBack(source)}
                      >
                        {t.undoImport}
                      </Button>
                    </div>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {newestFirst.length > SHOWN && <p className="b24-soft">{t.more(newestFirst.length - SHOWN)}</p>}
        </details>
      )}
    </>
  );
}
