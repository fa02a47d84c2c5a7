import { useState } from 'react';
import { useSession } from '#features/session/index.ts';
import { Choices } from '#ui/form/index.ts';
import { SaveFileCard } from '#ui/save-file-card.tsx';
import { type JoiningQuery, makeInvoiceFile } from '#workers/joining-client.ts';
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
  return (
    <SaveFileCard
      label={t.export}
      texts={t}
      make={() => makeInvoiceFile(query, shown, { format, language, place })}
      said={({ fileName }) => t.saved(fileName)}
    >
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
      <Choices legend={t.format} name="invoice-format" choices={t.formats} value={format} onChange={setFormat} />
    </SaveFileCard>
  );
}
