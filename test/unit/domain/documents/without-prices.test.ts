import { expect, test } from 'vitest';
import { CASE_TEMPLATES } from '#domain/documents/case-templates.ts';
import { priceCover, withoutPrices } from '#domain/documents/without-prices.ts';
import { agderData, attachmentOf, figuresOf, textOf } from '../../../support/attachment-case.ts';

const figures = figuresOf(agderData());
const taken = figures.services.filter(({ participations }) => participations > 0);
const service = taken[0] ?? figures.services[0];
if (!service) throw new Error('the example has services');
const three = { ...figures, services: [0, 1, 2].map((place) => ({ ...service, id: `s${place}`, participations: 1 })) };

test('over three services the sums stand and the services are one line', () => {
  const masked = withoutPrices(three, 'Alle tjenester');
  expect(masked.services.every(({ paidOre, orePerUse }) => paidOre === null && orePerUse === null)).toBe(true);
  expect(masked.savings).toEqual(three.savings);
  const inFrame = masked.plan.rows.filter((row) => row.inFrame);
  expect(inFrame.map(({ label }) => label)).toEqual(['Alle tjenester']);
  expect(inFrame[0]?.netOre).toEqual(three.plan.inFrameOre);
  expect(masked.plan.totalOre).toEqual(three.plan.totalOre);
});

test('over two services the sums are kept back too', () => {
  const two = { ...three, services: three.services.slice(0, 2) };
  expect(priceCover(two)).toEqual({ sums: false, services: 2 });
  const masked = withoutPrices(two, 'Alle tjenester');
  expect(masked.savings.years.every(({ grossOre, netOre }) => grossOre === null && netOre === null)).toBe(true);
  expect(masked.plan.rows.every(({ inFrame }) => !inFrame)).toBe(true);
  expect(masked.plan.totalOre).toEqual(two.plan.newOre);
});

test('no cost per use stands in a document that keeps prices back', () => {
  const open = attachmentOf(agderData(), {});
  const closed = attachmentOf(agderData(), { hidePrices: true });
  expect(textOf(open)).not.toContain('konfidensielle');
  expect(textOf(closed)).toContain('konfidensielle');
  for (const { orePerUse } of figures.services) {
    if (orePerUse === null) continue;
    const kroner = (orePerUse / 100).toFixed(2).replace('.', ',');
    expect(textOf(closed)).not.toContain(` ${kroner} `);
  }
});

test('a report that keeps prices back says so, though it has no section of money', () => {
  const report = attachmentOf(agderData(), { ...CASE_TEMPLATES.yearly, hidePrices: true });
  expect(textOf(report).match(/konfidensielle|holdes? tilbake|holdt tilbake/g)?.length ?? 0).toBeGreaterThan(0);
});
