import { useState } from 'react';
import type { InvoiceSplit } from '#domain/invoicing/split-invoice.ts';
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
export function SaveInvoice(props: {
  invoices: Invoices;
  /** Null until it is computed. */
  split: InvoiceSplit | null;
  query: JoiningQuery;
  place: string;
}) {
  const { invoices, split, query, place } = props;
  const { texts, language } = useSession();
  const t = texts.invoicing;
  const { shown } = invoices;
  const lines = split?.services.flatMap(({ outcome }) => (outcome.kind === 'split' ? outcome.split.lines : [])) ?? [];
  const { receiver, service, net, vat, gross } = texts.invoiceFile.columns;
  const tables = [{ title: null, heads: [receiver, service, net, vat, gross], rows: lines.length }];
  const figures = { kind: 'tables', name: shown.name, tables, prices: 'single' } as const;
  const [format, setFormat] = useState<'xlsx' | 'csv'>('xlsx');
  return (
    <SaveFileCard
      label={t.export}
      figures={figures}
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
