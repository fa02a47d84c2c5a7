import { useLiveQuery } from 'dexie-react-hooks';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef } from 'react';
import { countRecords, readMeta } from '#data/dataset-store.ts';
import { database } from '#data/working-copy.ts';
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
  const stored = useLiveQuery(readStored, []);
  const asked = useRef(false);
  useEffect(() => {
    if (!props.loadSample || !stored?.empty || asked.current) return;
    asked.current = true;
    void loadSample();
  }, [props.loadSample, stored]);
  const dataset = useMemo(() => stored && { ...stored, today }, [stored, today]);
  if (!dataset) return null;
  return <DatasetContext value={dataset}>{props.children}</DatasetContext>;
}

export function useDataset(): Dataset {
  const dataset = useContext(DatasetContext);
  if (!dataset) throw new Error('useDataset outside DatasetProvider');
  return dataset;
}

async function readStored(): Promise<Omit<Dataset, 'today'>> {
  const meta = await readMeta(database);
  const [counts, organisations, services, agreements, participations, sources] = await Promise.all([
    countRecords(database),
    database.records('organisations').toArray(),
    database.records('services').toArray(),
    database.records('agreements').toArray(),
    database.records('participations').toArray(),
    database.records('usage_sources').toArray(),
  ]);
  const names = new Map(organisations.map((organisation) => [organisation.id as string, organisation.name]));
  const serviceNames = new Map(services.map((service) => [service.id, service.name]));
  const counties = organisations
    .filter((organisation) => organisation.kind === 'county' && organisation.valid_to === null)
    .map(({ id, name }) => ({ id: id as string, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'nb'));
  const years = new Set(participations.map((participation) => participation.year));
  for (const { begin, end } of sources) {
    if (begin) years.add(Number(begin.slice(0, 4)));
    if (end) years.add(Number(end.slice(0, 4)));
  }
  const newestFirst = [...years].toSorted((a, b) => b - a);
  return {
    empty: counts.organisations === 0,
    sample: meta?.sample ?? false,
    fileName: meta?.fileName ?? null,
    readAt: meta?.readAt ?? null,
    revision: meta?.header.revision ?? 0,
    sequence: meta?.sequence ?? 0,
    counts,
    counties,
    years: newestFirst,
    newestYear: newestWithAnswers(participations) ?? newestFirst[0] ?? new Date().getFullYear(),
    places: organisations.flatMap(({ id, name, kind, county_id }) =>
      (kind === 'municipality' || kind === 'school') && county_id
        ? [{ id, name, countyId: county_id, countyName: names.get(county_id) ?? '' }]
        : [],
    ),
    agreements: agreements.map(({ id, service_id, holder_id }) => ({
      id,
      serviceName: serviceNames.get(service_id) ?? '',
      holderName: holder_id === COUNTRY ? 'Bibliotek24' : (names.get(holder_id) ?? ''),
    })),
  };
}

/** A year that only has offers still open tells nothing yet, so it is not what the program opens with. */
function newestWithAnswers(participations: readonly { year: number; answer: string }[]): number | null {
  const years = participations.filter(({ answer }) => answer === 'yes').map(({ year }) => year);
  return years.length === 0 ? null : Math.max(...years);
}
