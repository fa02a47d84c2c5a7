import type { Transaction } from 'dexie';
import type { Schema } from '../schemas.ts';

/**
 * Tables that the central file got later, records that are never shared (budget alternatives, council dates …), and changes that are
 * taken back together.
 */
export const version5: Schema = {
  version: 5,
  stores: {
    agreement_terms: 'id, agreement_id',
    agreement_documents: 'id, agreement_id, sha256',
    privacy_reviews: 'id, agreement_id',
    county_decisions: 'id',
    case_templates: 'id',
    local_records: '[kind+id], kind',
  },
  async upgrade(transaction: Transaction) {
    await transaction
      .table('changes')
      .toCollection()
      .modify((change: { table?: string; before?: unknown; after?: unknown; images?: unknown }) => {
        const { table, before, after } = change;
        change.images = [{ table, before, after }];
        delete change.table;
        delete change.before;
        delete change.after;
      });
  },
};
