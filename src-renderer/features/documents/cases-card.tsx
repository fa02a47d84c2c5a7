import { Button } from '@digdir/designsystemet-react';
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef, useState } from 'react';
import { readLocal } from '#data/local-records.ts';
import { changeRecords } from '#data/records.ts';
import { database } from '#data/working-copy.ts';
import type { CaseSnapshot } from '#domain/documents/case-snapshot.ts';
import { type FigureChange, figureChanges } from '#domain/documents/figure-changes.ts';
import { useDataset } from '#features/dataset/index.ts';
import { useSession } from '#features/session/index.ts';
import { readFingerprint } from '#formats/documents/read-fingerprint.ts';
import { attachmentFigures } from '#workers/client.ts';
import { changeText } from './change-text.ts';

const SHOWN = 8;
/** Larger files are not documents of ours. */
const LARGEST_FILE = 50_000_000;

/** Documents that were saved: what has changed since, and whether a file is one of them. */
export function CasesCard({ county }: { county: string }) {
  const { texts } = useSession();
  const t = texts.documents.cases;
  const kept = useLiveQuery(async () => [...(await readLocal(database, 'case_snapshot')).values()], []);
  const [said, setSaid] = useState('');
  const picker = useRef<HTMLInputElement>(null);
  const own = (kept ?? [])
    .filter(({ query }) => query.county === county)
    .toSorted((a, b) => (a.savedAt < b.savedAt ? 1 : -1))
    .slice(0, SHOWN);
  const verify = async (file: File) => {
    const print = file.size > LARGEST_FILE ? null : readFingerprint(new Uint8Array(await file.arrayBuffer()));
    const match = print === null ? undefined : kept?.find(({ fingerprint }) => fingerprint === print);
    setSaid(print === null ? t.noPrint(file.name) : match ? t.isCase(file.name, match.fileName) : t.isOther(file.name));
  };
  return (
    <section className="b24-card b24-cases" aria-label={t.saved}>
      <h2>{t.saved}</h2>
      {own.length === 0 ? (
        <p className="b24-soft b24-small">{t.noneSaved}</p>
      ) : (
        <ul>
          {own.map((snapshot) => (
            <CaseLine key={snapshot.id} snapshot={snapshot} />
          ))}
        </ul>
      )}
      <Button variant="tertiary" data-size="sm" onClick={() => picker.current?.click()}>
        {t.verify}
      </Button>
      <input
        ref={picker}
        type="file"
        hidden
        aria-label={t.verify}
        accept=".pdf,.docx,.pptx,.xlsx,.csv"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file) void verify(file);
        }}
      />
      {said && (
        <p role="status" className="b24-small">
          {said}
        </p>
      )}
    </section>
  );
}

function CaseLine({ snapshot }: { snapshot: CaseSnapshot }) {
  const { texts, formats } = useSession();
  const t = texts.documents.cases;
  const { sequence } = useDataset();
  const [changes, setChanges] = useState<readonly FigureChange[] | null>(null);
  useEffect(() => {
    let current = true;
    void attachmentFigures(snapshot.query, sequence).then((now) => {
      if (current && now.kind === 'ok') setChanges(figureChanges(snapshot.figures, now.value));
    });
    return () => {
      current = false;
    };
  }, [snapshot, sequence]);
  const forget = () => changeRecords(database, { local: [{ kind: 'case_snapshot', id: snapshot.id, after: null }] });
  return (
    <li>
      <strong>{snapshot.fileName}</strong>
      <span className="b24-soft b24-small">
        {[formats.date(snapshot.savedAt.slice(0, 10)), snapshot.caseNumber].filter(Boolean).join(', ')}
      </span>
      {changes !== null &&
        (changes.length === 0 ? (
          <span className="b24-small">{t.unchanged}</span>
        ) : (
          <details>
            <summary>{t.changed(changes.length)}</summary>
            <ul>
              {changes.map((change) => (
                <li key={JSON.stringify(change.name)}>{changeText(change, t, texts.common, formats)}</li>
              ))}
            </ul>
          </details>
        ))}
      <Button
        variant="tertiary"
        data-size="sm"
        aria-label={t.forgetOf(snapshot.fileName)}
        onClick={() => void forget()}
      >
        {t.forget}
      </Button>
    </li>
  );
}
