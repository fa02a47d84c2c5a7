import type { CountyRow } from '#domain/counties/counties-side-by-side.ts';
import {
  costPerInhabitantOrigin,
  costPerUseOrigin,
  coverageOrigin,
  nameIn,
  type Say,
  type Traced,
  usesPerThousandOrigin,
} from '#features/provenance/index.ts';
import type { Messages } from '#texts/messages.ts';
import type { Measure } from './measures.ts';

/** What a number of the matrix rests on, or why there is none. */
export function measureOrigin(
  row: CountyRow,
  place: number,
  measure: Measure,
  { say, t, year }: { readonly say: Say; readonly t: Messages['counties']; readonly year: number },
): Traced | null {
  const service = row.services[place];
  if (!service) return null;
  const { costPerUse, costPerInhabitant, usesPerThousand, coverage, serviceId } = service;
  const title = `${t.measures[measure]}, ${nameIn(say.names.service, serviceId)}, ${row.name}, ${year}`;
  switch (measure) {
    case 'costPerUse':
      return costPerUseOrigin(title, costPerUse, say);
    case 'costPerInhabitant':
      return costPerInhabitantOrigin(title, year, costPerInhabitant, costPerUse.basis.lines, say);
    case 'usesPerThousand':
      return usesPerThousandOrigin(title, year, usesPerThousand, say);
    case 'coverage':
      return coverageOrigin(title, coverage, say);
  }
}
