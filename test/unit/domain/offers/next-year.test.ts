import { describe, expect, test } from 'vitest';
import { isoDate, organisationId } from '#domain/model/brands.ts';
import type { Offer } from '#domain/model/tables.ts';
import { offersOfNextYear } from '#domain/offers/next-year.ts';

function offer(some: Partial<Offer> = {}): Offer {
  return {
    id: 'o1',
    owner: organisationId('NO'),
    agreement_id: 'a1',
    year: 2025,
    audience: 'public',
    opens: isoDate('2024-10-01'),
    closes: isoDate('2024-11-15'),
    pricing: '1,20 kr per innbygger',
    ...some,
  };
}

const running = [{ id: 'a1', end: null, renewal: null }] as const;
const next = (offers: readonly Offer[], agreements: Parameters<typeof offersOfNextYear>[1] = running) => {
  let count = 0;
  return offersOfNextYear(offers, agreements, 2025, () => `n${++count}`);
};

describe('next year’s offers', () => {
  test('are this year’s with dates a year later, under new ids', () => {
    expect(next([offer(), offer({ id: 'old', year: 2024 })])).toEqual({
      offers: [offer({ id: 'n1', year: 2026, opens: isoDate('2025-10-01'), closes: isoDate('2025-11-15') })],
      leftOut: { there: 0, agreementEnded: 0 },
    });
  });

  test('leave out what is there already for the same agreement and kind of library', () => {
    const there = offer({ id: 'there', year: 2026 });
    expect(next([offer(), there, offer({ id: 'o2', audience: 'school' })])).toMatchObject({
      offers: [{ audience: 'school' }],
      leftOut: { there: 1 },
    });
    expect(next([...next([offer()]).offers, offer()]).offers).toEqual([]);
  });

  test.each([
    ['has ended', { end: isoDate('2025-12-31'), renewal: 'none' as const }, 0],
    ['runs into the year', { end: isoDate('2026-01-01'), renewal: 'none' as const }, 1],
    ['renews itself', { end: isoDate('2025-12-31'), renewal: 'automatic' as const }, 1],
  ])('follow the agreement: it %s', (_, agreement, copied) => {
    expect(next([offer()], [{ id: 'a1', ...agreement }]).offers).toHaveLength(copied);
  });

  test('keep what is unknown unknown, and know leap years', () => {
    const [copy] = next([offer({ opens: isoDate('2024-02-29'), closes: null })]).offers;
    expect(copy).toMatchObject({ opens: '2025-02-28', closes: null });
  });
});
