import { Button } from '@digdir/designsystemet-react';
import { useLiveQuery } from 'dexie-react-hooks';
import { removeSource } from '#data/usage-import.ts';
import { database } from '#data/working-copy.ts';
import { useSession } from '#features/session/index.ts';
import './usage.css';

const SHOWN = 60;

/** Every imported file, newest first; an import can be taken back whole. */
export function SourceList(props: { onRemoved(file: string): void }) {
  const { texts, formats } = useSession();
  const t = texts.usage;
  const sources = useLiveQuery(() => database.records('usage_sources').toArray(), []) ?? [];
  const newestFirst = sources.toSorted((a, b) => (a.imported_at < b.imported_at ? 1 : -1));
  if (newestFirst.length === 0) return null;
  return (
    <details className="b24-card b24-sources">
      <summary>
        {t.sources} ({formats.number(sources.length)})
      </summary>
      <table className="b24-plain-table">
        <thead>
          <tr>
            <th scope="col">{t.file}</th>
            <th scope="col">{t.report}</th>
            <th scope="col">{t.period}</th>
            <th scope="col">{t.imported}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {newestFirst.slice(0, SHOWN).map((source) => (
            <tr key={source.id}>
              <th scope="row">{source.file_name}</th>
              <td>
                {source.report_id} {source.release}
              </td>
              <td>
                {source.begin} – {source.end}
              </td>
              <td>{formats.date(source.imported_at.slice(0, 10))}</td>
              <td>
                <Button
                  variant="tertiary"
                  aria-label={`${t.undoImport}: ${source.file_name}`}
                  onClick={() => {
                    if (!confirm(t.removeQuestion(source.file_name))) return;
                    void removeSource(database, source.id).then(() => props.onRemoved(source.file_name));
                  }}
                >
                  {t.undoImport}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
