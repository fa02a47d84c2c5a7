import type { Savings, SavingsLine } from '#domain/figures/savings.ts';
import type { ProvenanceRecords } from '#ui/provenance/provenance.ts';
import { notDistributedLines, REGISTER, type Say, type Traced, whoseParticipation } from './say.ts';

export type SavingsPart = 'gross' | 'net' | 'covers';

/** What was saved by each participation, and those that are left out with the reason. Net unless another part is asked for. */
export function savingsOrigin(place: string, saved: Savings, say: Say, part: SavingsPart = 'net'): Traced {
  if (part === 'covers') return coversOrigin(place, saved.basis, say);
  const { t, origin, formats } = say;
  const { number, kroner } = formats;
  const { basis, value } = saved;
  const isNet = part === 'net' && value?.netOre != null;
  const share = basis.operatingCostShareOre;
  const amount = isNet ? value?.netOre : part === 'gross' || !value ? value?.grossOre : value.grossOre;
  return {
    title: `${isNet ? t.netSavings : t.grossSavings}, ${place}, ${basis.year}`,
    value: amount == null ? null : `${kroner(amount)} kr`,
    rule: t.savingsFormula,
    ...(value && {
      formula:
        isNet && share !== null
          ? t.netFormula(kroner(value.grossOre), kroner(share), kroner(value.netOre ?? 0))
          : origin.grossFormula(number(basis.included), kroner(value.grossOre)),
    }),
    inputs: [
      { label: t.reference, value: t[basis.reference] },
      { label: t.gross, value: value && kroner(value.grossOre) },
      { label: t.share, value: share === null ? null : kroner(share) },
      { label: t.participations, value: t.coversParticipations(number(basis.included), number(basis.total)) },
      ...(basis.fixedKroner
        ? [
            {
              label: origin.fixedKroner(basis.fixedKroner.year),
              value: fixedText(isNet ? basis.fixedKroner.netOre : basis.fixedKroner.grossOre, say),
            },
          ]
        : []),
    ],
    leftOut: notDistributedLines(basis.notDistributed, say),
    records: [savedRecords(basis.lines, say), excludedRecords(basis.excluded, say)],
  };
}

/** How many of the participations a saving covers: which of them, and why the rest are left out. */
function coversOrigin(of: string, basis: Savings['basis'], say: Say): Traced {
  const { t, origin, formats } = say;
  return {
    title: `${origin.coversTitle(t[basis.reference])}, ${of}, ${basis.year}`,
    value: t.coversParticipations(formats.number(basis.included), formats.number(basis.total)),
    rule: origin.coversRule,
    inputs: [{ label: t.reference, value: t[basis.reference] }],
    leftOut: notDistributedLines(basis.notDistributed, say),
    records: [excludedRecords(basis.excluded, say), savedRecords(basis.lines, say)],
  };
}

/** One service's or one library's part of a year's gross savings, or how many of its participations that covers. */
export function savingsPartOrigin(
  about: {
    readonly name: string;
    readonly place: string;
    readonly grossOre: number | null;
    readonly belongs: (participationId: string) => boolean;
  },
  saved: Savings,
  say: Say,
  part: 'gross' | 'covers' = 'gross',
): Traced {
  const { t, origin, formats } = say;
  const { basis } = saved;
  const lines = basis.lines.filter(({ participationId }) => about.belongs(participationId));
  const excluded = basis.excluded.filter(({ id }) => about.belongs(id));
  if (part === 'covers') {
    const own = { ...basis, lines, excluded, included: lines.length, total: lines.length + excluded.length };
    return coversOrigin(`${about.name}, ${about.place}`, { ...own, notDistributed: [] }, say);
  }
  const gross = about.grossOre === null ? null : formats.kroner(about.grossOre);
  const count = (number: number) => formats.number(number);
  return {
    title: `${t.grossSavings}, ${about.name}, ${about.place}, ${basis.year}`,
    value: gross === null ? null : `${gross} kr`,
    rule: t.savingsFormula,
    ...(gross !== null && { formula: origin.grossFormula(count(lines.length), gross) }),
    inputs: [
      { label: t.reference, value: t[basis.reference] },
      {
        label: t.participations,
        value: t.coversParticipations(count(lines.length), count(lines.length + excluded.length)),
      },
    ],
    records: [savedRecords(lines, say), excludedRecords(excluded, say)],
  };
}

function fixedText(ore: number | null, { formats }: Say): string | null {
  return ore === null ? null : `${formats.kroner(ore)} kr`;
}

/** Each participation with the prices that its saving is the difference of. */
function savedRecords(lines: readonly SavingsLine[], say: Say): ProvenanceRecords {
  const { t, origin, common, formats, names } = say;
  return {
    caption: t.savedBy,
    head: [t.library, t.service, origin.referenceKr, origin.paidKr, origin.part, t.savedKr],
    rows: lines
      .toSorted((a, b) => b.savedOre - a.savedOre)
      .map(({ participationId, savedOre }) => {
        const participation = names.participation.get(participationId);
        const paid = participation?.paid_ore ?? null;
        const part = participation?.billing === 'prepaid' ? participation.months / 12 : 1;
        return [
          ...whoseParticipation(say, participationId),
          paid === null ? common.missing : formats.kronerExact(Math.round(paid + savedOre / part)),
          paid === null ? common.missing : formats.kronerExact(paid),
          participation?.billing === 'prepaid' ? `${participation.months}/12` : origin.invoiced,
          formats.kronerExact(savedOre),
        ];
      }),
    numbers: [origin.referenceKr, origin.paidKr, origin.part, t.savedKr],
    link: { text: origin.showParticipations, to: REGISTER },
  };
}

function excludedRecords(excluded: Savings['basis']['excluded'], say: Say): ProvenanceRecords {
  const { t } = say;
  return {
    caption: t.excludedTitle,
    head: [t.library, t.service, t.reason],
    rows: excluded.map(({ id, reason }) => [...whoseParticipation(say, id), t.excluded[reason]]),
  };
}
