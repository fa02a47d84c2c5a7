import type { Agreement, Participation } from '../model/tables.ts';
import { inScope, type Scope } from '../organisations/scope.ts';

export type YearCopy = {
  /** To be stored as they are. */
  readonly copies: readonly Participation[];
  /** Of last year's, those that are not copied, and why. */
  readonly leftOut: { readonly there: number; readonly agreementEnded: number; readonly libraryGone: number };
};

/**
 * Last year's participations as next year's questions: whoever said yes is asked again, for the whole year. What was agreed stays (list
 * price, the price under the old agreement and its year, who pays, how it is billed); what was paid does not, since nothing is
 * agreed yet (domain: the previous price is the old agreement's, never last year's).
 * @param year the one that is copied from
 */
export function copyYear(
  data: {
    readonly participations: readonly Participation[];
    readonly agreements: readonly Pick<Agreement, 'id' | 'end' | 'renewal'>[];
  },
  scope: Scope,
  year: number,
  newId: () => string,
): YearCopy {
  const next = year + 1;
  const there = new Set(data.participations.filter((row) => row.year === next).map(placeOf));
  const agreements = new Map(data.agreements.map((agreement) => [agreement.id, agreement]));
  const leftOut = { there: 0, agreementEnded: 0, libraryGone: 0 };
  const copies: Participation[] = [];
  const yes = data.participations.filter(
    (row) => row.year === year && row.answer === 'yes' && inScope(scope, row.organisation_id),
  );
  for (const row of yes) {
    const validTo = scope.index.byId.get(row.organisation_id)?.valid_to ?? null;
    if (there.has(placeOf(row))) leftOut.there += 1;
    else if (isEnded(agreements.get(row.agreement_id), next)) leftOut.agreementEnded += 1;
    else if (validTo !== null && validTo < `${next}-01-01`) leftOut.libraryGone += 1;
    else {
      // Two rows of one library and agreement (half years) are one question.
      there.add(placeOf(row));
      copies.push({ ...row, id: newId(), year: next, first_month: 1, months: 12, paid_ore: null, answer: 'open' });
    }
  }
  return { copies, leftOut };
}

function placeOf({ agreement_id, organisation_id }: Participation): string {
  return `${agreement_id}\u001f${organisation_id}`;
}

/** Whether it is over when a year begins. One that renews itself runs on; one that is not known here is not known to have ended. */
export function isEnded(agreement: Pick<Agreement, 'end' | 'renewal'> | undefined, year: number): boolean {
  if (!agreement?.end || agreement.renewal === 'automatic') return false;
  return agreement.end < `${year}-01-01`;
}
