import { expect, test } from 'vitest';
import { costPerUse } from '#domain/figures/cost-per-use.ts';
import { ore } from '#domain/model/brands.ts';
import type { UsageColumns } from '#domain/model/usage-columns.ts';
import {
  agreement,
  county,
  municipality,
  NATIONAL,
  participation,
  service,
  tablesWith,
  usageSource,
} from '../../../support/figure-records.ts';
import { scopeIn } from '../../../support/scopes.ts';

const ROWS = 1_000_000;
const SERVICES = Array.from({ length: 50 }, (_, i) => `s${i}`);
const PLACES = Array.from({ length: 372 }, (_, i) => `NO-${4200 + i}`);
const METRICS = ['Total_Item_Requests', 'Unique_Item_Requests', 'Searches_Regular', 'Searches_Platform'];
const FIRST_MONTH = 2015 * 12;

/** Every service, place, month of ten years and metric in turn, until there are a million rows. */
function millionRows(): UsageColumns {
  const zero = () => new Uint32Array(ROWS);
  const [service, organisation, source] = [zero(), zero(), zero()];
  const [metric, first, last] = [new Uint16Array(ROWS), new Uint16Array(ROWS), new Uint16Array(ROWS)];
  const count = new Float64Array(ROWS);
  for (let i = 0; i < ROWS; i++) {
    metric[i] = i % 4;
    organisation[i] = Math.floor(i / 4) % PLACES.length;
    const cell = Math.floor(i / (4 * PLACES.length));
    // From the newest year back, so that the year asked for is full.
    first[i] = last[i] = FIRST_MONTH + 119 - (cell % 120);
    service[i] = (Math.floor(cell / 120) + (cell % 50)) % SERVICES.length;
    count[i] = 1;
  }
  const dictionaries = { sources: ['kilde'], services: SERVICES, organisations: PLACES, metrics: METRICS };
  const allocated = new Uint8Array(ROWS);
  return { length: ROWS, ...dictionaries, source, service, organisation, metric, first, last, count, allocated };
}

test('a million usage rows are no obstacle', () => {
  const tables = tablesWith({
    organisations: [NATIONAL, county('NO-42'), ...PLACES.map((id) => municipality(id, 'NO-42'))],
    services: SERVICES.map((id) => service(id)),
    agreements: SERVICES.map((id) => agreement({ id: `avtale-${id}`, holder_id: 'NO', service_id: id })),
    usage_sources: [usageSource({ id: 'kilde' })],
    participations: SERVICES.flatMap((id) =>
      PLACES.filter((_, i) => i % 10 === 0).map((place) =>
        participation({ agreement_id: `avtale-${id}`, organisation_id: place, paid_ore: ore(120_000) }),
      ),
    ),
  });
  const data = { tables, usage: millionRows() };
  const started = performance.now();
  const { services } = costPerUse(data, scopeIn(tables, 'NO-42'), 2024);
  const milliseconds = performance.now() - started;
  const months = services.reduce((sum, { basis }) => sum + basis.monthsWithUsage, 0);
  const missing = services.reduce((sum, { basis }) => sum + basis.missingMonths, 0);
  expect(months + missing).toBe(SERVICES.length * 38 * 12);
  expect(months).toBeGreaterThan(1000);
  // Each cell has one row of each metric with count 1: uses are the months with usage.
  expect(services.every(({ basis }) => (basis.uses ?? 0) === basis.monthsWithUsage)).toBe(true);
  console.log(`cost per use of a year among ${ROWS} rows: ${milliseconds.toFixed(0)} ms`);
  // Far above what it takes (tens of ms), since the machine is shared: this catches an object a row, not a slow day.
  expect(milliseconds).toBeLessThan(2000);
});
