import type { Overview, ServiceFigures } from '#domain/overview/overview.ts';
import { nameIn, placeOf, type Say } from '#features/provenance/index.ts';
import type { Provenance } from '#ui/provenance/provenance.ts';

export function costPerUseOrigin(overview: Overview, service: ServiceFigures, say: Say): Provenance {
  const { t, common, formats, names } = say;
  const { number, kroner, kronerExact } = formats;
  const { basis, value } = service.costPerUse;
  return {
    title: `${t.costPerUse}, ${service.service.name}, ${placeOf(overview, say)}, ${overview.year}`,
    value: value === null ? null : `${kronerExact(value)} kr`,
    rule: t.costPerUseRule,
    ...(value !== null &&
      basis.paidOre !== null &&
      basis.uses !== null && {
        formula: t.costPerUseFormula(kroner(basis.paidOre), number(basis.uses), kronerExact(value)),
      }),
    inputs: [
      { label: t.metric, value: basis.metric && `${common.metrics[basis.metric] ?? basis.metric} (${basis.metric})` },
      {
        label: t.months,
        value: t.monthsWithUse(number(basis.monthsWithUsage), number(basis.monthsWithUsage + basis.missingMonths)),
      },
      ...(basis.allocatedUses > 0 ? [{ label: t.allocatedNote, value: number(basis.allocatedUses) }] : []),
    ],
    leftOut: basis.excluded.length > 0 ? [`${number(basis.excluded.length)}: ${t.excluded.paidMissing}`] : [],
    records: [
      {
        caption: t.withoutUse,
        head: [t.library, t.month],
        rows: basis.missing.map(({ organisationId, months }) => [
          nameIn(names.organisation, organisationId),
          months.map((month) => formats.shortMonth(month)).join(', '),
        ]),
        link: { text: t.showUsage, href: '#/bruk' },
      },
    ],
  };
}

export function coverageOrigin(overview: Overview, service: ServiceFigures, say: Say): Provenance {
  const { t, formats, names } = say;
  const { number, percent, date } = formats;
  const { basis, value } = service.coverage;
  const municipalities = (ids: readonly string[]) => ids.map((id) => [nameIn(names.organisation, id)]);
  return {
    title: `${t.coverage}, ${service.service.name}, ${placeOf(overview, say)}, ${date(basis.on)}`,
    value: value === null ? null : `${percent(value)} %`,
    rule: t.coverageRule,
    ...(value !== null && {
      formula: t.coverageFormula(number(basis.inhabitantsCovered ?? 0), number(basis.inhabitants), percent(value)),
    }),
    leftOut: basis.withoutPopulation.length > 0 ? [t.withoutPopulation(number(basis.withoutPopulation.length))] : [],
    records: [
      { caption: t.coveredList, head: [t.municipality], rows: municipalities(basis.covered) },
      { caption: t.notCoveredList, head: [t.municipality], rows: municipalities(basis.notCovered) },
    ],
  };
}
