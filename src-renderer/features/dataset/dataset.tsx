import { useLiveQuery } from 'dexie-react-hooks';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { loadSample } from '#workers/client.ts';
import {
  type County,
  type DatasetParts,
  type DatasetState,
  firstParts,
  readCounties,
  readState,
  readYears,
} from './read-dataset.ts';
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
  const [first, setFirst] = useState<DatasetParts | null>(null);
  useEffect(() => {
    let current = true;
    void firstParts().then((parts) => {
      if (current) setFirst(parts);
    });
    return () => {
      current = false;
    };
  }, []);
  return first && <Watched {...props} first={first} />;
}

function Watched({ first, today, children, ...props }: Props & { readonly first: DatasetParts }) {
  // Apart, so that an answer to an offer reads no more than the years again.
  const state = useUnchanged(useLiveQuery(readState, [], first.state));
  const counties = useUnchanged(useLiveQuery(readCounties, [], first.counties));
  const { years, answered } = useUnchanged(useLiveQuery(readYears, [], first.years));
  const asked = useRef(false);
  useEffect(() => {
    if (!props.loadSample || !state.empty || asked.current) return;
    asked.current = true;
    void loadSample();
  }, [props.loadSample, state]);
  const dataset = useMemo((): Dataset => {
    const newestYear = newestWithAnswers(answered, today) ?? years[0] ?? Number(today.slice(0, 4));
    return { ...state, counties, years, newestYear, today };
  }, [state, counties, years, answered, today]);
  return <DatasetContext value={dataset}>{children}</DatasetContext>;
}

export function useDataset(): Dataset {
  const dataset = useContext(DatasetContext);
  if (!dataset) throw new Error('useDataset outside DatasetProvider');
  return dataset;
}

/**
 * What the program opens with: the newest year with a yes. A year that has not begun is still being answered and tells little, and
 * one that only has offers tells nothing.
 */
function newestWithAnswers(answered: readonly number[], today: string): number | null {
  const begun = answered.filter((year) => year <= Number(today.slice(0, 4)));
  return answered.length === 0 ? null : Math.max(...(begun.length > 0 ? begun : answered));
}
