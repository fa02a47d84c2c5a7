import { describe, expect, test } from 'vitest';
import { organisationId } from '#domain/model/brands.ts';
import { emptyUsage, monthNumber, type UsageRow, usageFromRows } from '#domain/model/usage-columns.ts';
import { withLeftOut } from '#domain/usage/left-out.ts';
import { serviceMetric } from '#domain/usage/service-metric.ts';
import { usageCells, usageCodes } from '#domain/usage/usage-cells.ts';
import { selectUsage } from '#domain/usage/usage-selection.ts';
import { service, tablesWith, usageRow, usageSource } from '../../../support/figure-records.ts';

const tables = tablesWith({
  services: [service('s')],
  usage_sources: [
    usageSource({ id: 'PR', report_id: 'PR' }),
    usageSource({ id: 'PR_P1', report_id: 'PR_P1' }),
    usageSource({ id: 'IR', report_id: 'IR' }),
  ],
});

function select(rows: Partial<UsageRow>[]) {
  const usage = usageFromRows(rows.map((row) => usageRow({ source_id: 'PR', ...row })));
  return selectUsage({ tables, usage }, monthNumber('2024-01'), monthNumber('2024-12'), () => true);
}

function cellOf(rows: Partial<UsageRow>[], month = '2024-01') {
  const selection = select(rows);
  const cells = usageCells(selection, new Map([['s', 'Total_Item_Requests']]));
  const codes = usageCodes(selection);
  const at = cells.find(codes.service('s'), codes.organisation(organisationId('NO-4204')), monthNumber(month));
  if (at < 0) return 'missing';
  return {
    uses: cells.uses[at],
    source: selection.data.usage.sources[cells.source[at] ?? 0],
    allocated: cells.allocated[at],
  };
}

describe('usage of a cell', () => {
  test('rows of one source add up', () => {
    expect(cellOf([{ count: 3 }, { count: 4 }])).toEqual({ uses: 7, source: 'PR', allocated: 0 });
  });

  test('a master report speaks, not its view, whichever comes first', () => {
    const master = { source_id: 'IR', count: 5 };
    const view = { source_id: 'PR_P1', count: 9, allocated: true };
    expect(cellOf([view, view, master])).toEqual({ uses: 5, source: 'IR', allocated: 0 });
    expect(cellOf([master, view, view])).toEqual({ uses: 5, source: 'IR', allocated: 0 });
  });

  test('a row with 0 is usage of 0; no row is missing', () => {
    expect(cellOf([{ count: 0 }])).toMatchObject({ uses: 0 });
    expect(cellOf([{ count: 0 }], '2024-02')).toBe('missing');
  });

  test('other metrics are not added', () => {
    expect(cellOf([{ count: 1, metric: 'Searches_Platform' }])).toBe('missing');
  });

  test('one allocated row makes the cell an estimate', () => {
    expect(cellOf([{ count: 1 }, { count: 2, allocated: true }])).toMatchObject({ uses: 3, allocated: 1 });
  });

  test('a source that is not in the file does not speak', () => {
    expect(cellOf([{ source_id: 'borte', count: 1 }])).toBe('missing');
    expect([...select([{ source_id: 'borte' }]).rowsWithoutSource]).toEqual([1]);
  });

  test('a source that is held out does not speak, and nothing of it is told of', () => {
    const held = { ...tables, usage_sources: tables.usage_sources.map((each) => withLeftOut(each, each.id === 'IR')) };
    const rows = [
      { source_id: 'IR', count: 5 },
      { source_id: 'PR_P1', count: 9 },
      { source_id: 'IR', month: '2024-01/2024-08' },
    ];
    const usage = usageFromRows(rows.map((row) => usageRow(row)));
    const selection = selectUsage({ tables: held, usage }, monthNumber('2024-01'), monthNumber('2024-12'), () => true);
    const cells = usageCells(selection, new Map([['s', 'Total_Item_Requests']]));
    expect([...cells.uses]).toEqual([9]);
    expect([[...selection.rowsWithoutSource], [...selection.periodTotals]]).toEqual([[0], [0]]);
  });

  test('a period total is counted, never spread over months', () => {
    expect(cellOf([{ month: '2024-01/2024-08', count: 80 }])).toBe('missing');
    expect([...select([{ month: '2023-12/2024-01' }, { month: '2023-01/2023-12' }]).periodTotals]).toEqual([1]);
  });

  test('no usage at all', () => {
    const selection = selectUsage({ tables, usage: emptyUsage() }, 0, 12, () => true);
    expect(usageCells(selection, new Map()).length).toBe(0);
  });
});

describe('the metric of a service', () => {
  test('its own goes before the rule, even without a row', () => {
    expect(serviceMetric(select([{ metric: 'Searches_Platform' }]), service('s', 'Unique_Title_Requests'))).toBe(
      'Unique_Title_Requests',
    );
  });

  test('else the first in order with any row, a row of 0 included', () => {
    const rows = [
      { metric: 'Searches_Platform', count: 9 },
      { metric: 'Searches_Regular' },
      { metric: 'Unique_Title_Requests' },
    ];
    expect(serviceMetric(select(rows), service('s'))).toBe('Searches_Regular');
    expect(serviceMetric(select([...rows, { metric: 'Unique_Item_Requests' }]), service('s'))).toBe(
      'Unique_Item_Requests',
    );
  });

  test('rows of another year or metric give none', () => {
    expect(serviceMetric(select([{ month: '2023-12' }, { metric: 'Unique_Title_Requests' }]), service('s'))).toBeNull();
    expect(serviceMetric(select([{}]), service('uten-bruk'))).toBeNull();
  });
});
