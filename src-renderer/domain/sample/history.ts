import type { UsageSource } from '../model/tables.ts';
import type { NationalOffer } from './national.ts';
import type { SampleOrganisations } from './organisations.ts';
import type { Random } from './random.ts';
import { usageSource } from './usage-sources.ts';
import type { UsageWriter } from './usage-writer.ts';

const METRICS = [
  'Total_Item_Requests',
  'Unique_Item_Requests',
  'Total_Item_Investigations',
  'Unique_Item_Investigations',
  'Searches_Platform',
  'Searches_Regular',
];

/**
 * Adds usage before 2023 year by year, of every library the service is offered to and in six metrics, until there are
 * `rows` rows: a large file for measuring, whose figures of 2023 and later stay as they are.
 * @returns the sources added
 */
export function addHistory(
  writer: UsageWriter,
  input: { readonly offers: readonly NationalOffer[]; readonly organisations: SampleOrganisations },
  rows: number,
  random: Random,
): UsageSource[] {
  const sources: UsageSource[] = [];
  const { counties } = input.organisations;
  const municipalities = counties.flatMap((county) => county.municipalities);
  const schools = counties.flatMap((county) => county.schools);
  const metrics = METRICS.map(writer.metricCode);
  for (let year = 2022; writer.length() < rows; year--) {
    for (const offer of input.offers) {
      if (writer.length() >= rows) break;
      const spec = { reportId: 'PR', release: '5', begin: `${year}-01`, end: `${year}-12` };
      const source = usageSource(offer, spec, random);
      sources.push(source);
      const libraries = offer.spec.audience === 'public' ? municipalities : schools;
      const codes = { source: writer.sourceCode(source.id), service: writer.serviceCode(offer.serviceId) };
      for (const library of libraries) {
        const organisation = writer.organisationCode(library);
        const usual = random.integer(20, 900);
        for (const metric of metrics) {
          for (let month = year * 12; month < (year + 1) * 12 && writer.length() < rows; month++) {
            const count = Math.round(usual * random.between(0.8, 1.2));
            writer.add({ ...codes, organisation, metric, first: month, last: month, count, allocated: 0 });
          }
        }
      }
    }
  }
  return sources;
}
