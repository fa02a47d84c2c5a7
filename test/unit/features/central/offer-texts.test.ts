import { describe, expect, test } from 'vitest';
import { isoDate, organisationId } from '#domain/model/brands.ts';
import type { Offer } from '#domain/model/tables.ts';
import { MESSAGES } from '#texts/messages.ts';
import {
  NEW_OFFER,
  offerErrors,
  offerFromTexts,
  offerTexts,
} from '../../../../src-renderer/features/central/offers/offer-texts.ts';

const { errors } = MESSAGES.nb.offers;
const offer: Offer = {
  id: 'o1',
  owner: organisationId('NO'),
  agreement_id: 'a1',
  year: 2026,
  audience: 'school',
  opens: isoDate('2025-10-01'),
  closes: null,
  pricing: 'Årspris etter elevtall',
  extra: { colour: 'red' },
};
const given = { id: 'o1', owner: offer.owner, year: 2026 };

describe('the form of an offer', () => {
  test('gives back what it was made of, further columns with it', () => {
    expect(offerFromTexts(offerTexts(offer), given, offer)).toEqual(offer);
  });

  test('reads dates as people write them', () => {
    const texts = { ...NEW_OFFER, agreement: 'a1', opens: '1.10.25', closes: '15.11.2025', pricing: ' 1,20 kr ' };
    expect(offerFromTexts(texts, given, null)).toMatchObject({
      audience: 'public',
      opens: '2025-10-01',
      closes: '2025-11-15',
      pricing: '1,20 kr',
    });
  });

  test.each([
    ['no agreement', {}, { agreement: errors.agreement }],
    ['a date that is none', { agreement: 'a1', opens: 'oktober' }, { opens: errors.date }],
    [
      'an end before the beginning',
      { agreement: 'a1', opens: '1.10.2025', closes: '1.9.2025' },
      { closes: errors.turned },
    ],
    ['another offer of the same to the same', { agreement: 'a1', audience: 'school' }, { audience: errors.taken }],
    ['the same to others', { agreement: 'a1', audience: 'public' }, {}],
  ])('tells of %s', (_, texts, expected) => {
    expect(offerErrors({ ...NEW_OFFER, ...texts }, [offer], errors)).toEqual(expected);
  });
});
