import { Alert, Button } from '@digdir/designsystemet-react';
import { DownloadIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { useSession } from '#features/session/index.ts';
import { saveFile } from '#ui/save-file.ts';
import { type JoiningQuery, makeInvoiceFile } from '#workers/joining-client.ts';
import { Choices } from '../choices.tsx';
import { TypedField } from './typed-field.tsx';
import type { Invoices } from './use-invoices.ts';

/** KOSTRA's functions and types have three digits; a county may add some of its own. */
const code = (text: string) =>
  /^\d{3,6}$/.test(text.trim()) ? ({ kind: 'value', value: text.trim() } as const) : ({ kind: 'unreadable' } as const);

/** The lines as a file that an accounting system takes in. */
export function SaveInvoice({ invoices, query, place }: { invoices: Invoices; query: JoiningQuery; place: string }) {
  const { texts, language } = useSession();
  const t = texts.invoicing;
  const { shown } = invoices;
  const [format, setFormat] = useState<'xlsx' | 'csv'>('xlsx');
  const [working, setWorking] = useState(false);
  const [saved, setSaved] = useState<string | null>(null);
  const save = async () => {
    setWorking(true);
    const { fileName, bytes } = await makeInvoiceFile(query, shown, { format, language, place });
    setWorking(false);
    saveFile(fileName, new Uint8Array(bytes), 'application/octet-stream');
    setSaved(t.saved(fileName));
  };
  return (
    <section className="b24-card b24-save-choices" aria-label={t.export}>
      {(['functionCode', 'typeCode'] as const).map((field) => (
        <div key={field} className="b24-invoice-field" data-short="">
          <span aria-hidden="true">{t[field]}</span>
          <TypedField
            label={t[field]}
            column={field}
            text={shown[field]}
            wrong={t.wrongCode}
            parse={code}
            onChange={(value: string) => invoices.change({ [field]: value })}
          />
        </div>
      ))}
      <Choices
        legend={t.format}
        name="invoice-format"
        choices={t.formats}
        value={format}
        onChange={(chosen) => setFormat(chosen)}
      />
      <Button disabled={working} onClick={() => void save()}>
        <DownloadIcon aria-hidden="true" />
        {working ? t.working : t.save}
      </Button>
      {saved && (
        <Alert data-color="success" role="status">
          {saved}
        </Alert>
      )}
    </section>
  );
}
