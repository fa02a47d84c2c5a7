import type { OrganisationId } from '../model/brands.ts';
import type { NationalOffer } from './national.ts';
import type { SampleCounty } from './organisations.ts';
import { type Random, randomStream } from './random.ts';

/** Counts as the national body told them of its first two years; the third is invented. */
export const LIBRARIES_FIRST_YEAR = 447;
export const SUBSCRIPTIONS: Readonly<Record<number, number>> = { 2023: 974, 2024: 1077, 2025: 1131 };
const SCHOOLS_FIRST_YEAR = 149;

/** One library and one service, and what it answered. */
export type Answered = {
  readonly library: OrganisationId;
  readonly countyId: OrganisationId;
  readonly offer: NationalOffer;
  readonly year: number;
  readonly answer: 'yes' | 'no' | 'open';
};

type Candidate = Omit<Answered, 'year' | 'answer'>;

/** Services that some libraries always take: the sample's stories about use need them. */
const ALWAYS: Readonly<Record<string, string>> = {
  'NO-4203': 'Britannica Library',
  'NO-4204': 'PressReader',
};

/** Municipalities of Agder with agreements of their own, which shall be among those that take part. */
const AGDER_TAKES_PART = 22;

/** Who takes which service in which year: 447 libraries and 974 subscriptions in 2023, 1077 in 2024. */
export function sampleAnswers(
  counties: readonly SampleCounty[],
  offers: readonly NationalOffer[],
  heads: ReadonlyMap<OrganisationId, number>,
  seed: number,
): Answered[] {
  const random = randomStream(seed, 'answers');
  const libraries = new Set(librariesOfFirstYear(counties, heads, random));
  const ranked = rankedCandidates(counties, offers, random);
  const first = ranked.filter(({ library }) => libraries.has(library));
  // Everyone who takes part takes at least one service: the first of each library, then the others in order.
  const atLeastOne = firstOfEachLibrary(first);
  const chosen = new Set(atLeastOne);
  const others = first.filter((candidate) => !chosen.has(candidate));
  const waiting = ranked.filter(({ library }) => !libraries.has(library));
  const answers: Answered[] = [];
  let yes = new Set<Candidate>();
  for (const [key, wanted] of Object.entries(SUBSCRIPTIONS)) {
    const year = Number(key);
    const previous = yes;
    yes = new Set(year === 2023 ? atLeastOne : keep(previous, random));
    const queue = year === 2023 ? others : [...newLibraries(waiting, year), ...others];
    for (const candidate of queue) {
      if (yes.size >= wanted) break;
      // Who just said no is not asked again the same year.
      if (!previous.has(candidate)) yes.add(candidate);
    }
    const declined = [...previous].filter((candidate) => !yes.has(candidate));
    const asked = others.filter((candidate) => !yes.has(candidate) && !previous.has(candidate)).slice(0, 90);
    answers.push(...[...yes].map((candidate) => ({ ...candidate, year, answer: 'yes' as const })));
    answers.push(...declined.map((candidate) => ({ ...candidate, year, answer: 'no' as const })));
    // The newest period was never quite closed: some answers are still open.
    answers.push(
      ...asked.map((candidate, i) => ({
        ...candidate,
        year,
        answer: year === 2025 && i % 3 === 0 ? ('open' as const) : ('no' as const),
      })),
    );
  }
  return answers;
}

function librariesOfFirstYear(
  counties: readonly SampleCounty[],
  heads: ReadonlyMap<OrganisationId, number>,
  random: Random,
): OrganisationId[] {
  const schools = counties.flatMap((county) => county.schools);
  const agder = counties.find(({ id }) => id === 'NO-42')?.municipalities ?? [];
  // Large municipalities first in Agder, so that the few who stand outside are small.
  const inAgder = [...agder].toSorted((a, b) => (heads.get(b) ?? 0) - (heads.get(a) ?? 0)).slice(0, AGDER_TAKES_PART);
  const elsewhere = counties
    .filter(({ id }) => id !== 'NO-42')
    .flatMap((county) => county.municipalities)
    .map((id) => ({ id, place: random.next() / (2 + (heads.get(id) ?? 0) / 5000) }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ id }) => id);
  return [
    ...random.shuffled(schools).slice(0, SCHOOLS_FIRST_YEAR),
    ...inAgder,
    ...elsewhere.slice(0, LIBRARIES_FIRST_YEAR - SCHOOLS_FIRST_YEAR - inAgder.length),
  ];
}

/** Every library with every service it is offered, the most likely first. */
function rankedCandidates(
  counties: readonly SampleCounty[],
  offers: readonly NationalOffer[],
  random: Random,
): Candidate[] {
  return counties
    .flatMap((county) =>
      offers.flatMap((offer) =>
        (offer.spec.audience === 'public' ? county.municipalities : county.schools).map((library) => ({
          candidate: { library, countyId: county.id, offer },
          place: ALWAYS[library] === offer.spec.service ? -1 : -Math.log(1 - random.next()) / offer.spec.popularity,
        })),
      ),
    )
    .toSorted((a, b) => a.place - b.place)
    .map(({ candidate }) => candidate);
}

/** Nearly all go on; nobody leaves altogether, and the services of the stories stay. */
function keep(previous: ReadonlySet<Candidate>, random: Random): Candidate[] {
  const kept = new Set<OrganisationId>();
  return [...previous].filter(({ library, offer }) => {
    const stays = !kept.has(library) || ALWAYS[library] === offer.spec.service || !random.chance(0.04);
    if (stays) kept.add(library);
    return stays;
  });
}

/** A few libraries join in each later year, with their likeliest service. */
function newLibraries(waiting: readonly Candidate[], year: number): Candidate[] {
  const first = firstOfEachLibrary(waiting.filter(({ countyId }) => countyId !== 'NO-42'));
  return first.slice((year - 2024) * 9, (year - 2023) * 9);
}

function firstOfEachLibrary(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Set<OrganisationId>();
  return candidates.filter(({ library }) => {
    if (seen.has(library)) return false;
    seen.add(library);
    return true;
  });
}
