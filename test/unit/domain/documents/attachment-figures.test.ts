import { expect, test } from 'vitest';
import { figures } from '#domain/figures/figures.ts';
import { generateSample } from '#domain/sample/generate-sample.ts';
import { attachmentOf, figuresOf } from '../../../support/attachment-case.ts';
import { REGISTER } from '../../../support/register.ts';

const sample = generateSample({ usageRows: 20_000 }, REGISTER);

test('the attachment and `b24 figures` give the same numbers, for every county of the sample data', () => {
  for (const { code } of REGISTER.counties) {
    const county = `NO-${code}`;
    const attachment = figuresOf(sample, { county, budgetYear: 2025 });
    const asked = figures(sample, { scope: county, year: 2025 });
    if (asked.kind === 'refused') throw new Error(county);
    const { agreementReduction, savings, operatingCost, coverage, costPerUse } = asked.value;
    expect(attachment.year).toBe(2025);
    expect(agreementReduction).toMatchObject({
      before: attachment.reduction.county.before,
      after: attachment.reduction.county.after,
      registered: attachment.reduction.county.registered,
      documented: attachment.reduction.county.documented,
      assumedEnded: attachment.reduction.county.assumedEnded,
    });
    expect(savings).toMatchObject({
      grossOre: attachment.savings.years.at(-1)?.grossOre,
      netOre: attachment.savings.years.at(-1)?.netOre,
      operatingCostShareOre: attachment.savings.years.at(-1)?.shareOre,
    });
    expect(operatingCost?.[county]).toBe(attachment.operatingCost?.shareOre);
    expect(
      attachment.services.map(({ id, inhabitantsCovered, inhabitants }) => [id, inhabitantsCovered, inhabitants]),
    ).toEqual(
      coverage.map(({ serviceId, inhabitantsCovered, inhabitants }) => [serviceId, inhabitantsCovered, inhabitants]),
    );
    expect(attachment.services.map(({ paidOre, uses, orePerUse }) => [paidOre, uses, orePerUse])).toEqual(
      costPerUse.map(({ paidOre, uses, orePerUse }) => [paidOre, uses, orePerUse]),
    );
  }
});

test('the table of savings holds the figures in øre, shown in whole kroner', () => {
  const { savings } = figuresOf(sample, { budgetYear: 2025 });
  const model = attachmentOf(sample, {}, { budgetYear: 2025 });
  const table = model.blocks.find((block) => block.kind === 'table' && block.title.startsWith('Besparelse'));
  const cells = table?.kind === 'table' ? (table.groups[0]?.rows ?? []) : [];
  expect(cells.map((row) => row.slice(2).map(({ value }) => value))).toEqual(
    savings.years.map(({ grossOre, shareOre, netOre }) => [grossOre, shareOre, netOre]),
  );
});
