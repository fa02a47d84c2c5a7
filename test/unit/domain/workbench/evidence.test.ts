import { expect, test } from 'vitest';
import { isoDate } from '#domain/model/brands.ts';
import { agreementWorkbench } from '#domain/workbench/agreement-workbench.ts';
import { evidenceSheets } from '#domain/workbench/evidence.ts';
import { nb } from '#texts/nb/index.ts';
import { agreementCount, county, NATIONAL, service, tablesWith } from '../../../support/figure-records.ts';
import { scopeIn } from '../../../support/scopes.ts';

test('the evidence holds the figures of both sides, every pair with its sum, and every count with its source', () => {
  const tables = tablesWith({
    organisations: [NATIONAL, county('NO-42', { name: 'Agder' })],
    services: [{ ...service('s'), name: 'Filmoteket' }],
    agreement_counts: [agreementCount('NO-42', 's', '2022-06-30', 4), agreementCount('NO-42', 's', '2023-01-01', 1)],
  });
  const dates = { on: isoDate('2024-12-31'), baseline: isoDate('2022-09-30'), claim: 0.97 };
  const [figures, pairs, counts] = evidenceSheets(agreementWorkbench(tables, scopeIn(tables, 'NO-42'), dates), tables, {
    texts: nb.workbench.evidence,
    sample: true,
  });
  expect(figures?.columns.map(({ header }) => header)).toEqual(['Tall', 'Agder', 'Hele landet']);
  const reduction = { type: 'number', value: 0.75, format: '0.0 %' };
  expect(figures?.rows).toContainEqual(['Avtalereduksjon', reduction, reduction]);
  expect(figures?.rows).toContainEqual(['Avtaler før', 4, 4]);
  const verdict = { type: 'text', value: 'støttes ikke' };
  expect(figures?.rows).toContainEqual(['Prøvd mot tallene', verdict, verdict]);
  expect(figures?.title).toBe('Avtalereduksjon: Agder, Hele landet');
  expect(figures?.notes).toContain('Eksempeldata: tallene er oppdiktet.');
  expect(pairs?.rows.map((row) => row.slice(1, 6))).toEqual([['Agder', 'Filmoteket', 4, 1, 'gjelder fortsatt']]);
  expect(pairs?.rows[0]?.[6]).toBe('telling 30.06.2022, brev');
  expect(pairs?.totals?.[0]?.slice(3, 5)).toEqual([4, 1]);
  expect(counts?.rows.map((row) => row.slice(2, 4))).toEqual([
    ['2022-06-30', 4],
    ['2023-01-01', 1],
  ]);
});
