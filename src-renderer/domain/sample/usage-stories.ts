import type { OrganisationId } from '../model/brands.ts';

/** How the use of a service in a month was delivered. */
export type Delivery =
  | 'reported'
  | 'missing'
  /** One total for the county, split by population. */
  | 'allocated'
  /** Only inside a total for several months. */
  | 'period';

type Story = {
  readonly service: string;
  /** Null: all counties. */
  readonly county: string | null;
  readonly first: string;
  readonly last: string;
  readonly delivery: Delivery;
};

/** What is odd in the sample's usage, so that every view has its exceptions to show. */
export const USAGE_STORIES: readonly Story[] = [
  { service: 'PressReader', county: 'NO-42', first: '2024-03', last: '2024-04', delivery: 'missing' },
  { service: 'PressReader', county: 'NO-42', first: '2024-11', last: '2024-12', delivery: 'allocated' },
  { service: 'Mango Languages', county: null, first: '2024-01', last: '2024-03', delivery: 'missing' },
  { service: 'Bookbites', county: 'NO-46', first: '2024-11', last: '2024-12', delivery: 'missing' },
  { service: 'Lovdata Pro', county: null, first: '2024-11', last: '2024-12', delivery: 'missing' },
  { service: 'Atekst', county: null, first: '2023-01', last: '2024-04', delivery: 'allocated' },
  { service: 'Creaza', county: null, first: '2023-01', last: '2023-06', delivery: 'period' },
  { service: 'Creaza', county: null, first: '2024-07', last: '2024-08', delivery: 'period' },
];

/** A month worth a look: far above the twelve before it. */
export const SPIKE = { service: 'Britannica Library', library: 'NO-4203', month: '2024-10', times: 5, plus: 300 };

export function deliveryOf(service: string, county: OrganisationId, month: string): Delivery {
  return storyOf(service, county, month)?.delivery ?? 'reported';
}

/** The story that rules the month, if any. */
export function storyOf(service: string, county: OrganisationId, month: string): Story | undefined {
  return USAGE_STORIES.find(
    (story) =>
      story.service === service &&
      (story.county === null || story.county === county) &&
      story.first <= month &&
      month <= story.last,
  );
}
