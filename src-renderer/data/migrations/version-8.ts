import type { Schema } from '../schemas.ts';

/** What was taken in from others, so that it can be looked at afterwards and taken back; its changes apart, since they can be many. */
export const version8: Schema = {
  version: 8,
  stores: { intakes: '++id', intake_changes: 'id' },
};
