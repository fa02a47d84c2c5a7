import { useLiveQuery } from 'dexie-react-hooks';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef } from 'react';
import { countRecords, readMeta } from '#data/dataset-store.ts';
import { database } from '#data/working-copy.ts';
import { yearsWithAnswers, yearsWithOffers } from '#data/years.ts';
import { COUNTRY } from '#domain/organisations/scope.ts';
import { loadSample } from '#workers/client.ts';

/** What every view must know of the data: what they are, where they came from, and what can be chosen. */
type Dataset = {
  /** No data at all: the welcome page stands in for the views. */
  readonly empty: boolean;
  readonly sample: boolean;
  readonly fileName: string | null;
  readonly readAt: string | null;
  readonly revision: number;
  /** Grows with every change; what is computed from the data is good for one sequence. */
  readonly sequence: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly counties: readonly { readonly id: string; readonly name: string }[];
  /** Newest first. */
  readonly years: readonly number[];
  readonly newestYear: number;
  /** Libraries, for finding: choosing one chooses its county. */
  readonly places: readonly { id: string; name: string; countyId: string; countyName: string }[];
  readonly agreements: readonly { id: string; serviceName: string; holderName: string }[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
};

const DatasetContext = createContext<Dataset | null>(null);

/** Watches the stored data; children are shown once it is known whether there are any. */
export function DatasetProvider(props: { today: string; loadSample: boolean; children: ReactNode }) {
  const { today } = props;
  // Apart, so that an answer to an offer reads no more than the years again.
  const state = useLiveQuery(readState, []);
  const places = useLiveQuery(readPlaces, []);
  const agreements = useLiveQuery(readAgreements, []);
  const years = useLiveQuery(readYears, []);
  const asked = useRef(false);
  useEffect(() => {
    if (!props.loadSample || !state?.empty || asked.current) return;
    asked.current = true;
    void loadSample();
  }, [props.loadSample, state]);
  const dataset = useMemo((): Dataset | null => {
    if (!state || !places || !agreements || !years) return null;
    const newestYear = newestWithAnswers(years.answered, today) ?? years.years[0] ?? Number(today.slice(0, 4));
    return { ...state, ...places, ...agreements, years: years.years, newestYear, today };
  }, [state, places, agreements, years, today]);
  if (!dataset) return null;
  return <DatasetContext value={dataset}>{props.children}</DatasetContext>;
}

export function useDataset(): Dataset {
  const dataset = useContext(DatasetContext);
  if (!dataset) throw new Error('useDataset outside DatasetProvider');
  return dataset;
}

/** Anything that is changed makes this again, so it reads no more than it tells. */
async function readState(): Promise<
  Pick<Dataset, 'empty' | 'sample' | 'fileName' | 'readAt' | 'revision' | 'sequence' | 'counts'>
> {
  const [meta, counts] = await Promise.all([readMeta(database), countRecords(database)]);
  return {
    empty: counts.organisations === 0,
    sample: meta?.sample ?? false,
    fileName: meta?.fileName ?? null,
    readAt: meta?.readAt ?? null,
    revision: meta?.header.revision ?? 0,
    sequence: meta?.sequence ?? 0,
    counts,
  };
}

async function readPlaces(): Promise<Pick<Dataset, 'counties' | 'places'>> {
  const organisations = await database.records('organisations').toArray();
  const names = new Map(organisations.map((organisation) => [organisation.id as string, organisation.name]));
  const counties = organisations
    .filter((organisation) => organisation.kind === 'county' && organisation.valid_to === null)
    .map(({ id, name }) => ({ id: id as string, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'nb'));
  return {
    counties,
    places: organisations.flatMap(({ id, name, kind, county_id }) =>
      (kind === 'municipality' || kind === 'school') && county_id
        ? [{ id, name, countyId: county_id, countyName: names.get(county_id) ?? '' }]
        : [],
    ),
  };
}

async function readAgreements(): Promise<Pick<Dataset, 'agreements'>> {
  const [organisations, services, agreements] = await Promise.all([
    database.records('organisations').toArray(),
    database.records('services').toArray(),
    database.records('agreements').toArray(),
  ]);
  const names = new Map(organisations.map((organisation) => [organisation.id as string, organisation.name]));
  const serviceNames = new Map(services.map((service) => [service.id, service.name]));
  return {
    agreements: agreements.map(({ id, service_id, holder_id }) => ({
      id,
      serviceName: serviceNames.get(service_id) ?? '',
      holderName: holder_id === COUNTRY ? 'Bibliotek24' : (names.get(holder_id) ?? ''),
    })),
  };
}

/** Years with answers, offers or usage. */
async function readYears(): Promise<Pick<Dataset, 'years'> & { readonly answered: readonly number[] }> {
  const [answers, offers, sources] = await Promise.all([
    yearsWithAnswers(database),
    yearsWithOffers(database),
    database.records('usage_sources').toArray(),
  ]);
  const years = new Set([...answers.keys(), ...offers]);
  for (const { begin, end } of sources) {
    if (begin) years.add(Number(begin.slice(0, 4)));
    if (end) years.add(Number(end.slice(0, 4)));
  }
  const answered = [...answers].flatMap(([year, kinds]) => (kinds.has('yes') ? [year] : []));
  return { years: [...years].toSorted((a, b) => b - a), answered };
}

/**
 * What the program opens with: the newest year with a yes. A year that has not begun is still being answered and tells little, and
 * one that only has offers tells nothing.
 */
function newestWithAnswers(answered: readonly number[], today: string): number | null {
  const begun = answered.filter((year) => year <= Number(today.slice(0, 4)));
  return answered.length === 0 ? null : Math.max(...(begun.length > 0 ? begun : answered));
}
