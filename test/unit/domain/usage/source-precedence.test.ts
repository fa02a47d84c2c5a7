import { describe, expect, test } from 'vitest';
import { comparePrecedence, sourceRanks } from '#domain/usage/source-precedence.ts';
import { usageSource } from '../../../support/figure-records.ts';

/** From the one that speaks first to the one that speaks last. */
const IN_ORDER = [
  { id: 'b', report_id: 'PR', release: '5.10', created: '2024-01-01' },
  { id: 'z', report_id: 'PR', release: '5.1', created: '2025-02-01T00:30:00+01:00' },
  { id: 'c', report_id: 'PR', release: '5.1', created: '2025-01-31T23:00:00Z' },
  { id: 'b2', report_id: 'PR', release: '5.1', created: '2025-01-31' },
  { id: 'b1', report_id: 'PR', release: '5.1', created: '2025-01-31T00:00:00Z' },
  { id: 'y', report_id: 'PR', release: '5.1', created: '2020-00-00' },
  { id: 'x', report_id: 'PR', release: '5', created: '2025-05-01' },
  { id: 'w', report_id: 'PR', release: '', created: '2025-05-01' },
  { id: 'd', report_id: 'DR', release: '5.1', created: '' },
  { id: 'e', report_id: 'TR', release: '5.1', created: '' },
  { id: 'f', report_id: 'IR', release: '5.1', created: '' },
  { id: 'g', report_id: 'DB1', release: '4', created: '' },
  { id: 'h', report_id: 'PR_P1', release: '5.1', created: '' },
  { id: 'i', report_id: 'DR_D1', release: '5.1', created: '' },
  { id: 'j', report_id: 'TR_B1', release: '5.1', created: '' },
  { id: 'k', report_id: 'IR_M1', release: '5.1', created: '' },
].map((fields) => usageSource(fields));

describe('which source speaks for a cell', () => {
  test.each(IN_ORDER.slice(1).map((later, i) => [IN_ORDER[i]?.id, later.id, i] as const))(
    '%s before %s',
    (_, __, i) => {
      const [first, second] = [IN_ORDER[i], IN_ORDER[i + 1]];
      if (!first || !second) throw new Error('no pair');
      expect(comparePrecedence(first, second)).toBeLessThan(0);
      expect(comparePrecedence(second, first)).toBeGreaterThan(0);
    },
  );

  test('the order is the same wherever one begins', () => {
    const ranks = sourceRanks([...IN_ORDER.slice(7), ...IN_ORDER.slice(0, 7).toReversed()]);
    expect(IN_ORDER.map(({ id }) => ranks.get(id))).toEqual(IN_ORDER.map((_, i) => IN_ORDER.length - i));
  });
});
