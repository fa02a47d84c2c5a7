import { type IsoDate, isoDate, type OrganisationId } from '../model/brands.ts';
import type { Agreement, AgreementCount, Tables } from '../model/tables.ts';
import { type NotDistributed, notDistributed, type Scope } from '../organisations/scope.ts';
import { type AgreementPair, pairsInScope } from './agreement-pairs.ts';
import type { Metric } from './metric.ts';
import { participationsOf } from './participations.ts';

/** The last day of the old agreements: the first joining period began on 1 October 2022. */
export const DEFAULT_BASELINE = isoDate('2022-09-30');

export type RegisteredPair = {
  readonly kind: 'registered';
  readonly holderId: OrganisationId;
  readonly serviceId: string;
  readonly count: 1;
  /** The agreements of this pair that are valid on the date; more than one is still one to maintain. */
  readonly agreementIds: readonly string[];
};

export type DocumentedPair = {
  readonly kind: 'documented';
  readonly holderId: OrganisationId;
  readonly serviceId: string;
  readonly count: number;
  readonly countId: string;
  readonly date: IsoDate;
  readonly source: string;
  /** In the list of before: gone only because nobody has said otherwise. Always false in the list of after. */
  readonly assumedEnded: boolean;
};

export type CountedPair = RegisteredPair | DocumentedPair;

export type AgreementReductionBasis = {
  readonly baseline: IsoDate;
  readonly on: IsoDate;
  readonly before: number;
  readonly after: number;
  /** The two parts of `before`. */
  readonly registered: number;
  readonly documented: number;
  /** The part of `before` that counts as ended without a later count or any registered agreement: drawn hatched. */
  readonly assumedEnded: number;
  /** `1 − after / before` as if none of the assumed had ended; null when `before` is 0. */
  readonly reductionWithoutAssumed: number | null;
  /** 1 when the collaboration itself counts as one agreement of the county. */
  readonly collaboration: 0 | 1;
  readonly beforePairs: readonly CountedPair[];
  readonly afterPairs: readonly CountedPair[];
  /** Agreements of `before` and `after` that no county of today has. */
  readonly notDistributed: readonly NotDistributed[];
};

/**
 * Agreement reduction: how much smaller the number of agreements to maintain is on `on` than on `baseline`, as a
 * fraction (0.97 = 97 % fewer; negative when there are more). No basis when there were none before. An agreement to
 * maintain is one distinct (holder, service) pair valid on the date, or what the pair's latest count says.
 * Source: domain.md, "Agreement reduction".
 */
export function agreementReduction(
  tables: Tables,
  scope: Scope,
  dates: { readonly on: IsoDate; readonly baseline: IsoDate },
): Metric<number, AgreementReductionBasis> {
  const { on, baseline } = dates;
  const beforePairs: CountedPair[] = [];
  const afterPairs: CountedPair[] = [];
  const outside = new Map<OrganisationId, number>();
  // The pairs of the whole country, since those of a split county are named though they are not counted.
  for (const { pair, included } of pairsInScope(tables, scope)) {
    const before = countedBefore(pair, baseline, on);
    const after = countedAfter(pair, baseline, on);
    const records = Math.max(before?.count ?? 0, after?.count ?? 0);
    outside.set(pair.holderId, (outside.get(pair.holderId) ?? 0) + records);
    if (included && before) beforePairs.push(before);
    if (included && after) afterPairs.push(after);
  }
  const collaboration = scope.kind === 'county' && takesPart(tables, scope, Number(on.slice(0, 4))) ? 1 : 0;
  const before = sum(beforePairs);
  const after = sum(afterPairs) + collaboration;
  const assumedEnded = sum(beforePairs.filter((pair) => pair.kind === 'documented' && pair.assumedEnded));
  const basis: AgreementReductionBasis = {
    baseline,
    on,
    before,
    after,
    registered: sum(beforePairs.filter((pair) => pair.kind === 'registered')),
    documented: sum(beforePairs.filter((pair) => pair.kind === 'documented')),
    assumedEnded,
    reductionWithoutAssumed: reduction(before, after + assumedEnded),
    collaboration,
    beforePairs,
    afterPairs,
    notDistributed: notDistributed(scope, outside),
  };
  return { value: reduction(before, after), basis };
}

/** `1 − after / before`; null when `before` is 0. */
export function reduction(before: number, after: number): number | null {
  return before === 0 ? null : (before - after) / before;
}

function countedBefore(pair: AgreementPair, baseline: IsoDate, on: IsoDate): CountedPair | null {
  const registered = registeredOn(pair, baseline);
  if (registered) return registered;
  const latest = latestCount(pair.counts, (date) => date <= baseline);
  if (!latest) return null;
  // A count later than the chosen date was not known on it, so it does not speak for the pair either.
  const countedSince = latestCount(pair.counts, (date) => date > baseline && date <= on) !== undefined;
  return documented(pair, latest, pair.agreements.length === 0 && !countedSince);
}

function countedAfter(pair: AgreementPair, baseline: IsoDate, on: IsoDate): CountedPair | null {
  const registered = registeredOn(pair, on);
  if (registered) return registered;
  const latest = latestCount(pair.counts, (date) => date > baseline && date <= on);
  return latest ? documented(pair, latest, false) : null;
}

function registeredOn(pair: AgreementPair, date: IsoDate): RegisteredPair | null {
  const valid = pair.agreements.filter((agreement) => isValidOn(agreement, date));
  if (valid.length === 0) return null;
  const { holderId, serviceId } = pair;
  return { kind: 'registered', holderId, serviceId, count: 1, agreementIds: valid.map(({ id }) => id) };
}

/** An agreement is valid from its start to its end, both days included; without an end it runs on. */
export function isValidOn(agreement: Pick<Agreement, 'start' | 'end'>, date: IsoDate): boolean {
  return agreement.start <= date && (agreement.end === null || date <= agreement.end);
}

function latestCount(
  counts: readonly AgreementCount[],
  within: (date: IsoDate) => boolean,
): AgreementCount | undefined {
  let latest: AgreementCount | undefined;
  for (const count of counts) if (within(count.date) && (!latest || count.date > latest.date)) latest = count;
  return latest;
}

function documented(pair: AgreementPair, record: AgreementCount, assumedEnded: boolean): DocumentedPair {
  const { holderId, serviceId } = pair;
  const { count, id, date, source } = record;
  return { kind: 'documented', holderId, serviceId, count, countId: id, date, source, assumedEnded };
}

function takesPart(tables: Tables, scope: Scope, year: number): boolean {
  return participationsOf(tables, scope, year).included.length > 0;
}

function sum(pairs: readonly CountedPair[]): number {
  return pairs.reduce((total, pair) => total + pair.count, 0);
}
