import { describe, expect, it } from 'vitest';
import { newInvoice, withAllServices } from '#domain/invoicing/new-invoice.ts';
import { splitInvoice } from '#domain/invoicing/split-invoice.ts';
import { ore } from '#domain/model/brands.ts';
import { AVISER, answer, FILM, gridOf, joiningTables, LEKSIKON } from '../../../support/joining-records.ts';

const grid = gridOf(
  joiningTables([
    answer({ organisation: 'NO-4203', paid_ore: ore(100_00) }),
    answer({ organisation: 'NO-4204', paid_ore: ore(300_00), county_share: 0.5 }),
    answer({ organisation: 'NO-4203', agreement_id: FILM, months: 6, paid_ore: ore(80_00) }),
  ]),
);
const ABOUT = { id: 'f', scope: 'NO-42', name: 'Faktura 1' };
const heads = () => ({ inhabitants: null, pupils: null });

describe('a collective invoice', () => {
  it('begins with every service that somebody takes, at what the answers come to', () => {
    const invoice = newInvoice(grid, ABOUT);
    expect(invoice.services.map(({ agreementId, included, vatRate }) => [agreementId, included, vatRate])).toEqual([
      [AVISER, true, 0.25],
      [FILM, true, 0],
      [LEKSIKON, false, 0],
    ]);
    expect([invoice.functionCode, invoice.typeCode, invoice.period]).toEqual(['740', '195', '2026']);
  });

  it('is split to those who take part, the county first, and adds up', () => {
    const split = splitInvoice(newInvoice(grid, ABOUT), grid, heads);
    expect(split.receivers.map(({ receiver, netOre, vatOre }) => [receiver.name, netOre, vatOre])).toEqual([
      ['Agder', 25_00 + 150_00 + 10_00, 43_75],
      ['Arendal', 75_00 + 30_00, 18_75],
      ['Kristiansand', 150_00, 37_50],
    ]);
    expect([split.netOre, split.vatOre]).toEqual([440_00, 100_00]);
    expect(split.receivers.reduce((sum, { netOre }) => sum + netOre, 0)).toBe(split.netOre);
  });

  it('keeps a service that cannot be split out of every sum, and tells of it', () => {
    const invoice = newInvoice(grid, ABOUT);
    const services = invoice.services.map((each) => ({ ...each, key: 'inhabitants' as const }));
    const split = splitInvoice({ ...invoice, services }, grid, heads);
    expect([split.netOre, split.receivers.length]).toEqual([0, 0]);
    expect(split.services.map(({ outcome }) => outcome.kind)).toEqual(['noBasis', 'noBasis']);
  });

  it('that was made before a service came has it, not included', () => {
    const invoice = newInvoice(grid, ABOUT);
    const old = { ...invoice, services: invoice.services.filter(({ agreementId }) => agreementId !== FILM) };
    expect(withAllServices(old, grid).services.map(({ included }) => included)).toEqual([true, false, false]);
  });
});
