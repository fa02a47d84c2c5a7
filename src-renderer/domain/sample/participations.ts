import { ore } from '../model/brands.ts';
import type { Participation } from '../model/tables.ts';
import { type Heads, listPriceKroner } from './national.ts';
import { randomStream } from './random.ts';
import { type Answered, SUBSCRIPTIONS } from './subscriptions.ts';

/** How much more all libraries saved than the year before; the first is what the national body told of 2024. */
const SAVINGS_GROWTH: Readonly<Record<number, number>> = { 2024: 1.1911, 2025: 1.06 };
const LIST_PRICE_GROWTH = 1.031;

/** One participation with the terms of its price, before the year's discounts are fitted to the growth of savings. */
type Draft = {
  readonly answered: Answered;
  readonly listKroner: number;
  readonly listKnown: boolean;
  readonly months: number;
  /** This year's share saved, before it is fitted to the growth of all savings. */
  readonly discount: number;
  readonly pair: PairTerms;
};

/** What stays the same for a library and a service through the years. */
type PairTerms = {
  readonly previousKroner: number | null;
  readonly previousYear: number | null;
  readonly listKnown: boolean;
  readonly halfFirstYear: boolean;
  /** Share of the list price that is saved; a few pay more than the list. */
  readonly discount: number;
};

/** One participation per answer; savings against list price grow as told, whatever the seed. */
export function sampleParticipations(answers: readonly Answered[], heads: Heads, seed: number): Participation[] {
  const random = randomStream(seed, 'participations');
  const terms = new Map<string, PairTerms>();
  const termsOf = ({ library, offer }: Answered): PairTerms => {
    const key = `${library} ${offer.agreementId}`;
    const known = terms.get(key);
    if (known) return known;
    const list = listPriceKroner(offer.spec, heads.get(library) ?? 0);
    const hadOwn = random.chance(0.72);
    const made = {
      previousKroner: hadOwn ? Math.round((list * random.between(0.85, 1.3)) / 100) * 100 : null,
      previousYear: hadOwn ? random.pick([2022, 2022, 2022, 2022, 2022, 2021, 2021, 2019, 2018]) : null,
      listKnown: !random.chance(0.04),
      halfFirstYear: offer.spec.billing === 'prepaid' && random.chance(0.05),
      discount: random.chance(0.02) ? -0.04 : random.between(0.12, 0.34),
    };
    terms.set(key, made);
    return made;
  };
  let saved = 0;
  const participations: Participation[] = [];
  for (const year of Object.keys(SUBSCRIPTIONS).map(Number)) {
    const drafts = answers
      .filter((answered) => answered.year === year)
      .map((answered): Draft => {
        const pair = termsOf(answered);
        const first = listPriceKroner(answered.offer.spec, heads.get(answered.library) ?? 0);
        return {
          answered,
          listKroner: Math.round(first * LIST_PRICE_GROWTH ** (year - 2023)),
          listKnown: pair.listKnown,
          months: pair.halfFirstYear && year === 2023 ? 6 : 12,
          discount: pair.discount * random.between(0.95, 1.05),
          pair,
        };
      });
    const growth = SAVINGS_GROWTH[year];
    const unfitted = grossKroner(drafts, 1);
    const fit = growth === undefined ? 1 : (saved * growth) / unfitted;
    saved = grossKroner(drafts, fit);
    participations.push(...drafts.map((draft) => participation(draft, fit, random.uuid())));
  }
  return participations;
}

function paidKroner({ listKroner, discount }: Draft, fit: number): number {
  return Math.round(listKroner * (1 - discount * fit));
}

/** Savings against list price, as domain.md defines them, in kroner. */
function grossKroner(drafts: readonly Draft[], fit: number): number {
  return drafts
    .filter(({ answered, listKnown }) => answered.answer === 'yes' && listKnown)
    .reduce((sum, draft) => sum + ((draft.listKroner - paidKroner(draft, fit)) * draft.months) / 12, 0);
}

function participation(draft: Draft, fit: number, id: string): Participation {
  const { answered, listKroner, listKnown, months, pair } = draft;
  const { library, countyId, offer, year, answer } = answered;
  return {
    id,
    owner: countyId,
    agreement_id: offer.agreementId,
    organisation_id: library,
    year,
    first_month: 13 - months,
    months,
    list_price_ore: listKnown ? ore(listKroner * 100) : null,
    paid_ore: answer === 'yes' ? ore(paidKroner(draft, fit) * 100) : null,
    previous_price_ore: pair.previousKroner === null ? null : ore(pair.previousKroner * 100),
    previous_year: pair.previousYear,
    county_share: countyShare(answered),
    billing: offer.spec.billing,
    answer,
  };
}

/** Upper secondary schools are the county's own; what it pays for its municipalities differs from county to county. */
function countyShare({ offer, countyId }: Answered): number {
  if (offer.spec.audience === 'school') return 1;
  return [0.5, 0.25, 0][Number(countyId.slice(3)) % 3] ?? 0;
}
