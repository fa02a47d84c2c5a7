/**
 * A made-up national usage table: 50 services used by some of 372 organisations over 120 months in 4 metrics, one source
 * a service and year. The same number of rows always gives the same bytes.
 */
export const SERVICES = 50;
const FIRST_YEAR = 2016;
const YEARS = 10;
const ORGANISATIONS = 372;
const COUNTIES = 15;
const METRICS = ['Searches_Platform', 'Total_Item_Investigations', 'Total_Item_Requests', 'Unique_Item_Requests'];
const ROWS_OF_PAIR = YEARS * 12 * METRICS.length;

export const years: readonly number[] = Array.from({ length: YEARS }, (_, i) => FIRST_YEAR + i);

export type BenchOrganisation = { readonly id: string; readonly county: string };

export const benchOrganisations: readonly BenchOrganisation[] = Array.from({ length: ORGANISATIONS }, (_, i) => {
  const inCounty = Math.ceil(ORGANISATIONS / COUNTIES);
  const county = `NO-${30 + Math.floor(i / inCounty)}`;
  return { id: `${county}${String(i % inCounty).padStart(2, '0')}`, county };
});

export const serviceId = (service: number) => `service-${String(service).padStart(2, '0')}`;
export const sourceId = (service: number, year: number) => `file-${year}-${String(service).padStart(2, '0')}`;

/** `usage.csv` of the central file with exactly `rows` rows, in the order our own writer gives them, in pieces. */
export function* nationalUsageCsv(rows: number): Generator<string> {
  const pairs = Math.ceil(rows / ROWS_OF_PAIR);
  const random = sequence(20240101);
  let left = rows;
  yield 'source_id,service_id,organisation_id,month,metric,count,allocated\n';
  for (const year of years) {
    for (let service = 0; service < SERVICES; service++) {
      const start = `${sourceId(service, year)},${serviceId(service)},`;
      let piece = '';
      for (const organisation of usersOf(service, pairs)) {
        const size = 1 + Math.floor(10 ** (random() * 3.2));
        const place = (benchOrganisations[organisation] as BenchOrganisation).id;
        for (let month = 1; month <= 12; month++) {
          for (const metric of METRICS) {
            if (left-- <= 0) break;
            const count = Math.floor(random() * size);
            const allocated = organisation % 97 === 0;
            piece += `${start}${place},${year}-${String(month).padStart(2, '0')},${metric},${count},${allocated}\n`;
          }
        }
      }
      yield piece;
    }
  }
}

/** Positions of the organisations that use a service: the pairs spread evenly over the services. */
function usersOf(service: number, pairs: number): number[] {
  const users = Math.floor(pairs / SERVICES) + (service < pairs % SERVICES ? 1 : 0);
  // 372 and 7 have no common factor, so each position comes up once.
  return Array.from({ length: users }, (_, i) => (service * 31 + i * 7) % ORGANISATIONS).toSorted((a, b) => a - b);
}

/** mulberry32: numbers in [0, 1), the same ones for the same seed. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
