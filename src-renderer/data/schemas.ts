import type { Transaction } from 'dexie';
import { version1 } from './migrations/version-1.ts';
import { version2 } from './migrations/version-2.ts';
import { version3 } from './migrations/version-3.ts';
import { version4 } from './migrations/version-4.ts';
import { version5 } from './migrations/version-5.ts';
import { version6 } from './migrations/version-6.ts';
import { version7 } from './migrations/version-7.ts';
import { version8 } from './migrations/version-8.ts';
import { version9 } from './migrations/version-9.ts';
import { version10 } from './migrations/version-10.ts';

export type Schema = {
  readonly version: number;
  /** `null` = a store that is gone. */
  readonly stores: Readonly<Record<string, string | null>>;
  readonly upgrade?: (transaction: Transaction) => Promise<void>;
};

/** Every version that was ever released, in order. A shipped one is never edited; a change is a new file and number. */
export const SCHEMAS: readonly Schema[] = [
  version1,
  version2,
  version3,
  version4,
  version5,
  version6,
  version7,
  version8,
  version9,
  version10,
];

/** The stores as they are today, and nothing of how they came to be. */
export function today(): Schema {
  const stores = Object.assign({}, ...SCHEMAS.map((schema) => schema.stores)) as Schema['stores'];
  const left = Object.entries(stores).filter(([, keys]) => keys !== null);
  return { version: SCHEMAS.at(-1)?.version ?? 0, stores: Object.fromEntries(left) };
}

/**
 * The versions as the database library needs to know them: those that change what is stored. It reads every table of every version
 * again for each one that it is told, at every start.
 */
export function steps(): readonly Schema[] {
  const told: Schema[] = [];
  let stores: Schema['stores'] = {};
  for (const schema of SCHEMAS) {
    stores = { ...stores, ...schema.stores };
    if (!schema.upgrade && schema !== SCHEMAS.at(-1)) continue;
    told.push({ ...schema, stores });
    stores = {};
  }
  return told;
}
