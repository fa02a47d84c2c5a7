import type { OrganisationId } from '../model/brands.ts';
import type { Service } from '../model/tables.ts';
import { unitsOfYear } from '../statistics/holders.ts';
import type { Comparable } from './compared-service.ts';
import { usageCells } from './usage-cells.ts';
import type { UsageSelection } from './usage-selection.ts';

/** Use of one library month by month in two years: index 0 is January of the year before, 12 January of the year. */
export type LibraryMonths = {
  /** Null where usage is missing. */
  readonly uses: (number | null)[];
  readonly allocatedUses: number[];
  /** Codes of the sources that speak for the months of the year. */
  readonly sources: Set<number>;
  /** How many take part in each month of the year, January first. */
  readonly members: number[];
  /** COUNTER releases of the sources that speak in either year; none for files of no standard. */
  readonly releases: Set<string>;
  /** Totals of a longer period that touch the year. */
  periodTotals: number;
};

export type Libraries = ReadonlyMap<OrganisationId, LibraryMonths>;

export function libraryMonths(): LibraryMonths {
  return {
    uses: new Array(24).fill(null),
    allocatedUses: new Array(24).fill(0),
    sources: new Set(),
    members: new Array(12).fill(0),
    releases: new Set(),
    periodTotals: 0,
  };
}

/**
 * Use of a service by library, each as it was at the end of the year. One that only takes part has no month.
 * @param selection of the year and the one before it
 * @param metric null when the service has none: then nobody has a month
 */
export function librariesOf(
  selection: UsageSelection,
  { participants, periodRows }: Comparable,
  service: Service,
  metric: string | null,
  year: number,
): Libraries {
  const { tables, usage } = selection.data;
  const units = unitsOfYear(tables, year);
  const libraries = new Map<OrganisationId, LibraryMonths>();
  const libraryOf = (id: OrganisationId): LibraryMonths => {
    const unit = units.unitOf(id);
    const known = libraries.get(unit) ?? libraryMonths();
    libraries.set(unit, known);
    return known;
  };
  for (const [id, takesPart] of participants.get(service.id) ?? []) {
    const { members } = libraryOf(id);
    // A library that was merged in the year is one, also where both took part.
    takesPart.forEach((isMember, month) => {
      if (isMember) members[month] = 1;
    });
  }
  const releaseOf = new Map(tables.usage_sources.map(({ id, release }) => [id, release]));
  const code = usage.services.indexOf(service.id);
  const idOf = (row: number) => usage.organisations[usage.organisation[row] as number] as OrganisationId;
  for (const row of periodRows) if (usage.service[row] === code) libraryOf(idOf(row)).periodTotals++;
  const rows = selection.rows.filter((row) => usage.service[row] === code);
  // Whoever reports in another metric only is shown, without a number in this one.
  for (const row of rows) if ((usage.first[row] as number) >= year * 12) libraryOf(idOf(row));
  const cells = usageCells({ ...selection, rows }, new Map([[service.id, metric]]));
  for (let cell = 0; cell < cells.length; cell++) {
    const unit = units.unitOf(usage.organisations[cells.organisation[cell] as number] as OrganisationId);
    // One that had usage the year before only has nothing to be compared.
    const library = libraries.get(unit);
    if (!library) continue;
    const month = (cells.month[cell] as number) - selection.firstMonth;
    const uses = cells.uses[cell] as number;
    library.uses[month] = (library.uses[month] ?? 0) + uses;
    if (cells.allocated[cell] === 1) library.allocatedUses[month] = (library.allocatedUses[month] ?? 0) + uses;
    const release = releaseOf.get(usage.sources[cells.source[cell] as number] ?? '');
    if (release) library.releases.add(release);
    if (month >= 12) library.sources.add(cells.source[cell] as number);
  }
  return libraries;
}
