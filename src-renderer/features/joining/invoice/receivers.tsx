import { ChevronDownIcon, ChevronRightIcon } from '@navikt/aksel-icons';
import { Fragment, useState } from 'react';
import type { CollectiveInvoice } from '#domain/invoicing/collective-invoice.ts';
import type { InvoiceSplit, ReceiverSum } from '#domain/invoicing/split-invoice.ts';
import { NumberOrigin, type Traced } from '#features/provenance/index.ts';
import { useFormats, useTexts } from '#features/session/index.ts';
import { Asked } from '#ui/provenance/asked.tsx';
import { type Amounts, receiverOrigin } from './receiver-origin.ts';

/** Who is invoiced what, and for which services; the sums are those of the invoice. */
export function Receivers({ invoice, split }: { invoice: CollectiveInvoice; split: InvoiceSplit }) {
  const texts = useTexts();
  const { invoicing: t } = texts;
  const formats = useFormats();
  const [origin, setOrigin] = useState<Traced | null>(null);
  const ask = (asked: Parameters<typeof receiverOrigin>[0]) =>
    setOrigin(receiverOrigin(asked, { invoice, split }, texts, formats));
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string) =>
    setOpened((before) =>
      before.has(id) ? new Set([...before].filter((each) => each !== id)) : new Set([...before, id]),
    );
  return (
    <>
      {/* Scrolls by itself, so it must be reachable by keyboard. */}
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
                <ReceiverRow
                  sum={each}
                  open={opened.has(each.receiver.id)}
                  onToggle={() => toggle(each.receiver.id)}
                  onAsk={() => ask({ kind: 'receiver', sum: each })}
                />
                {opened.has(each.receiver.id) &&
                  each.lines.map((line) => (
                    <tr key={line.split.service} className="b24-receiver-line">
                      <th scope="row">{line.split.name}</th>
                      <Sums
                        name={`${each.receiver.name}, ${line.split.name}`}
                        amounts={line.line}
                        onAsk={() => ask({ kind: 'line', line })}
                      />
                    </tr>
                  ))}
              </Fragment>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t.sumOf(split.receivers.length)}</th>
              <Sums name={t.sumOf(split.receivers.length)} amounts={split} onAsk={() => ask({ kind: 'all' })} />
            </tr>
          </tfoot>
        </table>
      </section>
      {origin && <NumberOrigin provenance={origin} onClose={() => setOrigin(null)} />}
    </>
  );
}

/** The net amount, the VAT and their sum; each tells where all three come from. */
function Sums({ name, amounts: { netOre, vatOre }, onAsk }: { name: string; amounts: Amounts; onAsk(): void }) {
  const { invoicing: t } = useTexts();
  const { kronerExact } = useFormats();
  return (
    <>
      {(
        [
          ['net', netOre],
          ['vat', vatOre],
          ['gross', netOre + vatOre],
        ] as const
      ).map(([part, amount]) => (
        <td key={part}>
          <Asked label={`${name}, ${t[part]}`} text={kronerExact(amount)} onAsk={onAsk} />
        </td>
      ))}
    </>
  );
}

function ReceiverRow(props: { sum: ReceiverSum; open: boolean; onToggle(): void; onAsk(): void }) {
  const { sum, open, onToggle } = props;
  const { invoicing: t } = useTexts();
  const { receiver, role } = sum;
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
      <Sums name={receiver.name} amounts={sum} onAsk={props.onAsk} />
    </tr>
  );
}
