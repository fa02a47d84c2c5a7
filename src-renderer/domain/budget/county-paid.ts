import { participationsOf } from '../figures/participations.ts';
import type { Participation, Tables } from '../model/tables.ts';
import { add, type Fraction, fractionOf, multiply, ZERO } from '../money/fraction.ts';
import type { Scope } from '../organisations/scope.ts';

/** What the county itself pays of its libraries' subscriptions in a year. */
export type CountyPaid = {
  /** Agreement id → Σ paid × county's share in øre, whole yearly rates, and how many subscriptions that is. */
  readonly byAgreement: ReadonlyMap<string, { readonly paid: Fraction; readonly participations: number }>;
  readonly included: number;
  readonly total: number;
  /** Without a registered county share or price: they are in no sum. */
  readonly withoutShare: number;
  /** Of the included, those that ran for part of the year and count with the whole year's rate. */
  readonly partYear: number;
};

/** Exact sums over the participations with answer `yes`; a missing price or share is never 0, it is left out and counted. */
export function countyPaid(tables: Pick<Tables, 'participations'>, scope: Scope, year: number): CountyPaid {
  const participations = participationsOf(tables, scope, year).included;
  const byAgreement = new Map<string, { paid: Fraction; participations: number }>();
  let [included, withoutShare, partYear] = [0, 0, 0];
  for (const participation of participations) {
    const paid = paidByCounty(participation);
    if (paid === null) {
      withoutShare++;
      continue;
    }
    included++;
    if (participation.billing === 'prepaid' && participation.months < 12) partYear++;
    const before = byAgreement.get(participation.agreement_id) ?? { paid: ZERO, participations: 0 };
    byAgreement.set(participation.agreement_id, {
      paid: add(before.paid, paid),
      participations: before.participations + 1,
    });
  }
  return { byAgreement, included, total: participations.length, withoutShare, partYear };
}

function paidByCounty({ paid_ore, county_share }: Participation): Fraction | null {
  if (paid_ore === null || county_share === null) return null;
  return multiply(fractionOf(paid_ore), fractionOf(county_share));
}
