import type { OrganisationId } from '../model/brands.ts';
import type { Organisation } from '../model/tables.ts';
import { type LibraryMonths, libraryMonths } from './library-months.ts';
import { type Unusual, unusualMonths } from './spikes.ts';

/** Use of one service by one library, one county, or a whole scope in a year, beside others. */
export type ComparedUse = {
  readonly id: OrganisationId;
  readonly name: string;
  /** `unknown` is not among the organisations. */
  readonly kind: Organisation['kind'] | 'unknown';
  /** The county of today it lies in; null when it lies in none. */
  readonly county: { readonly id: OrganisationId; readonly name: string } | null;
  readonly people: People;
  /** January to December; null where usage is missing, which is not 0. */
  readonly months: readonly (number | null)[];
  /** The part of each month that rests on allocated rows. */
  readonly allocatedMonths: readonly number[];
  /** Null when no month has usage. */
  readonly uses: number | null;
  readonly allocatedUses: number;
  readonly monthsWithUsage: number;
  /** How many reports the uses come from. */
  readonly sources: number;
  /** COUNTER releases behind the uses and the year before, ascending: two of them do not count quite alike. */
  readonly releases: readonly string[];
  /** Who is behind the row: 1 for a library, those that take part or have usage for a county. */
  readonly libraries: number;
  /** How many of them take part in each month, January first; all 0 where nobody is known to take part. */
  readonly members: readonly number[];
  /** Months with usage, library by library: of `libraries` × 12. */
  readonly libraryMonths: number;
  /** Null when no library has usage in the same month of both years. */
  readonly yearBefore: YearBefore | null;
  /** As 0–1 of the year before; null without it, or when it had no use. */
  readonly change: number | null;
  /** Per 1000 people; null when they or the uses are not known. Months without usage are left out, so it may be too low. */
  readonly perThousand: number | null;
  /** Months of the year far from the twelve before them. */
  readonly unusual: readonly Unusual[];
  /** Totals of a longer period that touch the year: never spread, so not in the uses. */
  readonly periodTotals: number;
};

/** How many there are on 1 January, null when not known: pupils of a school, else inhabitants. */
export type People = { readonly kind: 'inhabitants' | 'pupils'; readonly count: number | null };

/** The months that the same library has usage in both years: half a year is not compared with a whole one. */
export type YearBefore = {
  /** Uses in these months the year before. */
  readonly uses: number;
  /** Uses in the same months of the year itself. */
  readonly usesNow: number;
  /** How many they are, library by library. */
  readonly months: number;
};

type Who = Pick<ComparedUse, 'id' | 'name' | 'kind' | 'county' | 'people'>;

/** @param january of the year, as `monthNumber` */
export function comparedUse(who: Who, libraries: readonly LibraryMonths[], january: number): ComparedUse {
  const all = added(libraries);
  const months = all.uses.slice(12);
  const allocatedMonths = all.allocatedUses.slice(12);
  const known = months.filter((uses) => uses !== null);
  const uses = known.length === 0 ? null : sum(known);
  const yearBefore = sameMonths(libraries);
  const people = who.people.count ?? 0;
  const since = january - 12;
  return {
    ...who,
    months,
    allocatedMonths,
    uses,
    allocatedUses: sum(allocatedMonths),
    monthsWithUsage: known.length,
    sources: all.sources.size,
    releases: [...all.releases].toSorted(),
    libraries: libraries.length,
    members: all.members,
    libraryMonths: sum(libraries.map((library) => library.uses.slice(12).filter((count) => count !== null).length)),
    yearBefore,
    change: yearBefore === null || yearBefore.uses === 0 ? null : yearBefore.usesNow / yearBefore.uses - 1,
    perThousand: uses === null || people === 0 ? null : (uses * 1000) / people,
    unusual: unusualMonths(all.uses.map((count, i) => ({ month: since + i, uses: count }))).filter(
      ({ month }) => month >= january,
    ),
    periodTotals: all.periodTotals,
  };
}

function added(libraries: readonly LibraryMonths[]): LibraryMonths {
  const all = libraryMonths();
  for (const { uses, allocatedUses, sources, members, releases, periodTotals } of libraries) {
    for (let i = 0; i < 24; i++) {
      const count = uses[i] ?? null;
      if (count !== null) all.uses[i] = (all.uses[i] ?? 0) + count;
      all.allocatedUses[i] = (all.allocatedUses[i] ?? 0) + (allocatedUses[i] ?? 0);
    }
    for (const source of sources) all.sources.add(source);
    members.forEach((count, month) => {
      all.members[month] = (all.members[month] ?? 0) + count;
    });
    for (const release of releases) all.releases.add(release);
    all.periodTotals += periodTotals;
  }
  return all;
}

function sameMonths(libraries: readonly LibraryMonths[]): YearBefore | null {
  const same = { uses: 0, usesNow: 0, months: 0 };
  for (const { uses } of libraries) {
    for (let month = 0; month < 12; month++) {
      const [before, now] = [uses[month] ?? null, uses[month + 12] ?? null];
      if (before === null || now === null) continue;
      same.uses += before;
      same.usesNow += now;
      same.months++;
    }
  }
  return same.months === 0 ? null : same;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((so, number) => so + number, 0);
}
