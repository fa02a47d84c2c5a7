import { CASE_CLAIM } from '#domain/documents/attachment-options.ts';
import type { CountedPair } from '#domain/figures/agreement-reduction.ts';
import type { AgreementReduction } from '#domain/overview/overview.ts';
import type { Provenance, ProvenanceRecords } from '#ui/provenance/provenance.ts';
import { type FigurePlace, nameIn, notDistributedLines, placeOf, type Say } from './say.ts';

/** The agreements before and after, one line a pair, and what each rests on. */
export function reductionOrigin(
  place: FigurePlace,
  reduction: Pick<AgreementReduction, 'value' | 'basis'>,
  say: Say,
): Provenance {
  const { t, formats } = say;
  const { number, percent, date } = formats;
  const { basis, value } = reduction;
  return {
    title: `${t.reduction}, ${placeOf(place, say)}, ${date(basis.on)}`,
    value: value === null ? null : `${percent(value)} %`,
    rule: t.reductionRule,
    ...(value !== null && { formula: t.reductionFormula(number(basis.after), number(basis.before), percent(value)) }),
    inputs: [
      {
        label: t.beforeOn(date(basis.baseline)),
        value: t.beforeParts(number(basis.before), number(basis.registered), number(basis.documented)),
      },
      {
        label: t.afterOn(date(basis.on)),
        value: [number(basis.after), basis.collaboration === 1 ? t.collaborationCounts : null]
          .filter(Boolean)
          .join('. '),
      },
    ],
    assumptions: basis.assumedEnded > 0 ? [t.assumedExplained(number(basis.assumedEnded))] : [],
    leftOut: notDistributedLines(basis.notDistributed, say),
    records: [
      pairs(t.beforeOn(date(basis.baseline)), basis.beforePairs, say),
      pairs(t.afterOn(date(basis.on)), basis.afterPairs, say),
    ],
    mark: t.claimSource(percent(CASE_CLAIM.reduction, 0), CASE_CLAIM.caseNumber),
  };
}

function pairs(caption: string, counted: readonly CountedPair[], { t, formats, names }: Say): ProvenanceRecords {
  return {
    caption,
    head: [t.holder, t.service, t.agreements, t.restsOn],
    rows: counted.map((pair) => [
      nameIn(names.organisation, pair.holderId),
      nameIn(names.service, pair.serviceId),
      formats.number(pair.count),
      pair.kind === 'registered'
        ? t.registeredAgreement
        : [t.countedOn(formats.date(pair.date)), pair.source, pair.assumedEnded ? t.assumed : '']
            .filter(Boolean)
            .join(', '),
    ]),
    numbers: [t.agreements],
    link: { text: t.showAgreements, href: '#/avtaler' },
  };
}
