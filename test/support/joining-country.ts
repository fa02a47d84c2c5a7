import type { CentralFile } from '#domain/model/central-data.ts';
import { generateSample } from '#domain/sample/generate-sample.ts';
import { REGISTER } from './register.ts';

/** The year that is answered: the sample has offers for it, and no answers yet. */
export const COUNTRY_YEAR = 2026;

/** Invented data where all 357 municipalities are offered all eleven services: as large as the grid of answers gets. */
export function wholeCountry(): CentralFile {
  const file = generateSample({ usageRows: 20_000 }, REGISTER);
  const { extra: _, ...header } = file.header;
  return {
    ...file,
    // Not marked as sample data: an office works on it.
    header,
    tables: {
      ...file.tables,
      agreements: file.tables.agreements.map((agreement) => ({ ...agreement, audience: 'all' as const })),
      offers: file.tables.offers.map((offer) => ({ ...offer, audience: 'public' as const })),
    },
  };
}
