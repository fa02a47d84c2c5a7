import { versionOfYear, versionsOf } from '../../agreements/terms.ts';
import { participationsOf } from '../../figures/participations.ts';
import type { Agreement, Participation, Tables } from '../../model/tables.ts';
import { COUNTRY, inScope, type Scope } from '../../organisations/scope.ts';

/** A library in the renewed agreement: what it pays now, and what is registered for the first year. */
export type RenewalRow = {
  readonly organisationId: Participation['organisation_id'];
  /** Null: it takes part from the first year only. */
  readonly now: Participation | null;
  /** Null: nothing is registered for the first year, so it goes on as now. */
  readonly next: Participation | null;
};

/**
 * The participations of a scope in one agreement in a year. An agreement of somebody's own has none: whoever holds it stands as
 * the one that takes part, with the price that its terms have that year.
 */
export function rowsOfYear(tables: Tables, scope: Scope, agreement: Agreement, year: number): Participation[] {
  if (agreement.holder_id !== COUNTRY) return ownRow(tables, scope, agreement, year);
  return participationsOf(tables, scope, year).included.filter((row) => row.agreement_id === agreement.id);
}

/** Those who go on, those who come, and the number of those who have said no. */
export function renewalRows(
  tables: Tables,
  scope: Scope,
  agreement: Agreement,
  { year, budgetYear }: { readonly year: number; readonly budgetYear: number },
): { readonly rows: RenewalRow[]; readonly leaving: number } {
  const now = new Map(rowsOfYear(tables, scope, agreement, year).map((row) => [row.organisation_id, row]));
  const registered = agreement.holder_id === COUNTRY ? answers(tables, scope, agreement, budgetYear) : [];
  const next = new Map(
    agreement.holder_id === COUNTRY
      ? registered.map((row) => [row.organisation_id, row])
      : newTerms(tables, scope, agreement, year, budgetYear).map((row) => [row.organisation_id, row]),
  );
  const ids = new Set([
    ...now.keys(),
    ...[...next.values()].filter(({ answer }) => answer === 'yes').map(({ organisation_id }) => organisation_id),
  ]);
  const all = [...ids].map((id): RenewalRow => {
    return { organisationId: id, now: now.get(id) ?? null, next: next.get(id) ?? null };
  });
  const rows = all.filter((row) => row.next?.answer !== 'no');
  return { rows, leaving: all.length - rows.length };
}

/** Whatever was answered for the year, or is still open. */
function answers(tables: Tables, scope: Scope, agreement: Agreement, year: number): Participation[] {
  return tables.participations.filter(
    (row) => row.agreement_id === agreement.id && row.year === year && inScope(scope, row.organisation_id),
  );
}

function ownRow(tables: Tables, scope: Scope, agreement: Agreement, year: number): Participation[] {
  const { id, owner, holder_id, start, end } = agreement;
  if (start > `${year}-12-31` || (end !== null && end < `${year}-01-01`)) return [];
  const kind = scope.index.byId.get(holder_id)?.kind;
  const terms = versionOfYear(versionsOf(agreement, tables.agreement_terms), year, end);
  const row: Participation = {
    id,
    owner,
    agreement_id: id,
    organisation_id: holder_id,
    year,
    first_month: 1,
    months: 12,
    list_price_ore: null,
    paid_ore: terms.price_ore,
    previous_price_ore: null,
    previous_year: null,
    // The county's own schools are paid by the county.
    county_share: kind === 'county' || kind === 'school' ? 1 : 0,
    billing: 'prepaid',
    answer: 'yes',
  };
  return [row];
}

/** Terms that hold in the first year and not now, whether or not the agreement has ended by then. */
function newTerms(tables: Tables, scope: Scope, agreement: Agreement, year: number, budgetYear: number) {
  const versions = versionsOf(agreement, tables.agreement_terms);
  const [now, then] = [versionOfYear(versions, year, null), versionOfYear(versions, budgetYear, null)];
  return now.record === then.record ? [] : ownRow(tables, scope, { ...agreement, end: null }, budgetYear);
}
