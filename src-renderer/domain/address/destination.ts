/** The views by the names that stand in an address: `#/avtaler`. */
export type ViewName =
  | 'oversikt'
  | 'avtaler'
  | 'tilknytning'
  | 'bruk'
  | 'besparelse'
  | 'fylkene'
  | 'budsjett'
  | 'dokumenter'
  | 'presentasjon'
  | 'sentralfil'
  | 'innstillinger'
  | 'hjelp';

/** What an address can say of a view beside the county and the year. */
type Parts = {
  /** Which part (tab) of it. */
  readonly fane?: string;
  /** The agreement whose details are shown. */
  readonly avtale?: string;
  /** The register that is shown. */
  readonly register?: string;
  /** The budget alternative that is shown. */
  readonly alternativ?: string;
  /** The budget alternative that a document is made of. */
  readonly vedlegg?: string;
};

type PartOf<Name extends ViewName, Names extends keyof Parts> = { readonly view: Name } & Pick<Parts, Names>;

/**
 * Where in the program a link leads. County and year are no part of it, and cannot be forgotten: whoever follows it takes along
 * those that are chosen.
 */
export type Destination =
  | PartOf<'avtaler', 'fane' | 'avtale' | 'register'>
  | PartOf<'tilknytning' | 'bruk' | 'besparelse' | 'fylkene' | 'sentralfil', 'fane'>
  | PartOf<'budsjett', 'fane' | 'alternativ'>
  | PartOf<'dokumenter', 'vedlegg'>
  | PartOf<'oversikt' | 'presentasjon' | 'innstillinger' | 'hjelp', never>;
