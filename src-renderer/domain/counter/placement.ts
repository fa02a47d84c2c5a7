import { organisationId } from '../model/brands.ts';
import type { Population } from '../model/tables.ts';
import { type AllocationKey, allocateUse } from '../usage/allocation.ts';

/** Who rows of a report count for. */
export type Placement =
  | { readonly kind: 'organisation'; readonly id: string }
  /** Several that a vendor counts as one, for example municipalities behind one IP address. */
  | { readonly kind: 'allocated'; readonly among: readonly string[]; readonly by: AllocationKey }
  /** The user said that these rows are not to be counted. */
  | { readonly kind: 'left_out' };

/** Splits totals of a year; null where the year lacks a number for any of them: there is no basis for a split. */
export type Allocator = (total: number, year: number) => ReadonlyMap<string, number> | null;

/**
 * An allocator for one placement. By largest remainder, ties by organisation id; the parts keep the sum.
 * Source: domain.md, "Allocated use".
 */
export function allocator(
  { among, by }: Extract<Placement, { kind: 'allocated' }>,
  population: readonly Population[],
): Allocator {
  const wanted = new Set(among);
  const numbers = new Map<string, number>();
  for (const row of population) {
    const number = row[by];
    if (wanted.has(row.organisation_id) && number !== null) numbers.set(`${row.organisation_id} ${row.year}`, number);
  }
  return (total, year) =>
    allocateUse(
      total,
      [...wanted].map((id) => ({ id: organisationId(id), number: numbers.get(`${id} ${year}`) ?? null })),
    );
}
