import type { Schema } from '../schemas.ts';

/** The first released schema. Written out, not derived: a later change of the tables must not change what was shipped. */
export const version1: Schema = {
  version: 1,
  stores: {
    organisations: 'id',
    organisation_changes: '[from_id+to_id]',
    population: '[organisation_id+year]',
    vendors: 'id',
    services: 'id',
    agreements: 'id',
    agreement_counts: 'id',
    offers: 'id',
    participations: 'id, agreement_id',
    operating_costs: 'id',
    price_indexes: 'id',
    usage_sources: 'id, sha256',
    devices: 'device',
    proposals: 'id',
    stamps: '[table+id+field]',
    tombstones: '[table+id]',
    conflicts: 'id',
    usage_chunks: '[source+service+year], year, source, [source+service+year+hash]',
    usage_dictionary: 'key',
    meta: 'key',
    changes: '++sequence',
    drafts: 'key',
  },
};
