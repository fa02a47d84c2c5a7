import type { Schema } from '../schemas.ts';

/** What became of each record, by whom and when: for as long as there is room, and not only as long as it can be undone. */
export const version9: Schema = {
  version: 9,
  stores: { history: '++n, [table+key]' },
};
