import type { CostPerUse } from '#domain/figures/cost-per-use.ts';
import type { Coverage, CoverageGap } from '#domain/figures/coverage.ts';
import type { CostPerInhabitant, UsesPerThousand } from '#domain/figures/per-inhabitant.ts';
import { monthFromNumber } from '#domain/model/usage-columns.ts';
import type { MonthOfUse } from '#domain/usage/monthly-use.ts';
import { nameIn, notDistributedLines, REGISTER, type Say, type Traced } from './say.ts';

export function costPerUseOrigin(title: string, { value, basis }: CostPerUse, say: Say): Traced {
  const { t, origin, formats, names } = say;
  const { number, kroner, kronerExact } = formats;
  return {
    title,
    value: value === null ? null : `${kronerExact(value)} kr`,
    rule: t.costPerUseRule,
    ...(value !== null &&
      basis.paidOre !== null &&
      basis.uses !== null && {
        formula: t.costPerUseFormula(kroner(basis.paidOre), number(basis.uses), kronerExact(value)),
      }),
    inputs: [
      { label: t.metric, value: metricName(basis.metric, say) },
      {
        label: t.months,
        value: t.monthsWithUse(number(basis.monthsWithUsage), number(basis.monthsWithUsage + basis.missingMonths)),
      },
      ...allocatedInput(basis.allocatedUses, say),
    ],
    leftOut: basis.excluded.length > 0 ? [`${number(basis.excluded.length)}: ${t.excluded.paidMissing}`] : [],
    records: [
      {
        caption: origin.perParticipation,
        head: [t.library, t.months, t.paid, t.uses],
        rows: basis.lines.map((line) => [
          nameIn(names.organisation, line.organisationId),
          number(line.monthsWithUsage),
          kronerExact(line.paidOre),
          line.monthsWithUsage === 0 ? say.common.missing : number(line.uses),
        ]),
        numbers: [t.months, t.paid, t.uses],
        link: { text: t.showUsage, to: { view: 'bruk' } },
      },
      {
        caption: t.withoutUse,
        head: [t.library, t.month],
        rows: basis.missing.map(({ organisationId, months }) => [
          nameIn(names.organisation, organisationId),
          months.map((month) => formats.shortMonth(month)).join(', '),
        ]),
      },
    ],
    sourceIds: basis.sourceIds,
  };
}

/** @param lines the participations that have a price, as the service's cost per use lists them */
export function costPerInhabitantOrigin(
  title: string,
  year: number,
  { value, basis }: CostPerInhabitant,
  lines: CostPerUse['basis']['lines'],
  say: Say,
): Traced {
  const { t, origin, common, formats, names } = say;
  const { number, kroner, kronerExact } = formats;
  const people = basis.inhabitants.value;
  return {
    title,
    value: value === null ? null : `${kronerExact(value)} kr`,
    rule: origin.costPerInhabitantRule,
    ...(value !== null &&
      basis.paidOre !== null &&
      people !== null && {
        formula: origin.perInhabitantFormula(kroner(basis.paidOre), number(people), kronerExact(value)),
      }),
    inputs: [
      { label: origin.paidKr, value: basis.paidOre === null ? null : kroner(basis.paidOre) },
      { label: origin.inhabitants(year), value: people === null ? null : number(people) },
      { label: t.participations, value: t.coversParticipations(number(basis.included), number(basis.total)) },
    ],
    leftOut: [
      ...(basis.excluded.length > 0 ? [`${number(basis.excluded.length)}: ${t.excluded.paidMissing}`] : []),
      ...notDistributedLines(basis.notDistributed, say),
    ],
    records: [
      {
        caption: origin.perParticipation,
        head: [t.library, origin.part, origin.paidKr],
        rows: lines.map(({ participationId, organisationId }) => {
          const participation = names.participation.get(participationId);
          return [
            nameIn(names.organisation, organisationId),
            participation?.billing === 'prepaid' ? `${participation.months}/12` : origin.invoiced,
            participation?.paid_ore == null ? common.missing : kronerExact(participation.paid_ore),
          ];
        }),
        numbers: [origin.part, origin.paidKr],
        link: { text: origin.showParticipations, to: REGISTER },
      },
    ],
  };
}

export function usesPerThousandOrigin(
  title: string,
  year: number,
  { value, basis }: UsesPerThousand,
  say: Say,
): Traced {
  const { t, origin, common, formats } = say;
  const { number } = formats;
  const people = basis.inhabitants.value;
  const text = value === null ? null : number(value, value < 100 ? 1 : 0);
  return {
    title,
    value: text,
    rule: origin.usesPerThousandRule,
    ...(text !== null &&
      basis.uses !== null &&
      people !== null && { formula: origin.perThousandFormula(number(basis.uses), number(people), text) }),
    inputs: [
      { label: t.metric, value: metricName(basis.metric, say) },
      { label: t.uses, value: basis.uses === null ? null : number(basis.uses) },
      { label: origin.inhabitants(year), value: people === null ? null : number(people) },
      { label: t.months, value: t.monthsWithUse(String(12 - basis.missingMonths.length), '12') },
      ...allocatedInput(basis.allocatedUses, say),
    ],
    records: [
      {
        caption: origin.perMonth,
        head: [t.month, t.uses, origin.libraries],
        rows: basis.months.map(({ month, uses, organisations }) => [
          formats.month(monthFromNumber(month)),
          uses === null ? common.missingBasis : number(uses),
          number(organisations),
        ]),
        numbers: [t.uses, origin.libraries],
        link: { text: t.showUsage, to: { view: 'bruk' } },
      },
    ],
    sourceIds: [...new Set(basis.months.flatMap(({ sourceIds }) => sourceIds))],
  };
}

/** Use of a service in one month, and the files that it is read from. */
export function monthOrigin(about: string, metric: string | null, month: MonthOfUse, say: Say): Traced {
  const { t, origin, formats } = say;
  const { number } = formats;
  return {
    title: `${about}, ${formats.month(monthFromNumber(month.month))}`,
    value: month.uses === null ? null : number(month.uses),
    rule: origin.usesRule,
    inputs: [
      { label: t.metric, value: metricName(metric, say) },
      { label: origin.libraries, value: number(month.organisations) },
      ...allocatedInput(month.allocatedUses, say),
    ],
    sourceIds: month.sourceIds,
  };
}

export function coverageOrigin(title: string, { value, basis }: Coverage, say: Say): Traced {
  const { t, formats, names } = say;
  const { number, percent } = formats;
  const municipalities = (ids: readonly string[]) => ids.map((id) => [nameIn(names.organisation, id)]);
  return {
    title,
    value: value === null ? null : `${percent(value)} %`,
    rule: t.coverageRule,
    ...(value !== null && {
      formula: t.coverageFormula(number(basis.inhabitantsCovered ?? 0), number(basis.inhabitants), percent(value)),
    }),
    inputs: [
      {
        label: t.municipality,
        value: t.municipalitiesCovered(
          number(basis.covered.length),
          number(basis.covered.length + basis.notCovered.length),
        ),
      },
    ],
    leftOut: basis.withoutPopulation.length > 0 ? [t.withoutPopulation(number(basis.withoutPopulation.length))] : [],
    records: [
      {
        caption: t.coveredList,
        head: [t.municipality],
        rows: municipalities(basis.covered),
        link: { text: say.origin.showCoverage, to: { view: 'fylkene', fane: 'dekning' } },
      },
      { caption: t.notCoveredList, head: [t.municipality], rows: municipalities(basis.notCovered) },
    ],
  };
}

/** How far apart the best and the worst covered county are, with every county between them. */
export function coverageGapOrigin(title: string, { value, basis }: CoverageGap, say: Say): Traced {
  const { t, origin, formats, names } = say;
  const { number, percent } = formats;
  const { best, worst } = basis;
  const inhabitants = origin.inhabitants(Number(basis.on.slice(0, 4)));
  return {
    title,
    value: value === null ? null : origin.points(percent(value)),
    rule: origin.gapRule,
    ...(value !== null &&
      best &&
      worst && { formula: origin.gapFormula(percent(best.share), percent(worst.share), percent(value)) }),
    records: [
      {
        caption: origin.counties,
        head: [origin.county, t.covered, origin.covered, inhabitants],
        rows: basis.counties.map((county) => [
          nameIn(names.organisation, county.countyId),
          percent(county.share),
          number(county.inhabitantsCovered),
          number(county.inhabitants),
        ]),
        numbers: [t.covered, origin.covered, inhabitants],
      },
    ],
  };
}

function metricName(metric: string | null, { common }: Say): string | null {
  return metric && `${common.metrics[metric] ?? metric} (${metric})`;
}

function allocatedInput(uses: number, { origin, formats }: Say) {
  return uses > 0 ? [{ label: origin.allocated, value: formats.number(uses) }] : [];
}
