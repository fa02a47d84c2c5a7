import { Alert, Button } from '@digdir/designsystemet-react';
import { FilePdfIcon } from '@navikt/aksel-icons';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useDataset } from '#features/dataset/index.ts';
import { useScope, useSession } from '#features/session/index.ts';
import { useKeptState } from '#ui/kept-state.ts';
import { saveFile } from '#ui/save-file.ts';
import { ViewHead } from '#ui/view-head.tsx';
import { AttachmentFields } from './attachment-form.tsx';
import './documents.css';
import { readForm } from './read-form.ts';
import { useAttachment } from './use-attachment.ts';

/** The budget attachment: choices at the left, the very pages at the right, one button that saves the PDF. */
export function DocumentsView() {
  const { texts } = useSession();
  const t = texts.documents;
  const dataset = useDataset();
  const { scope, year, setScope } = useScope(dataset.newestYear);
  const county = dataset.counties.find(({ id }) => id === scope);
  if (!county) {
    return (
      <div className="b24-view">
        <ViewHead title={texts.frame.documents} subtitle={t.chooseCountyHelp} />
        <section className="b24-card b24-choose-county" aria-label={t.chooseCounty}>
          <p>{dataset.empty ? texts.central.nothingYet : t.chooseCounty}</p>
          <div className="b24-view-actions">
            {dataset.counties.map(({ id, name }) => (
              <Button key={id} variant="secondary" onClick={() => setScope(id)}>
                {name}
              </Button>
            ))}
          </div>
        </section>
      </div>
    );
  }
  return <Attachment key={county.id} county={county} year={year} />;
}

function Attachment({ county, year }: { county: { id: string; name: string }; year: number }) {
  const { texts } = useSession();
  const t = texts.documents;
  const read = useCallback((stored: unknown) => readForm(stored, county.id, year), [county.id, year]);
  const [form, setForm] = useKeptState(`attachment.${county.id}`, read);
  const state = useAttachment(county.id, year, form);
  const [saved, setSaved] = useState<string | null>(null);
  const save = () => {
    if (!state.last) return;
    const name = `Budsjettvedlegg ${county.name} ${form.budgetYear}.pdf`;
    saveFile(name, new Uint8Array(state.last.pdf), 'application/pdf');
    setSaved(t.saved(name));
  };
  return (
    <div className="b24-view">
      <ViewHead title={t.title(county.name)} subtitle={t.subtitle}>
        <Button onClick={save} disabled={state.kind !== 'ready'}>
          <FilePdfIcon aria-hidden="true" />
          {t.save}
        </Button>
      </ViewHead>
      {saved && (
        <Alert data-color="success" role="status">
          {saved}
        </Alert>
      )}
      {state.kind === 'failed' && (
        <Alert data-color="danger" role="alert">
          {t.failed}
        </Alert>
      )}
      {state.last && state.last.missingCharacters.length > 0 && (
        <Alert data-color="warning" role="status">
          {t.notArchive(state.last.missingCharacters.join(' '))}
        </Alert>
      )}
      <div className="b24-attachment">
        <section className="b24-card">
          <AttachmentFields form={form} onChange={(changed) => setForm(() => changed)} />
        </section>
        <section className="b24-pages" aria-label={t.preview} aria-busy={state.kind === 'preparing'} tabIndex={0}>
          {state.last === null && state.kind === 'preparing' && <p role="status">{t.preparing}</p>}
          {state.last?.pages.map((page, _, all) => (
            <Page key={page.number} svg={page.svg} alt={t.page(page.number, all.length)} />
          ))}
        </section>
      </div>
    </div>
  );
}

/** A page as a picture: in an image element nothing inside the SVG can run or load anything. */
function Page({ svg, alt }: { svg: string; alt: string }) {
  const url = useMemo(() => URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' })), [svg]);
  useEffect(() => () => URL.revokeObjectURL(url), [url]);
  return <img src={url} alt={alt} />;
}
