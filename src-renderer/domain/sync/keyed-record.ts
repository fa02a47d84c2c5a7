import type { RecordOf } from '../model/tables.ts';
import type { Fields } from './field-text.ts';

/** A record with its key and its stamps. */
export type KeyedRecord = {
  readonly key: string;
  readonly record: Fields;
  readonly stamps: readonly RecordOf<'stamps'>[];
};
