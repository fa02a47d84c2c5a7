import { describe, expect, test } from 'vitest';
import { ore } from '#domain/model/brands.ts';
import type { CentralData } from '#domain/model/central-data.ts';
import type { OperatingCost } from '#domain/model/tables.ts';
import { usageFromRows } from '#domain/model/usage-columns.ts';
import { agderData, agderTables, attachmentOf, renewalOf, textOf } from '../../../support/attachment-case.ts';
import { organisation, participation, usageRow } from '../../../support/figure-records.ts';

const NEWS = 'NO/news/2022-10-01';
const SCHOOL = '974567890';

const costs = (fields: Partial<OperatingCost>) => ({
  operating_costs: agderTables().operating_costs.map((cost) => ({ ...cost, ...fields })),
});

describe('the key that the running cost is split by', () => {
  const pupils = agderTables().population.map((row) => ({ ...row, pupils: row.inhabitants }));

  test.each([
    [{ key: 'pupils', equal_fraction: 0 }, 'mellom fylkene etter elevtall.', 'deler utgifta etter elevtal.'],
    [{ key: 'pupils', equal_fraction: 1 }, 'mellom fylkene etter elevtall.', 'deler utgifta etter elevtal.'],
    [{ key: 'population', equal_fraction: 0 }, 'mellom fylkene etter folketall.', 'deler utgifta etter folketal.'],
    [{ key: 'equal_population', equal_fraction: 0 }, 'mellom fylkene etter folketall.', 'etter folketal.'],
    [{ key: 'equal', equal_fraction: 0 }, 'deles likt mellom fylkene.', 'deler utgifta likt.'],
    [
      { key: 'custom', equal_fraction: 0, weights: { 'NO-42': 1, 'NO-50': 1 } },
      'etter en egen nøkkel.',
      'etter ein eigen nøkkel.',
    ],
  ] as const)('%j', (fields, nb, nn) => {
    const data = agderData({ ...costs(fields), population: pupils });
    expect(textOf(attachmentOf(data))).toContain(nb);
    expect(textOf(attachmentOf(data, { language: 'nn' }))).toContain(nn);
  });
});

/** The news shared among those who are said, in January. */
function shared(among: readonly string[]): CentralData {
  const data = agderData({
    organisations: [...agderTables().organisations, organisation({ id: SCHOOL, kind: 'school', county_id: 'NO-42' })],
    participations: [
      ...agderTables().participations,
      {
        ...participation({
          organisation_id: SCHOOL,
          agreement_id: NEWS,
          year: 2025,
          answer: 'yes',
          paid_ore: ore(100_00),
        }),
        id: 'school',
      },
    ],
  });
  const row = { service_id: 'news', month: '2025-01', count: 10, allocated: true };
  return { ...data, usage: usageFromRows(among.map((organisation_id) => usageRow({ ...row, organisation_id }))) };
}

describe('what allocated use was split by', () => {
  test.each([
    [['NO-4204'], 'delvis fordelt etter folketall.', 'fordelt mellom kommuner etter folketall.'],
    [[SCHOOL], 'delvis fordelt etter elevtall.', 'fordelt mellom skoler etter elevtall.'],
    [['NO-4204', SCHOOL], 'delvis fordelt etter folketall og elevtall.', 'fordelt etter folketall og elevtall.'],
  ])('among %j', (among, attachment, renewal) => {
    expect(textOf(attachmentOf(shared(among)))).toContain(attachment);
    expect(textOf(renewalOf(shared(among), NEWS))).toContain(renewal);
    const nynorsk = (text: string) =>
      text.replaceAll('tall', 'tal').replace('kommuner', 'kommunar').replace('skoler', 'skular');
    expect(textOf(attachmentOf(shared(among), { language: 'nn' }))).toContain(nynorsk(attachment));
    expect(textOf(renewalOf(shared(among), NEWS, { language: 'nn' }))).toContain(nynorsk(renewal));
  });
});
