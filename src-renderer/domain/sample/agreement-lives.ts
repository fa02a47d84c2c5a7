import { isoDate, ore } from '../model/brands.ts';
import type { Participation, RecordOf } from '../model/tables.ts';
import { COUNTRY } from '../organisations/scope.ts';
import { type NationalOffer, SAMPLE_NOTE } from './national.ts';
import type { SampleCounty } from './organisations.ts';
import { randomStream } from './random.ts';

/** The year after the national agreements' own price: what all libraries paid for each service. */
const NEXT_PRICE_YEAR = 2025;

/** New prices of the national agreements from the next year on; none where nobody took part. */
export function sampleTerms(
  offers: readonly NationalOffer[],
  participations: readonly Participation[],
  seed: number,
): RecordOf<'agreement_terms'>[] {
  const random = randomStream(seed, 'agreement terms');
  return offers.flatMap(({ spec, agreementId }) => {
    const id = random.uuid();
    const paid = participations
      .filter((row) => row.year === NEXT_PRICE_YEAR && row.agreement_id === agreementId)
      .reduce((sum, row) => sum + (row.paid_ore ?? 0), 0);
    if (paid === 0) return [];
    return [
      {
        id,
        owner: COUNTRY,
        agreement_id: agreementId,
        valid_from: isoDate(`${NEXT_PRICE_YEAR}-01-01`),
        price_ore: ore(paid),
        price_year: NEXT_PRICE_YEAR,
        vat_rate: spec.vatRate,
        note: SAMPLE_NOTE,
      },
    ];
  });
}

/** Each county's own look at the privacy of the national services: most are approved, some are under way, some not begun. */
export function samplePrivacyReviews(
  counties: readonly SampleCounty[],
  offers: readonly NationalOffer[],
  seed: number,
): RecordOf<'privacy_reviews'>[] {
  return counties.flatMap((county) => {
    const random = randomStream(seed, `privacy ${county.id}`);
    return offers.flatMap(({ agreementId }) => {
      const [id, drawn, day, number] = [
        random.uuid(),
        random.next(),
        random.integer(3, 26),
        random.integer(1000, 9999),
      ];
      if (drawn > 0.9) return [];
      const status = drawn < 0.65 ? 'approved' : drawn < 0.8 ? 'ongoing' : 'not_started';
      const isBegun = status !== 'not_started';
      return [
        {
          id,
          owner: county.id,
          agreement_id: agreementId,
          status,
          date: status === 'approved' ? isoDate(`2023-02-${String(day).padStart(2, '0')}`) : null,
          case_number: isBegun ? `23/${number}` : '',
          note: SAMPLE_NOTE,
        } as const,
      ];
    });
  });
}
