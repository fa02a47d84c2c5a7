import { type AgreementReductionBasis, agreementReduction, type CountedPair } from '../figures/agreement-reduction.ts';
import type { IsoDate, OrganisationId } from '../model/brands.ts';
import type { Tables } from '../model/tables.ts';
import { compareIds } from '../money/largest-remainder.ts';
import { placeOf } from '../organisations/place.ts';
import { COUNTRY, type Scope } from '../organisations/scope.ts';
import { type ClaimTest, testClaim } from './claim-test.ts';

/** What became of a pair between the two dates. */
export type PairStatus = 'kept' | 'new' | 'ended' | 'assumedEnded';

/** One (holder, service) pair as it was and as it is. */
export type WorkbenchRow = {
  readonly holderId: OrganisationId;
  readonly serviceId: string;
  /** The county of today that the holder lies in; null for the national body and for what no county of today has. */
  readonly countyId: OrganisationId | null;
  readonly before: CountedPair | null;
  readonly after: CountedPair | null;
  readonly status: PairStatus;
  /** The national agreement that an agreement of the pair says it was replaced by. */
  readonly replacedBy: string | null;
};

export type WorkbenchSide = {
  readonly scopeId: string;
  readonly reduction: number | null;
  readonly basis: AgreementReductionBasis;
  readonly claim: ClaimTest;
};

export type AgreementWorkbench = {
  /** The chosen scope, and the country beside it when the scope is a county. */
  readonly sides: readonly [WorkbenchSide, ...WorkbenchSide[]];
  /** Every pair of the chosen scope that counts before or after, by holder and service. */
  readonly rows: readonly WorkbenchRow[];
};

/** The two lists behind the agreement reduction, pair by pair, and the claim held against them. */
export function agreementWorkbench(
  tables: Tables,
  scope: Scope,
  query: { readonly on: IsoDate; readonly baseline: IsoDate; readonly claim: number },
): AgreementWorkbench {
  const side = (of: Scope): WorkbenchSide => {
    const { value, basis } = agreementReduction(tables, of, query);
    return { scopeId: of.id, reduction: value, basis, claim: testClaim(basis, query.claim) };
  };
  const own = side(scope);
  const country: Scope = { kind: 'country', id: COUNTRY, index: scope.index };
  return {
    sides: scope.kind === 'country' ? [own] : [own, side(country)],
    rows: rowsOf(tables, scope, own.basis),
  };
}

function rowsOf(tables: Tables, scope: Scope, { beforePairs, afterPairs }: AgreementReductionBasis): WorkbenchRow[] {
  const key = ({ holderId, serviceId }: CountedPair) => `${holderId}\u001f${serviceId}`;
  const after = new Map(afterPairs.map((pair) => [key(pair), pair]));
  const before = new Map(beforePairs.map((pair) => [key(pair), pair]));
  const replacing = new Map(
    tables.agreements
      .filter(({ replaced_by }) => replaced_by !== '')
      // The newest speaks where several of a pair were replaced, whatever order they stand in.
      .toSorted((a, b) => compareIds(a.start, b.start) || compareIds(a.id, b.id))
      .map(({ holder_id, service_id, replaced_by }) => [`${holder_id}\u001f${service_id}`, replaced_by]),
  );
  const row = (id: string, pair: CountedPair): WorkbenchRow => {
    const [was, is] = [before.get(id) ?? null, after.get(id) ?? null];
    const place = placeOf(scope.index, pair.holderId);
    return {
      holderId: pair.holderId,
      serviceId: pair.serviceId,
      countyId: place.kind === 'county' ? place.countyId : null,
      before: was,
      after: is,
      status: statusOf(was, is),
      replacedBy: replacing.get(id) ?? null,
    };
  };
  const added = afterPairs.filter((pair) => !before.has(key(pair)));
  return [...beforePairs, ...added].map((pair) => row(key(pair), pair));
}

/** A pair that is counted as 0 has none. */
function statusOf(was: CountedPair | null, is: CountedPair | null): PairStatus {
  if (is && is.count > 0) return was && was.count > 0 ? 'kept' : 'new';
  return was?.kind === 'documented' && was.assumedEnded ? 'assumedEnded' : 'ended';
}
