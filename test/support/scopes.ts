import type { Tables } from '#domain/model/tables.ts';
import { type Scope, scopeOf } from '#domain/organisations/scope.ts';

/** The scope of this id. @throws Error when the tables do not have it: the test is wrong. */
export function scopeIn(tables: Tables, id: string): Scope {
  const outcome = scopeOf(tables, id);
  if (outcome.kind === 'refused') throw new Error(`no scope ${id}`);
  return outcome.value;
}
