import type { CollectiveInvoice } from '#domain/invoicing/collective-invoice.ts';
import { useTexts } from '#features/session/index.ts';
import { TypedField } from './typed-field.tsx';
import type { Invoices } from './use-invoices.ts';

const anyText = (text: string) => ({ kind: 'value', value: text.trim() }) as const;

/** Which invoice it is, what it is for, and how its amounts are to be read. */
export function InvoiceHead({ invoices, onRemove }: { invoices: Invoices; onRemove(): void }) {
  const { invoicing: t } = useTexts();
  const { shown, all } = invoices;
  const field = (label: string, name: 'name' | 'period') => (
    <div className="b24-invoice-field">
      <span aria-hidden="true">{label}</span>
      <TypedField
        label={label}
        column={name}
        text={shown[name]}
        wrong=""
        parse={anyText}
        onChange={(text: string) => invoices.change({ [name]: text } satisfies Partial<CollectiveInvoice>)}
      />
    </div>
  );
  return (
    <div className="b24-invoice-head">
      {all.length > 1 && (
        <label className="b24-invoice-field">
          {t.invoice}
          <select value={shown.id} onChange={(event) => invoices.show(event.target.value)}>
            {all.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {field(t.name, 'name')}
      {field(t.period, 'period')}
      <div className="b24-invoice-field">
        <span id="invoice-amounts">{t.amounts}</span>
        <fieldset className="b24-segments" aria-labelledby="invoice-amounts">
          {[false, true].map((withVat) => (
            <button
              key={String(withVat)}
              type="button"
              aria-pressed={shown.withVat === withVat}
              onClick={() => invoices.change({ withVat })}
            >
              {withVat ? t.withVat : t.withoutVat}
            </button>
          ))}
        </fieldset>
      </div>
      <label className="b24-invoice-check">
        <input
          type="checkbox"
          checked={shown.countyPays}
          onChange={(event) => invoices.change({ countyPays: event.target.checked })}
        />
        {t.countyPays}
      </label>
      <div className="b24-invoice-actions">
        <button type="button" className="b24-text-button" onClick={invoices.add}>
          {t.newInvoice}
        </button>
        {!invoices.untouched && (
          <button type="button" className="b24-text-button" onClick={onRemove}>
            {t.deleteInvoice}
          </button>
        )}
      </div>
    </div>
  );
}
