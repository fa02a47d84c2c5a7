import { expect, test } from 'vitest';
import type { CollectiveInvoice } from '#domain/invoicing/collective-invoice.ts';
import { newInvoice } from '#domain/invoicing/new-invoice.ts';
import { splitInvoice } from '#domain/invoicing/split-invoice.ts';
import { ore } from '#domain/model/brands.ts';
import { type InvoicedAmount, invoicedOrigin, invoicedSum } from '#features/joining/invoice/invoiced-origin.ts';
import { MESSAGES } from '#texts/messages.ts';
import { formatsFor } from '#ui/format.ts';
import { AVISER, answer, FILM, gridOf, joiningTables } from '../../../support/joining-records.ts';

const grid = gridOf(
  joiningTables([
    answer({ organisation: 'NO-4203', paid_ore: ore(1000_00) }),
    answer({ organisation: 'NO-4203', agreement_id: FILM, paid_ore: ore(200_00) }),
  ]),
);

/** Newspapers as the answers say, 1 000 kroner; film invoiced at 250 where the answers say 200. */
function invoiceAndSplit(change: Partial<CollectiveInvoice> = {}) {
  const first = newInvoice(grid, { id: 'f', scope: 'NO-42', name: 'Faktura 1' });
  const services = first.services.map((each) =>
    each.agreementId === FILM ? { ...each, amountOre: ore(250_00) } : each,
  );
  const invoice = { ...first, services, ...change };
  return { invoice, split: splitInvoice(invoice, grid, () => ({ inhabitants: null, pupils: null })) };
}

function asked(of: InvoicedAmount, agreementId: string | null, about = invoiceAndSplit()) {
  return invoicedOrigin(of, agreementId, about, MESSAGES.nb, formatsFor('nb'));
}

const plain = (text: string | null | undefined) => text?.replace(/\s/g, ' ');

test('the sums under the services open to what is shown, service by service', () => {
  const { split } = invoiceAndSplit();
  expect((['answers', 'amount', 'difference'] as const).map((of) => invoicedSum(of, split, false))).toEqual([
    1200_00, 1250_00, 50_00,
  ]);
  expect(plain(asked('answers', null).value)).toBe('1 200,00 kr');
  expect(plain(asked('difference', null).formula)).toBe('1 250,00 − 1 200,00 = 50,00 kr');
  expect(asked('amount', null).records?.[0]?.rows.map(([name]) => name)).toEqual(['Aviser', 'Film']);
});

test('one service opens to itself alone', () => {
  const origin = asked('difference', FILM);
  expect([plain(origin.value), origin.records?.[0]?.rows.length]).toEqual(['50,00 kr', 1]);
  expect(plain(asked('difference', AVISER).value)).toBe('0,00 kr');
});

test('a service that cannot be split is in no sum, and is named', () => {
  const { invoice } = invoiceAndSplit();
  const services = invoice.services.map((each) => ({ ...each, key: 'inhabitants' as const }));
  expect(asked('amount', null, invoiceAndSplit({ services })).leftOut).toEqual([
    'Aviser: kan ikke fordeles',
    'Film: kan ikke fordeles',
  ]);
});
