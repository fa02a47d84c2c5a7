import type { CentralFile } from '../model/central-data.ts';
import { emptyTables, type Participation } from '../model/tables.ts';
import { samplePrivacyReviews, sampleTerms } from './agreement-lives.ts';
import { sampleCountyDecisions } from './county-decisions.ts';
import {
  nationalAgreement,
  sampleOffers,
  sampleOperatingCosts,
  samplePriceIndexes,
  sampleServices,
} from './national.ts';
import { oldAgreements } from './old-agreements.ts';
import { sampleOrganisations } from './organisations.ts';
import { sampleParticipations } from './participations.ts';
import { samplePopulation } from './population.ts';
import type { Register } from './register.ts';
import { sampleAnswers } from './subscriptions.ts';
import { sampleUsage } from './usage.ts';

export const SAMPLE_SEED = 24;

/** All sample files are the same file to the protocol, unless asked otherwise, and never anyone's real one. */
export const SAMPLE_FILE_ID = 'b24e5e3e-1000-4000-8000-0000b1b24240';

export type SampleOptions = {
  readonly seed?: number;
  /** Usage rows to end with, for measuring; without it three years of everyone who takes part. */
  readonly usageRows?: number;
  readonly fileId?: string;
};

/**
 * A whole central file of sample data: the register's counties and municipalities are real, every school, price,
 * agreement and usage count is invented. The same options give the same file. The root key `sample` marks it, and the
 * program shows that mark wherever the data are shown.
 */
export function generateSample(options: SampleOptions, register: Register): CentralFile {
  const seed = options.seed ?? SAMPLE_SEED;
  const organisations = sampleOrganisations(register);
  const population = samplePopulation(organisations.counties, seed);
  const services = sampleServices(seed);
  const answers = sampleAnswers(organisations.counties, services.offers, population.heads, seed);
  const participations = sampleParticipations(answers, population.heads, seed);
  const old = oldAgreements(organisations, services, population.heads, seed);
  const input = { offers: services.offers, participations, organisations, population: population.rows };
  const { sources, usage } = sampleUsage(input, seed, options.usageRows);
  return {
    header: {
      fileId: options.fileId ?? SAMPLE_FILE_ID,
      format: 1,
      minReader: 1,
      minWriter: 1,
      revision: 1,
      parents: [],
      vector: {},
      seen: {},
      extra: { sample: true },
    },
    tables: {
      ...emptyTables(),
      organisations: organisations.organisations,
      organisation_changes: organisations.changes,
      population: population.rows,
      vendors: services.vendors,
      services: services.services,
      agreements: [
        ...services.offers.map((offer) => nationalAgreement(offer, paidIn2024(participations, offer.agreementId))),
        ...old.agreements,
      ],
      agreement_counts: old.counts,
      offers: sampleOffers(services.offers, [2023, 2024, 2025, 2026], seed),
      participations,
      operating_costs: sampleOperatingCosts(seed),
      price_indexes: samplePriceIndexes(seed),
      agreement_terms: sampleTerms(services.offers, participations, seed),
      privacy_reviews: samplePrivacyReviews(organisations.counties, services.offers, seed),
      county_decisions: sampleCountyDecisions(organisations.counties, seed),
      usage_sources: sources,
    },
    usage,
    unknownResources: [],
  };
}

function paidIn2024(participations: readonly Participation[], agreementId: string): number {
  return participations
    .filter((row) => row.year === 2024 && row.agreement_id === agreementId)
    .reduce((sum, row) => sum + (row.paid_ore ?? 0), 0);
}
