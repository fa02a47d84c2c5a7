import { type Ore, ore } from '../model/brands.ts';
import type { Agreement, Organisation, Participation, Tables } from '../model/tables.ts';
import { divide, fractionOf, multiply, toOre } from '../money/fraction.ts';
import { compareIds } from '../money/largest-remainder.ts';
import { type PopulationLookup, populationLookup } from '../organisations/population.ts';
import { COUNTRY, inScope, type Scope } from '../organisations/scope.ts';

/** What one more service would cost a municipality that does not have it. */
export type JoiningOffer = {
  readonly agreementId: string;
  readonly serviceId: string;
  readonly serviceName: string;
  /** The yearly price net of VAT; null when there is neither an offer nor anyone to compare with. */
  readonly priceOre: Ore | null;
  readonly basis: /** The list price it was last offered. */
    | { readonly kind: 'offer'; readonly year: number }
    /** What these libraries pay by inhabitant, times its own inhabitants: an estimate. */
    | {
        readonly kind: 'perInhabitant';
        readonly libraries: number;
        readonly paidOre: Ore;
        readonly inhabitants: number;
      }
    | { readonly kind: 'none' };
  readonly vatRate: number | null;
  /** The part that the county pays of it, 0–1: as registered for it, else as for all others; null when they differ. */
  readonly countyShare: number | null;
};

export type JoiningCandidate = {
  readonly organisation: Organisation;
  readonly inhabitants: number | null;
  readonly offers: readonly JoiningOffer[];
};

/** With fewer than this in the county, the price by inhabitant is that of the whole country. */
const LEAST_LIBRARIES = 3;

/**
 * The scope's municipalities of today that lack a nationally agreed service for public libraries in `year`, by name, each with what
 * the services it lacks would cost. An estimate never passes for an offer: the basis says which it is.
 */
export function joiningCandidates(tables: Tables, scope: Scope, year: number): JoiningCandidate[] {
  const agreements = tables.agreements.filter((agreement) => isOffered(agreement, year));
  const inhabitantsOf = populationLookup(tables.population);
  const names = new Map(tables.services.map(({ id, name }) => [id, name || id]));
  const terms = agreements.map((agreement) => termsOf(tables, scope, agreement, year, inhabitantsOf));
  return scope.index.organisations
    .filter(({ id, kind, valid_to }) => kind === 'municipality' && valid_to === null && inScope(scope, id))
    .map((organisation) => {
      const inhabitants = inhabitantsOf(organisation.id, year)?.inhabitants ?? null;
      const offers = terms
        .filter(({ takers }) => !takers.has(organisation.id))
        .map((known) => offerTo(organisation, inhabitants, known, names.get(known.agreement.service_id) ?? ''));
      return { organisation, inhabitants, offers };
    })
    .filter(({ offers }) => offers.length > 0)
    .toSorted((a, b) => compareIds(a.organisation.name, b.organisation.name));
}

type Terms = {
  readonly agreement: Agreement;
  /** The year's subscribers. */
  readonly takers: ReadonlySet<string>;
  /** Every row of the agreement up to the year, newest first. */
  readonly rows: readonly Participation[];
  readonly usual: { readonly libraries: number; readonly paidOre: Ore; readonly inhabitants: number } | null;
  readonly usualShare: number | null;
};

function isOffered({ holder_id, audience, start, end }: Agreement, year: number): boolean {
  const isCurrent = start <= `${year}-12-31` && (end === null || end >= `${year}-01-01`);
  return holder_id === COUNTRY && audience !== 'school' && isCurrent;
}

function termsOf(
  tables: Tables,
  scope: Scope,
  agreement: Agreement,
  year: number,
  inhabitantsOf: PopulationLookup,
): Terms {
  const rows = tables.participations
    .filter((row) => row.agreement_id === agreement.id && row.year <= year)
    .toSorted((a, b) => b.year - a.year || compareIds(a.id, b.id));
  const yes = rows.filter((row) => row.year === year && row.answer === 'yes');
  const inside = yes.filter((row) => inScope(scope, row.organisation_id));
  const priced = (list: readonly Participation[]) => {
    const known = list.flatMap(({ organisation_id, paid_ore }) => {
      const inhabitants = inhabitantsOf(organisation_id, year)?.inhabitants ?? 0;
      return paid_ore === null || inhabitants === 0 ? [] : [{ paid: paid_ore, inhabitants }];
    });
    return {
      libraries: known.length,
      paidOre: ore(known.reduce((sum, { paid }) => sum + paid, 0)),
      inhabitants: known.reduce((sum, { inhabitants }) => sum + inhabitants, 0),
    };
  };
  const near = priced(inside);
  const usual = near.libraries >= LEAST_LIBRARIES ? near : priced(yes);
  const shares = new Set(inside.map(({ county_share }) => county_share));
  return {
    agreement,
    takers: new Set(yes.map(({ organisation_id }) => organisation_id)),
    rows,
    usual: usual.libraries === 0 ? null : usual,
    usualShare: shares.size === 1 ? ([...shares][0] ?? null) : null,
  };
}

function offerTo(organisation: Organisation, inhabitants: number | null, terms: Terms, serviceName: string) {
  const { agreement, rows, usual } = terms;
  const own = rows.filter(({ organisation_id }) => organisation_id === organisation.id);
  const offered = own.find(({ list_price_ore }) => list_price_ore !== null);
  const common = {
    agreementId: agreement.id,
    serviceId: agreement.service_id,
    serviceName,
    vatRate: agreement.vat_rate,
    countyShare: own[0]?.county_share ?? terms.usualShare,
  };
  const price = offered?.list_price_ore ?? null;
  if (offered && price !== null)
    return { ...common, priceOre: price, basis: { kind: 'offer', year: offered.year } } satisfies JoiningOffer;
  if (usual && inhabitants !== null) {
    const perInhabitant = divide(fractionOf(usual.paidOre), fractionOf(usual.inhabitants));
    return {
      ...common,
      priceOre: toOre(multiply(perInhabitant, fractionOf(inhabitants))),
      basis: { kind: 'perInhabitant', ...usual },
    } satisfies JoiningOffer;
  }
  return { ...common, priceOre: null, basis: { kind: 'none' } } satisfies JoiningOffer;
}
