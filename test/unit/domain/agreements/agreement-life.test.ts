import { expect, test } from 'vitest';
import { type Life, lifeOf } from '#domain/agreements/agreement-life.ts';
import { versionsOf } from '#domain/agreements/terms.ts';
import { backPlan } from '#domain/calendar/back-plan.ts';
import { isoDate, ore, organisationId } from '#domain/model/brands.ts';
import { agreement } from '../../../support/figure-records.ts';

const TODAY = isoDate('2025-01-14');
const PRESSREADER = agreement({
  id: 'a',
  start: '2023-01-01',
  end: '2026-12-31',
  notice_deadline: '2025-12-31',
  renewal: 'automatic',
  price_ore: ore(100),
});
const LIFE: Life = {
  agreement: PRESSREADER,
  versions: versionsOf(PRESSREADER, []),
  offers: [],
  reviews: [],
  successor: undefined,
  plan: null,
};
const offer = (year: number) => ({
  id: `o${year}`,
  owner: organisationId('NO'),
  agreement_id: 'a',
  year,
  audience: 'public' as const,
  opens: isoDate(`${year - 1}-10-01`),
  closes: isoDate(`${year - 1}-11-15`),
  pricing: '',
});
const told = (life: Partial<Life>) => lifeOf({ ...LIFE, ...life }, TODAY).map(({ date, kind }) => `${date} ${kind}`);

test('the agreement’s life and today stand in order', () => {
  expect(told({})).toEqual(['2023-01-01 start', '2025-01-14 today', '2025-12-31 notice', '2026-12-31 renews']);
});

test('what the last day means follows from the renewal', () => {
  expect(told({ agreement: { ...PRESSREADER, renewal: 'manual' } }).at(-1)).toBe('2026-12-31 mustRenew');
  expect(told({ agreement: { ...PRESSREADER, renewal: 'none' } }).at(-1)).toBe('2026-12-31 end');
});

test('of the joining periods the next one is told, or the last', () => {
  expect(told({ offers: [offer(2024), offer(2025), offer(2026), offer(2027)] })).toEqual([
    '2023-01-01 start',
    '2025-01-14 today',
    '2025-10-01 opens',
    '2025-11-15 closes',
    '2025-12-31 notice',
    '2026-12-31 renews',
  ]);
  expect(told({ offers: [offer(2024)] })).toContain('2023-11-15 closes');
});

test('a new version tells how the price moved', () => {
  const version = {
    id: 't',
    owner: organisationId('NO'),
    agreement_id: 'a',
    valid_from: isoDate('2024-01-01'),
    price_ore: ore(103),
    price_year: 2024,
    vat_rate: null,
    note: '',
  };
  expect(lifeOf({ ...LIFE, versions: versionsOf(PRESSREADER, [version]) }, TODAY)[1]).toEqual({
    date: '2024-01-01',
    kind: 'terms',
    change: 0.03,
  });
});

test('the way to the decision stands before the deadline', () => {
  const meeting = (date: string, kind: 'council' | 'committee') => ({
    date: isoDate(date),
    kind,
    body: kind,
    papersDays: 10,
  });
  const meetings = [meeting('2025-12-09', 'council'), meeting('2025-11-25', 'committee')];
  const settings = { decidedBy: 'council', throughCommittee: true, daysToNotice: 3 } as const;
  const plan = backPlan(isoDate('2025-12-31'), meetings, settings, TODAY);
  expect(told({ plan })).toEqual([
    '2023-01-01 start',
    '2025-01-14 today',
    '2025-11-14 papers',
    '2025-11-25 through',
    '2025-12-09 meeting',
    '2025-12-31 notice',
    '2026-12-31 renews',
  ]);
});
