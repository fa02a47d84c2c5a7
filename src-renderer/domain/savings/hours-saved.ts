import { type Ore, ore } from '../model/brands.ts';

/** What someone has assumed about work: never measured, never part of a saving. */
export type HoursAssumption = {
  /** Hours of work a year that one agreement to maintain costs. */
  readonly hoursPerAgreement: number;
  /** What an hour costs, in øre; null when only hours are said. */
  readonly hourOre: Ore | null;
  /** Who says so, and on what grounds. */
  readonly source: string;
};

export type HoursSaved = { readonly hours: number; readonly costOre: Ore | null };

/** Hours a year that the agreements which are no longer there would have taken; negative when there are more of them. */
export function hoursSaved(before: number, after: number, assumption: HoursAssumption): HoursSaved {
  const hours = (before - after) * assumption.hoursPerAgreement;
  return { hours, costOre: assumption.hourOre === null ? null : ore(Math.round(hours * assumption.hourOre)) };
}
