import type { OrganisationId } from '../model/brands.ts';
import type { Participation, Population, UsageSource } from '../model/tables.ts';
import { monthFromNumber, monthNumber, type UsageColumns } from '../model/usage-columns.ts';
import { splitByWeight } from '../money/largest-remainder.ts';
import { addHistory } from './history.ts';
import type { NationalOffer } from './national.ts';
import type { SampleOrganisations } from './organisations.ts';
import { type Random, randomStream } from './random.ts';
import { overlappingSpecs, type SourceSpec, sourceSpecs, usageSource } from './usage-sources.ts';
import { deliveryOf, SPIKE, storyOf } from './usage-stories.ts';
import { type UsageWriter, usageWriter } from './usage-writer.ts';

export type SampleUsage = { readonly sources: UsageSource[]; readonly usage: UsageColumns };

type Input = {
  readonly offers: readonly NationalOffer[];
  readonly participations: readonly Participation[];
  readonly organisations: SampleOrganisations;
  readonly population: readonly Population[];
};

/** Use in one month of one library, before it is known how it was delivered. */
type Use = {
  readonly library: OrganisationId;
  readonly county: OrganisationId;
  readonly month: number;
  readonly count: number;
};

/** Share of a month in an average one: quiet summers, busy autumns; schools all but close in July. */
const SEASON = [1.02, 0.98, 1.03, 0.97, 0.99, 0.84, 0.76, 0.94, 1.06, 1.12, 1.17, 1.12];
const SCHOOL_SEASON = [1.2, 1.22, 1.28, 1.16, 1.2, 0.6, 0.03, 0.62, 1.26, 1.36, 1.28, 0.79];
/** Use grows faster than prices. */
const USE_GROWTH: Readonly<Record<number, number>> = { 2023: 1, 2024: 1.17, 2025: 1.27 };

/**
 * Monthly usage of all who take part, 2023–2025, with gaps, allocated totals, totals without months and overlapping
 * reports.
 * @param rows how many usage rows to end with: fewer are cut off, more are added as history before 2023
 */
export function sampleUsage(input: Input, seed: number, rows?: number): SampleUsage {
  const random = randomStream(seed, 'usage');
  const writer = usageWriter(rows ?? 64_000);
  const sources: UsageSource[] = [];
  const weights = new Map(
    input.population.filter(({ year }) => year === 2024).map((row) => [row.organisation_id, row.inhabitants ?? 0]),
  );
  for (const offer of input.offers) {
    const uses = usesOf(offer, input, random);
    const allocated = allocatedUses(offer, uses, weights);
    for (const spec of sourceSpecs(offer)) {
      const source = usageSource(offer, spec, random);
      sources.push(source);
      writeReported(writer, offer, source, inPeriod(uses, spec));
      writeAllocated(writer, offer, source, inPeriod(allocated, spec));
      writePeriods(writer, offer, source, inPeriod(uses, spec));
    }
    for (const spec of overlappingSpecs(offer)) {
      const source = usageSource(offer, spec, random);
      sources.push(source);
      writeReported(writer, offer, source, inPeriod(uses, spec));
    }
  }
  if (rows !== undefined && rows > writer.length()) sources.push(...addHistory(writer, input, rows, random));
  return { sources, usage: writer.finish(rows) };
}

function usesOf(offer: NationalOffer, { participations, organisations }: Input, random: Random): Use[] {
  const { spec } = offer;
  const season = spec.schoolYear ? SCHOOL_SEASON : SEASON;
  const eagerness = new Map<OrganisationId, number>();
  return participations
    .filter(({ agreement_id, answer }) => agreement_id === offer.agreementId && answer === 'yes')
    .flatMap(({ organisation_id: library, year, first_month, months, paid_ore }) => {
      const eager = eagerness.get(library) ?? random.between(0.7, 1.5);
      eagerness.set(library, eager);
      const aMonth = ((paid_ore ?? 0) / 100 / 12 / spec.costPerUse) * eager * (USE_GROWTH[year] ?? 1);
      return Array.from({ length: months }, (_, i) => {
        const inYear = first_month - 1 + i;
        const month = year * 12 + inYear;
        const usual = Math.round(aMonth * (season[inYear] ?? 1) * random.between(0.9, 1.1));
        const spike = spec.service === SPIKE.service && library === SPIKE.library && month === monthNumber(SPIKE.month);
        return {
          library,
          county: organisations.countyOf.get(library) ?? library,
          month,
          count: spike ? usual * SPIKE.times + SPIKE.plus : usual,
        };
      });
    });
}

function inPeriod(uses: readonly Use[], { begin, end }: SourceSpec): Use[] {
  const [first, last] = [monthNumber(begin), monthNumber(end)];
  return uses.filter(({ month }) => first <= month && month <= last);
}

/** The allocated months: a county's total of the month, split over those who take part by their inhabitants. */
function allocatedUses(
  { spec }: NationalOffer,
  uses: readonly Use[],
  weights: ReadonlyMap<OrganisationId, number>,
): Use[] {
  const shared = uses.filter(
    ({ county, month }) => deliveryOf(spec.service, county, monthFromNumber(month)) === 'allocated',
  );
  const groups = Map.groupBy(shared, ({ county, month }) => `${county} ${month}`);
  return [...groups.values()].flatMap((group) => {
    const total = group.reduce((sum, { count }) => sum + count, 0);
    const parts = splitByWeight(
      total,
      group.map(({ library }) => ({ id: library, weight: weights.get(library) ?? 0 })),
    );
    return group.map((use) => ({ ...use, count: parts?.get(use.library) ?? 0 }));
  });
}

function writeReported(writer: UsageWriter, offer: NationalOffer, source: UsageSource, uses: readonly Use[]): void {
  const codes = codesOf(writer, offer, source);
  for (const { library, county, month, count } of uses) {
    if (deliveryOf(offer.spec.service, county, monthFromNumber(month)) !== 'reported') continue;
    writer.add({
      ...codes,
      organisation: writer.organisationCode(library),
      first: month,
      last: month,
      count,
      allocated: 0,
    });
  }
}

function writeAllocated(writer: UsageWriter, offer: NationalOffer, source: UsageSource, uses: readonly Use[]): void {
  const codes = codesOf(writer, offer, source);
  for (const { library, month, count } of uses) {
    writer.add({
      ...codes,
      organisation: writer.organisationCode(library),
      first: month,
      last: month,
      count,
      allocated: 1,
    });
  }
}

function writePeriods(writer: UsageWriter, offer: NationalOffer, source: UsageSource, uses: readonly Use[]): void {
  const codes = codesOf(writer, offer, source);
  const totals = new Map<string, { library: OrganisationId; first: number; last: number; count: number }>();
  for (const { library, county, month, count } of uses) {
    const story = storyOf(offer.spec.service, county, monthFromNumber(month));
    if (story?.delivery !== 'period') continue;
    const key = `${library} ${story.first}`;
    const total = totals.get(key) ?? {
      library,
      first: monthNumber(story.first),
      last: monthNumber(story.last),
      count: 0,
    };
    totals.set(key, { ...total, count: total.count + count });
  }
  for (const { library, first, last, count } of totals.values()) {
    writer.add({ ...codes, organisation: writer.organisationCode(library), first, last, count, allocated: 0 });
  }
}

function codesOf(writer: UsageWriter, { serviceId, spec }: NationalOffer, source: UsageSource) {
  return {
    source: writer.sourceCode(source.id),
    service: writer.serviceCode(serviceId),
    metric: writer.metricCode(spec.metric),
  };
}
