import { useLiveQuery } from 'dexie-react-hooks';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import {
  type County,
  confirmedParts,
  type DatasetParts,
  type DatasetState,
  firstParts,
  forgetEarly,
  keepParts,
  openingYear,
  readCounties,
  readState,
  readYears,
} from '#data/dataset-parts.ts';
import { loadSample } from '#workers/client.ts';
import { useUnchanged } from './use-unchanged.ts';

/** What every view must know of the data: what they are, where they came from, and what can be chosen. */
type Dataset = DatasetState & {
  readonly counties: readonly County[];
  /** Newest first. */
  readonly years: readonly number[];
  readonly newestYear: number;
  /** `YYYY-MM-DD`. */
  readonly today: string;
};

const DatasetContext = createContext<Dataset | null>(null);

type Props = { readonly today: string; readonly loadSample: boolean; readonly children: ReactNode };

/** Watches the stored data; children are shown once it is known whether there are any. */
export function DatasetProvider(props: Props) {
  const [first, setFirst] = useState(confirmedParts);
  useEffect(() => {
    if (first) return forgetEarly();
    let current = true;
    void firstParts().then((parts) => {
      if (current) setFirst(parts);
    });
    return () => {
      current = false;
    };
  }, [first]);
  return first && <Watched {...props} first={first} />;
}

function Watched({ first, today, children, ...props }: Props & { readonly first: DatasetParts }) {
  // What was read this moment need not be read again while the first picture is being drawn.
  const watching = useLater(WATCHING_AFTER_MS);
  // Apart, so that an answer to an offer reads no more than the years again.
  const state = useStored(watching ? readState : null, first.state);
  const counties = useStored(watching ? readCounties : null, first.counties);
  const years = useStored(watching ? readYears : null, first.years);
  const { sequence } = state;
  useEffect(() => {
    if (!watching) return;
    // What could not be kept is gathered anew at the next start.
    const timer = setTimeout(() => void keepParts(sequence).catch(() => undefined), KEPT_AFTER_MS);
    return () => clearTimeout(timer);
  }, [watching, sequence]);
  const asked = useRef(false);
  useEffect(() => {
    if (!props.loadSample || !state.empty || asked.current) return;
    asked.current = true;
    void loadSample();
  }, [props.loadSample, state]);
  const dataset = useMemo((): Dataset => {
    return { ...state, counties, years: years.years, newestYear: openingYear(years, today), today };
  }, [state, counties, years, today]);
  return <DatasetContext value={dataset}>{children}</DatasetContext>;
}

const WATCHING_AFTER_MS = 400;
/** Several changes often come together. */
const KEPT_AFTER_MS = 1500;

/** What `read` gives, and again whenever it changes; null: `first`. */
function useStored<T>(read: (() => Promise<T>) | null, first: T): T {
  return useUnchanged(useLiveQuery(async () => (read ? read() : first), [read], first));
}

function useLater(ms: number): boolean {
  const [isLater, setIsLater] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLater(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return isLater;
}

export function useDataset(): Dataset {
  const dataset = useContext(DatasetContext);
  if (!dataset) throw new Error('useDataset outside DatasetProvider');
  return dataset;
}
