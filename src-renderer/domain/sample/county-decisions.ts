import { isoDate } from '../model/brands.ts';
import type { RecordOf } from '../model/tables.ts';
import type { SampleCounty } from './organisations.ts';
import { randomStream } from './random.ts';

/** What each county has decided on the collaboration: most have, some have a case under way, one says no. Invented. */
export function sampleCountyDecisions(counties: readonly SampleCounty[], seed: number): RecordOf<'county_decisions'>[] {
  return counties.flatMap((county) => {
    const random = randomStream(seed, `decision ${county.id}`);
    const drawn = random.next();
    // Nothing is registered for one: an empty place is told, not guessed.
    if (county.id === 'NO-56') return [];
    const agder = county.id === 'NO-42';
    const status = agder || drawn < 0.75 ? 'decided' : drawn < 0.93 ? 'proposed' : 'declined';
    const day = random.integer(3, 26);
    const number = agder ? 27_453 : random.integer(20_000, 29_999);
    return [
      {
        id: random.uuid(),
        owner: county.id,
        county_id: county.id,
        status,
        date: isoDate(
          agder ? '2024-09-17' : `2024-${status === 'proposed' ? '12' : '10'}-${String(day).padStart(2, '0')}`,
        ),
        case_number: `24/${number}`,
        body: status === 'proposed' ? 'Hovedutvalg for kultur' : 'Fylkesutvalget',
        first_year: status === 'declined' ? null : 2025,
        note: '',
      },
    ];
  });
}
