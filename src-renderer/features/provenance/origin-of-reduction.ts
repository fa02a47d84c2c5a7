import { CASE_CLAIM } from '#domain/documents/attachment-options.ts';
import type { CountedPair } from '#domain/figures/agreement-reduction.ts';
import type { AgreementReduction } from '#domain/overview/overview.ts';
import type { ProvenanceRecords } from '#ui/provenance/provenance.ts';
import { nameIn, notDistributedLines, type Say, type Traced } from './say.ts';

/** The agreements before and after, one line a pair, and what each rests on. */
export function reductionOrigin(
  place: string,
  reduction: Pick<AgreementReduction, 'value' | 'basis'>,
  say: Say,
): Traced {
  const { t, formats } = say;
  const { number, percent, date } = formats;
  const { basis, value } = reduction;
  return {
    title: `${t.reduction}, ${place}, ${date(basis.on)}`,
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

/** How many agreements one holder has for one service, before and after. */
export function pairOrigin(
  title: string,
  pair: { readonly before: CountedPair | null; readonly after: CountedPair | null },
  shown: 'before' | 'after',
  dates: Readonly<Record<'before' | 'after', string>>,
  say: Say,
): Traced {
  const { t, formats } = say;
  const counted = pair[shown];
  return {
    title,
    value: t.agreementCount(formats.number(counted?.count ?? 0)),
    rule: t.reductionRule,
    inputs: (['before', 'after'] as const).map((side) => ({
      label: side === 'before' ? t.beforeOn(formats.date(dates.before)) : t.afterOn(formats.date(dates.after)),
      value: pair[side] ? `${formats.number(pair[side].count)}, ${restsOn(pair[side], say)}` : t.noPair,
    })),
    assumptions: pair.before?.kind === 'documented' && pair.before.assumedEnded ? [t.assumedExplained('1')] : [],
    records: counted
      ? [
          pairs(
            shown === 'before' ? t.beforeOn(formats.date(dates.before)) : t.afterOn(formats.date(dates.after)),
            [counted],
            say,
          ),
        ]
      : [],
  };
}

function restsOn(pair: CountedPair, { t, formats }: Say): string {
  if (pair.kind === 'registered') return t.registeredAgreement;
  return [t.countedOn(formats.date(pair.date)), pair.source, pair.assumedEnded ? t.assumed : '']
    .filter(Boolean)
    .join(', ');
}

function pairs(caption: string, counted: readonly CountedPair[], say: Say): ProvenanceRecords {
  const { t, formats, names } = say;
  return {
    caption,
    head: [t.holder, t.service, t.agreements, t.restsOn],
    rows: counted.map((pair) => [
      nameIn(names.organisation, pair.holderId),
      nameIn(names.service, pair.serviceId),
      formats.number(pair.count),
      restsOn(pair, say),
    ]),
    numbers: [t.agreements],
    link: { text: t.showAgreements, to: { view: 'avtaler' } },
  };
}
