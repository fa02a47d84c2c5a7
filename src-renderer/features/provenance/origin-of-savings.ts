import type { Savings } from '#domain/figures/savings.ts';
import type { Provenance } from '#ui/provenance/provenance.ts';
import { type FigurePlace, nameIn, notDistributedLines, placeOf, type Say } from './say.ts';

/** What was saved by each participation, and those that are left out with the reason. */
export function savingsOrigin(place: FigurePlace, saved: Savings, say: Say): Provenance {
  const { t, formats, names } = say;
  const { number, kroner, kronerExact } = formats;
  const { basis, value } = saved;
  const isNet = value?.netOre != null;
  const share = basis.operatingCostShareOre;
  const amount = (ore: number | null | undefined) => (ore == null ? null : `${kroner(ore)} kr`);
  const who = (id: string) => {
    const participation = names.participation.get(id);
    const service = names.serviceOfAgreement.get(participation?.agreement_id ?? '') ?? '';
    return [nameIn(names.organisation, participation?.organisation_id ?? id), nameIn(names.service, service)];
  };
  return {
    title: `${isNet ? t.netSavings : t.grossSavings}, ${placeOf(place, say)}, ${basis.year}`,
    value: amount(isNet ? value?.netOre : value?.grossOre),
    rule: t.savingsFormula,
    ...(isNet &&
      share !== null && { formula: t.netFormula(kroner(value.grossOre), kroner(share), kroner(value.netOre)) }),
    inputs: [
      { label: t.reference, value: t[basis.reference] },
      { label: t.gross, value: value && kroner(value.grossOre) },
      { label: t.share, value: share === null ? null : kroner(share) },
      { label: t.participations, value: t.coversParticipations(number(basis.included), number(basis.total)) },
    ],
    leftOut: notDistributedLines(basis.notDistributed, say),
    records: [
      {
        caption: t.savedBy,
        head: [t.library, t.service, t.savedKr],
        rows: basis.lines
          .toSorted((a, b) => b.savedOre - a.savedOre)
          .map(({ participationId, savedOre }) => [...who(participationId), kronerExact(savedOre)]),
        numbers: [t.savedKr],
        link: { text: t.showAgreements, href: '#/avtaler' },
      },
      {
        caption: t.excludedTitle,
        head: [t.library, t.service, t.reason],
        rows: basis.excluded.map(({ id, reason }) => [...who(id), t.excluded[reason]]),
      },
    ],
  };
}
