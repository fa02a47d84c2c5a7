import { Button } from '@digdir/designsystemet-react';
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef, useState } from 'react';
import { readLocal } from '#data/local-records.ts';
import { changeRecords } from '#data/records.ts';
import { database } from '#data/working-copy.ts';
import { type CaseSnapshot, nameOfSave, savesOf } from '#domain/documents/case-snapshot.ts';
import { type FigureChange, figureChanges } from '#domain/documents/figure-changes.ts';
import { DOCUMENT_FORMATS } from '#domain/documents/format.ts';
import { useDataset } from '#features/dataset/index.ts';
import { useSession } from '#features/session/index.ts';
import { readFingerprint } from '#formats/documents/read-fingerprint.ts';
import { attachmentFigures } from '#workers/client.ts';
import { changeText } from './change-text.ts';
import type { Says } from './says.ts';

const SHOWN = 8;
/** Larger files are not documents of ours. */
const LARGEST_FILE = 50_000_000;

/** Documents that were saved: what has changed since, and whether a file is one of them. */
export function CasesCard({ county, says }: { county: string; says: Says }) {
  const { texts } = useSession();
  const t = texts.documents.cases;
  const kept = useLiveQuery(async () => [...(await readLocal(database, 'case_snapshot')).values()], []);
  const [said, setSaid] = useState('');
  const picker = useRef<HTMLInputElement>(null);
  const own = savesOf((kept ?? []).filter(({ query }) => query.county === county)).slice(0, SHOWN);
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
          {own.map((files) => files[0] && <CaseLine key={files[0].id} snapshot={files[0]} files={files} says={says} />)}
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

/** One saved case: its files, which share the figures of `snapshot`, and what has changed since. */
function CaseLine(props: { snapshot: CaseSnapshot; files: readonly CaseSnapshot[]; says: Says }) {
  const { snapshot, files, says } = props;
  const { texts, formats } = useSession();
  const t = texts.documents.cases;
  const name = nameOfSave(files);
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
  const forget = async () => {
    const local = files.map(({ id }) => ({ kind: 'case_snapshot' as const, id, after: null }));
    const stored = await changeRecords(database, { local });
    if (stored.kind === 'stored') says.sayUndoable(t.forgotten(name), 1);
    else says.say(texts.undo[stored.kind]);
  };
  const kinds = DOCUMENT_FORMATS.filter((kind) => files.some(({ format }) => format === kind)).map(
    (kind) => texts.documents.save.format[kind],
  );
  return (
    <li>
      <strong>{name}</strong>
      <span className="b24-soft b24-small">
        {[formats.date(snapshot.savedAt.slice(0, 10)), snapshot.caseNumber, ...kinds].filter(Boolean).join(', ')}
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
      <Button variant="tertiary" data-size="sm" aria-label={t.forgetOf(name)} onClick={() => void forget()}>
        {t.forget}
      </Button>
    </li>
  );
}
