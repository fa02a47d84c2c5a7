import {
  FileExcelIcon,
  FileIcon,
  FileImageIcon,
  FilePdfIcon,
  FileWordIcon,
  PaperclipIcon,
  XMarkIcon,
} from '@navikt/aksel-icons';
import { useEffect, useState } from 'react';
import { DOCUMENT_ENDINGS } from '#contract/stored-documents.ts';
import type { IsoDate } from '#domain/model/brands.ts';
import { useFormats, useSession } from '#features/session/index.ts';
import type { Acts } from '#features/undo/index.ts';
import { FileDrop } from '#ui/file-drop.tsx';
import type { AgreementRow } from './agreement-row.ts';
import { type AgreementDocument, keepFiles, openDocument } from './document-changes.ts';
import { ownRecordsOwner } from './own-records.ts';
import type { AgreementsData } from './use-agreements.ts';

const ICONS: Readonly<Record<string, typeof FileIcon>> = {
  pdf: FilePdfIcon,
  docx: FileWordIcon,
  odt: FileWordIcon,
  xlsx: FileExcelIcon,
  ods: FileExcelIcon,
  png: FileImageIcon,
  jpg: FileImageIcon,
  jpeg: FileImageIcon,
};

/** The agreement's documents: attached by drop or choice, opened as read-only copies by their own programs, taken away with undo. */
export function DocumentsSection(props: { row: AgreementRow; data: AgreementsData; today: IsoDate; acts: Acts }) {
  const { row, data, today, acts } = props;
  const { host, texts } = useSession();
  const t = texts.agreementLife.documents;
  const [attaching, setAttaching] = useState(false);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const documents = data.tables.agreement_documents
    .filter(({ agreement_id }) => agreement_id === row.agreement.id)
    .toSorted((a, b) => a.file_name.localeCompare(b.file_name, 'nb'));
  const here = useDocumentsHere(documents.length);

  const attach = async (files: readonly File[]) => {
    setAttaching(true);
    const about = {
      agreementId: row.agreement.id,
      owner: ownRecordsOwner(row, data.scope),
      today,
      known: new Set(documents.map(({ sha256 }) => sha256)),
    };
    const kept = await keepFiles(host, files, about, t.said);
    setAttaching(false);
    setRefused(kept.refused);
    if (kept.documents.length === 0) return;
    const records = kept.documents.map((after) => ({ table: 'agreement_documents', key: after.id, after }) as const);
    await acts.act({ records }, t.said.attached(records.length));
  };
  const open = async (document: AgreementDocument) => acts.say(await openDocument(host, document, t.said));
  const remove = ({ id, file_name }: AgreementDocument) =>
    void acts.act({ records: [{ table: 'agreement_documents', key: id, after: null }] }, t.said.removed(file_name));

  return (
    <FileDrop className="b24-documents" accept={DOCUMENT_ENDINGS} several onFiles={(files) => void attach(files)}>
      {(pick) => (
        <section>
          <h3>{t.title}</h3>
          {documents.length === 0 && <p className="b24-soft b24-small">{t.none}</p>}
          <ul className="b24-plain-list">
            {documents.map((document) => (
              <DocumentLine
                key={document.id}
                document={document}
                elsewhere={here !== null && !here.has(document.sha256)}
                onOpen={() => void open(document)}
                onRemove={() => remove(document)}
              />
            ))}
          </ul>
          {refused.length > 0 && (
            <ul role="alert" className="b24-plain-list b24-refused">
              {refused.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          )}
          <button type="button" className="b24-text-button b24-attach" disabled={attaching} onClick={pick}>
            <PaperclipIcon aria-hidden="true" />
            {attaching ? t.attaching : t.attach}
          </button>
          <p className="b24-source">{t.dropHelp}</p>
        </section>
      )}
    </FileDrop>
  );
}

function DocumentLine(props: { document: AgreementDocument; elsewhere: boolean; onOpen(): void; onRemove(): void }) {
  const { document, elsewhere } = props;
  const { texts } = useSession();
  const t = texts.agreementLife.documents;
  const { number, date } = useFormats();
  const { file_name: name, bytes, added } = document;
  const Icon = ICONS[name.slice(name.lastIndexOf('.') + 1).toLowerCase()] ?? FileIcon;
  const size = bytes < 1_000_000 ? t.kB(number(Math.max(bytes / 1000, 1))) : t.MB(number(bytes / 1_000_000, 1));
  return (
    <li className="b24-document">
      <Icon aria-hidden="true" />
      <span>
        <button type="button" className="b24-link" title={t.open(name)} onClick={props.onOpen}>
          {name}
        </button>
        <span className="b24-source">
          {[size, added && t.added(date(added)), elsewhere && t.elsewhere].filter(Boolean).join(' · ')}
        </span>
      </span>
      <button type="button" className="b24-icon-button" aria-label={t.remove(name)} onClick={props.onRemove}>
        <XMarkIcon aria-hidden="true" />
      </button>
    </li>
  );
}

/** Hashes of the documents that are on this PC; null until it is known. @param count of those shown: asked again when it changes */
function useDocumentsHere(count: number): ReadonlySet<string> | null {
  const { host } = useSession();
  const [here, setHere] = useState<ReadonlySet<string> | null>(null);
  useEffect(() => {
    if (count === 0) return;
    let current = true;
    void host['storedDocuments:list']().then((listed) => {
      if (current && listed.kind === 'listed') setHere(new Set(listed.documents.map(({ sha256 }) => sha256)));
    });
    return () => {
      current = false;
    };
  }, [host, count]);
  return here;
}
