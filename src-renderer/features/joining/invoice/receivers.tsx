import { ChevronDownIcon, ChevronRightIcon } from '@navikt/aksel-icons';
import { Fragment, useState } from 'react';
import type { CollectiveInvoice } from '#domain/invoicing/collective-invoice.ts';
import type { InvoiceSplit, ReceiverSum } from '#domain/invoicing/split-invoice.ts';
import { useFormats, useTexts } from '#features/session/index.ts';

/** Who is invoiced what, and for which services; the sums are those of the invoice. */
export function Receivers({ invoice, split }: { invoice: CollectiveInvoice; split: InvoiceSplit }) {
  const { invoicing: t } = useTexts();
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string) =>
    setOpened((before) =>
      before.has(id) ? new Set([...before].filter((each) => each !== id)) : new Set([...before, id]),
    );
  return (
    // Scrolls by itself, so it must be reachable by keyboard.
    <section className="b24-card b24-receivers" aria-label={t.receiversLabel(invoice.name)} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.receiver}</th>
            <th scope="col">{t.net}</th>
            <th scope="col">{t.vat}</th>
            <th scope="col">{t.gross}</th>
          </tr>
        </thead>
        <tbody>
          {split.receivers.map((each) => (
            <Fragment key={each.receiver.id}>
              <ReceiverRow sum={each} open={opened.has(each.receiver.id)} onToggle={() => toggle(each.receiver.id)} />
              {opened.has(each.receiver.id) &&
                each.lines.map(({ split: { name, service }, line }) => (
                  <tr key={service} className="b24-receiver-line">
                    <th scope="row">{name}</th>
                    <Amounts netOre={line.netOre} vatOre={line.vatOre} />
                  </tr>
                ))}
            </Fragment>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t.sumOf(split.receivers.length)}</th>
            <Amounts netOre={split.netOre} vatOre={split.vatOre} />
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

function Amounts({ netOre, vatOre }: { netOre: number; vatOre: number }) {
  const { kronerExact } = useFormats();
  return (
    <>
      <td>{kronerExact(netOre)}</td>
      <td>{kronerExact(vatOre)}</td>
      <td>{kronerExact(netOre + vatOre)}</td>
    </>
  );
}

function ReceiverRow({ sum, open, onToggle }: { sum: ReceiverSum; open: boolean; onToggle(): void }) {
  const { invoicing: t } = useTexts();
  const { receiver, role, netOre, vatOre } = sum;
  return (
    <tr>
      <th scope="row">
        <button type="button" aria-expanded={open} onClick={onToggle}>
          {open ? <ChevronDownIcon aria-hidden="true" /> : <ChevronRightIcon aria-hidden="true" />}
          <span>
            {receiver.name}
            {role === 'county' && <small>{t.ofWhich}</small>}
          </span>
        </button>
      </th>
      <Amounts netOre={netOre} vatOre={vatOre} />
    </tr>
  );
}
