import type { SampleCounty } from './organisations.ts';
import type { Random } from './random.ts';

/** How many agreements a county had, and what became of them; the sum over `before` is what the overview tells. */
export type CountyPlan = {
  /** Registered old agreements that ended. */
  readonly registered: number;
  /** Old agreements documented by counts, and by a later count of 0. */
  readonly documented: number;
  /** Documented once and never heard of again. */
  readonly assumed: number;
  /** Of `registered`: ended before the end of 2022. */
  readonly endedIn2022: number;
  /** Of `registered`: went on into 2024. */
  readonly endedIn2024: number;
  /** Of `documented`: still counted at the end of 2022. */
  readonly countedAtEndOf2022: number;
  /** Own agreements that go on, beside the collaboration. */
  readonly local: number;
};

/** The county of the mock-ups: 204 before, 6 after (five own and the collaboration), 15 of them assumed ended. */
const AGDER: CountyPlan = {
  registered: 57,
  documented: 128,
  assumed: 15,
  endedIn2022: 17,
  endedIn2024: 13,
  countedAtEndOf2022: 44,
  local: 5,
};

const NONE: CountyPlan = {
  registered: 0,
  documented: 0,
  assumed: 0,
  endedIn2022: 0,
  endedIn2024: 0,
  countedAtEndOf2022: 0,
  local: 0,
};

/** Counties that kept more than the case text's claim allows: the share of `before` that goes on. */
const FALLS_SHORT: Readonly<Record<string, number>> = { 'NO-18': 0.09, 'NO-34': 0.045 };

export function countyPlan(county: SampleCounty, random: Random): CountyPlan {
  if (county.id === 'NO-42') return AGDER;
  // Nothing was registered while Finnmark was part of Troms og Finnmark: its claim has no basis.
  if (county.id === 'NO-56') return NONE;
  const before = Math.max(45, Math.round(county.municipalities.length * random.between(5.5, 8.5)));
  const after = Math.max(1, Math.floor(before * (FALLS_SHORT[county.id] ?? random.between(0.02, 0.03))));
  const assumed = Math.round(before * random.between(0.03, 0.09));
  const registered = Math.round(before * random.between(0.24, 0.32));
  const documented = before - assumed - registered - (after - 1);
  return {
    registered,
    documented,
    assumed,
    endedIn2022: Math.round(registered * 0.3),
    endedIn2024: Math.round(registered * 0.22),
    countedAtEndOf2022: Math.round(documented * random.between(0.25, 0.45)),
    local: after - 1,
  };
}
