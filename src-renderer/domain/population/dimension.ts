import type { ProblemList } from '../counter/problem-list.ts';
import type { AgeRange, Part, Sex } from './parts.ts';
import type { TableCell } from './row-reader.ts';

/** Which cells make up a whole: each has a place among `count`, or −1 when it is counted by another. */
export type Parts = { readonly count: number; readonly position: (cell: TableCell) => number };

/**
 * Finds the sexes and ages to add up. Where the table also gives the whole (`Begge kjønn`, `Alle aldre`), that alone counts.
 * Null, and told of, when the parts do not make a whole: half of the people would pass for all of them.
 */
export function partsOf(cells: readonly TableCell[], problems: ProblemList): Parts | null {
  const sexes = distinct(
    cells.map(({ sex }) => sex),
    (sex) => sex,
  );
  const ages = distinct(
    cells.map(({ age }) => age),
    ageKey,
  );
  const isWhole = checkSexes(sexes, problems) && checkAges([...ages.parts.values()], ages.whole, problems);
  if (!isWhole) return null;
  const ageCount = ages.whole ? 1 : Math.max(ages.parts.size, 1);
  const count = ageCount * (sexes.whole ? 1 : Math.max(sexes.parts.size, 1));
  const sexAt = places(sexes);
  const ageAt = places(ages);
  return {
    count,
    position: ({ sex, age }) => {
      const sexPlace = place(sex, sexes.whole, (part) => sexAt.get(part));
      const agePlace = place(age, ages.whole, (part) => ageAt.get(ageKey(part)));
      return sexPlace < 0 || agePlace < 0 ? -1 : sexPlace * ageCount + agePlace;
    },
  };
}

type Distinct<T> = { readonly whole: boolean; readonly parts: ReadonlyMap<string, T> };

function distinct<T>(values: readonly (Part<T> | null)[], key: (part: T) => string): Distinct<T> {
  const parts = new Map<string, T>();
  let whole = false;
  for (const value of values) {
    if (value?.kind === 'whole') whole = true;
    else if (value) parts.set(key(value.part), value.part);
  }
  return { whole, parts };
}

function places<T>({ parts }: Distinct<T>): ReadonlyMap<string, number> {
  return new Map([...parts.keys()].map((key, place) => [key, place]));
}

function place<T>(value: Part<T> | null, onlyWhole: boolean, at: (part: T) => number | undefined): number {
  if (value === null) return onlyWhole ? -1 : 0;
  if (value.kind === 'whole') return 0;
  return onlyWhole ? -1 : (at(value.part) ?? -1);
}

function ageKey({ from, to }: AgeRange): string {
  return `${from}-${to}`;
}

function checkSexes({ whole, parts }: Distinct<Sex>, problems: ProblemList): boolean {
  if (whole || parts.size !== 1) return true;
  problems.error('population.oneSex', {}, { sex: [...parts.keys()][0] ?? '' });
  return false;
}

/** The ages must reach from 0 to an open end, each once. */
function checkAges(ages: readonly AgeRange[], whole: boolean, problems: ProblemList): boolean {
  if (whole || ages.length === 0) return true;
  let next = 0;
  for (const { from, to } of ages.toSorted((a, b) => a.from - b.from)) {
    if (from < next) {
      problems.error('population.agesOverlap', {}, { age: from });
      return false;
    }
    if (from > next) break;
    next = to + 1;
  }
  if (next === Number.POSITIVE_INFINITY) return true;
  problems.error('population.agesMissing', {}, { age: next });
  return false;
}
