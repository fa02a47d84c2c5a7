import type { Terms } from '#domain/agreements/terms.ts';
import type { Participation } from '#domain/model/tables.ts';
import { nameIn, REGISTER, type Say, type Traced } from './say.ts';

/** The yearly price of an agreement: the version of its terms that holds. */
export function termsPriceOrigin(title: string, terms: Terms, versions: readonly Terms[], say: Say): Traced {
  const { common, origin: t, formats } = say;
  const amount = (ore: number | null) => (ore === null ? common.missing : formats.kronerExact(ore));
  return {
    title,
    value: terms.price_ore === null ? null : `${formats.kroner(terms.price_ore)} kr`,
    rule: t.termsRule,
    inputs: [
      { label: t.termsFrom, value: formats.date(terms.from) },
      { label: t.priceYear, value: terms.price_year === null ? null : String(terms.price_year) },
    ],
    records: [
      {
        caption: t.versions,
        head: [t.termsFrom, t.paidKr, t.priceYear],
        rows: versions.map((each) => [
          formats.date(each.from),
          amount(each.price_ore),
          each.price_year === null ? common.missing : String(each.price_year),
        ]),
        numbers: [t.paidKr, t.priceYear],
      },
    ],
  };
}

/** What a national agreement costs a scope: what each of its libraries pays. */
export function participationsPriceOrigin(
  title: string,
  { ore, taking }: { readonly ore: number | null; readonly taking: readonly Participation[] },
  say: Say,
): Traced {
  const { t: overview, common, origin: t, formats, names } = say;
  const gross = ore === null ? null : formats.kroner(ore);
  return {
    title,
    value: gross === null ? null : `${gross} kr`,
    rule: t.participationsRule,
    ...(gross !== null && { formula: t.grossFormula(formats.number(taking.length), gross) }),
    leftOut: taking.filter(({ paid_ore }) => paid_ore === null).map((row) => t.withoutValue(library(row))),
    records: [
      {
        caption: t.perParticipation,
        head: [overview.library, t.paidKr, t.part],
        rows: taking.map((row) => [
          library(row),
          row.paid_ore === null ? common.missing : formats.kronerExact(row.paid_ore),
          row.billing === 'prepaid' ? `${row.months}/12` : t.invoiced,
        ]),
        numbers: [t.paidKr, t.part],
        link: { text: t.showParticipations, to: REGISTER },
      },
    ],
  };

  function library({ organisation_id }: Participation): string {
    return nameIn(names.organisation, organisation_id);
  }
}
