import type { JoiningGrid } from '#domain/joining/joining-grid.ts';
import type { ServiceSums } from '#domain/joining/joining-sums.ts';
import { useTexts } from '#features/session/index.ts';
import type { JoiningQuery } from '#workers/joining-client.ts';
import type { JoiningSession } from '../joining-session.ts';
import type { Say } from '../use-said.tsx';
import './invoice.css';
import { InvoiceHead } from './invoice-head.tsx';
import { InvoiceNotes } from './invoice-notes.tsx';
import { InvoicedServices } from './invoiced-services.tsx';
import { Receivers } from './receivers.tsx';
import { SaveInvoice } from './save-invoice.tsx';
import { useInvoices, useSplit } from './use-invoices.ts';

/** A collective invoice to the county, split to those who have said yes, with the county's share taken off. */
export function InvoiceTab(props: {
  grid: JoiningGrid;
  query: JoiningQuery;
  place: string;
  sums: readonly ServiceSums[];
  session: JoiningSession;
  onSay: Say;
}) {
  const { grid, query, place, sums } = props;
  const { invoicing: t } = useTexts();
  const invoices = useInvoices(grid, query, props.session);
  const split = useSplit(query, invoices?.shown);
  if (sums.every(({ yes }) => yes === 0)) {
    return (
      <section className="b24-card b24-joining-done">
        <h2>{t.none}</h2>
        <p>{t.noneHelp}</p>
      </section>
    );
  }
  if (!invoices) return <p role="status">{t.loading}</p>;
  const { shown } = invoices;
  return (
    <div className="b24-invoice">
      <InvoiceHead
        invoices={invoices}
        onRemove={() => void invoices.remove().then(() => props.onSay(t.deleted, { undo: true }))}
      />
      <div className="b24-invoice-body">
        <div className="b24-invoice-services">
          <InvoicedServices
            invoice={shown}
            grid={grid}
            place={place}
            sums={sums}
            split={split}
            onChange={(services) => invoices.change({ services })}
          />
        </div>
        <div className="b24-invoice-receivers">
          {split ? (
            <>
              <InvoiceNotes split={split} />
              <Receivers invoice={shown} split={split} />
            </>
          ) : (
            <p role="status">{t.loading}</p>
          )}
        </div>
      </div>
      <SaveInvoice invoices={invoices} split={split} query={query} place={place} />
    </div>
  );
}
