import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figures } from '#domain/figures/figures.ts';
import { usageFromRows } from '#domain/model/usage-columns.ts';
import { overview } from '#domain/overview/overview.ts';
import { generatedFigures } from '../../../support/generated-figures-data.ts';
import { seededRuns } from '../../../support/seeded-runs.ts';

test('the overview shows the figures that `b24 figures` prints', () => {
  fc.assert(
    fc.property(generatedFigures, ({ tables, usage, query: { scope, year } }) => {
      const data = { tables, usage: usageFromRows(usage) };
      const printed = figures(data, { scope, year });
      const shown = overview(data, { scope, year });
      expect(shown.kind).toBe(printed.kind);
      if (shown.kind !== 'ok' || printed.kind !== 'ok') return;
      const { agreementReduction, savings, coverage, costPerUse } = printed.value;
      const reduction = shown.value.reductions.at(-1);
      expect(reduction?.value).toBe(agreementReduction.reduction);
      expect(reduction?.basis).toMatchObject({ before: agreementReduction.before, after: agreementReduction.after });
      const saved = shown.value.savings.listPrice.find((entry) => entry.year === year)?.savings;
      expect(saved?.value?.grossOre ?? null).toBe(savings.grossOre);
      expect(saved?.value?.netOre ?? null).toBe(savings.netOre);
      expect(shown.value.services.map((service) => service.coverage.basis.inhabitantsCovered)).toEqual(
        coverage.map((entry) => entry.inhabitantsCovered),
      );
      expect(shown.value.services.map((service) => service.costPerUse.value)).toEqual(
        costPerUse.map((entry) => entry.orePerUse),
      );
    }),
    seededRuns(100),
  );
});
