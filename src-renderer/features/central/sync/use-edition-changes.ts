import { useEffect, useRef, useState } from 'react';
import { useSession } from '#features/session/index.ts';
import { type ChangesOfEdition, changesOfEdition } from '#workers/sync-client.ts';
import { findEditionChanges } from './edition-changes.ts';

type Found = ReadonlyMap<string, ChangesOfEdition | null>;

/**
 * Who wrote which editions and how much they brought, as far as it is found out. Read in the background, newest first.
 * @param editions handles of whole ones, newest first
 * @param shown how many of them to tell of
 * @param standing the revision that stands now: with another one, what was said of it is out of date
 */
export function useEditionChanges(editions: readonly string[], shown: number, standing: number): Found {
  const { host } = useSession();
  const [changes, setChanges] = useState<Found>(new Map());
  const known = useRef(new Set<string>());
  const asked = JSON.stringify(editions);
  useEffect(() => {
    const handles = JSON.parse(asked) as string[];
    const keyOf = (i: number) => [handles[i] || standing, handles[i + 1]].join(' ');
    const wanted = new Set(handles.slice(0, shown).filter((_, i) => !known.current.has(keyOf(i))));
    const stop = new AbortController();
    const found = (edition: string, brought: ChangesOfEdition | null) => {
      known.current.add(keyOf(handles.indexOf(edition)));
      setChanges((before) => new Map(before).set(edition, brought));
    };
    void findEditionChanges(host, changesOfEdition, handles, wanted, found, stop.signal);
    return () => stop.abort();
  }, [host, asked, shown, standing]);
  return changes;
}
