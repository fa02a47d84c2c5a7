import type { Schema } from '../schemas.ts';

/** Which years there are answers for, and the answers of one year, without reading them all. */
export const version6: Schema = {
  version: 6,
  stores: { participations: 'id, [year+answer]', offers: 'id, year' },
};
