import type { CountyRow } from '#domain/counties/counties-side-by-side.ts';
import type { Messages } from '#texts/messages.ts';
import type { Formats } from '#ui/format.ts';
import type { Provenance } from '#ui/provenance/provenance.ts';
import { type Measure, measured, valueText } from './measures.ts';

/** What a number of the matrix rests on. */
export function measureOrigin(
  row: CountyRow,
  place: number,
  measure: Measure,
  say: {
    readonly texts: Messages;
    readonly formats: Formats;
    readonly names: ReadonlyMap<string, string>;
    readonly year: number;
  },
): Provenance | null {
  const { texts, formats, names, year } = say;
  const { counties: t, common, overview } = texts;
  const service = row.services[place];
  if (!service) return null;
  const { value } = measured(row, place, measure);
  const head = {
    title: `${t.measures[measure]}, ${names.get(service.serviceId) ?? service.serviceId}, ${row.name}, ${year}`,
    value: value === null ? null : valueText(measure, value, t, formats),
  };
  const { number, kroner, percent, kronerExact } = formats;
  const amount = (ore: number | null) => (ore === null ? null : `${kroner(ore)} kr`);
  const metricOf = (metric: string | null) => metric && `${common.metrics[metric] ?? metric} (${metric})`;
  switch (measure) {
    case 'costPerUse': {
      const { basis } = service.costPerUse;
      return {
        ...head,
        rule: overview.costPerUseRule,
        ...(value !== null && {
          formula: overview.costPerUseFormula(kroner(basis.paidOre ?? 0), number(basis.uses ?? 0), kronerExact(value)),
        }),
        inputs: [
          { label: overview.metric, value: metricOf(basis.metric) },
          {
            label: overview.months,
            value: overview.monthsWithUse(
              number(basis.monthsWithUsage),
              number(basis.monthsWithUsage + basis.missingMonths),
            ),
          },
        ],
      };
    }
    case 'costPerInhabitant': {
      const { basis } = service.costPerInhabitant;
      return {
        ...head,
        rule: t.costPerInhabitantRule,
        inputs: [
          { label: overview.paid, value: amount(basis.paidOre) },
          { label: t.inhabitants, value: basis.inhabitants.value === null ? null : number(basis.inhabitants.value) },
          {
            label: overview.participations,
            value: overview.coversParticipations(number(basis.included), number(basis.total)),
          },
        ],
      };
    }
    case 'usesPerThousand': {
      const { basis } = service.usesPerThousand;
      return {
        ...head,
        rule: t.usesPerThousandRule,
        inputs: [
          { label: overview.metric, value: metricOf(basis.metric) },
          { label: overview.uses, value: basis.uses === null ? null : number(basis.uses) },
          { label: t.inhabitants, value: basis.inhabitants.value === null ? null : number(basis.inhabitants.value) },
          { label: overview.months, value: overview.monthsWithUse(String(12 - basis.missingMonths.length), '12') },
          ...(basis.allocatedUses > 0 ? [{ label: overview.allocatedNote, value: number(basis.allocatedUses) }] : []),
        ],
      };
    }
    case 'coverage': {
      const { basis } = service.coverage;
      return {
        ...head,
        rule: overview.coverageRule,
        ...(value !== null && {
          formula: overview.coverageFormula(
            number(basis.inhabitantsCovered ?? 0),
            number(basis.inhabitants),
            percent(value),
          ),
        }),
        inputs: [
          {
            label: t.municipalities,
            value: overview.municipalitiesCovered(
              number(basis.covered.length),
              number(basis.covered.length + basis.notCovered.length),
            ),
          },
        ],
      };
    }
  }
}
