import { useEffect, useState, useSyncExternalStore } from 'react';
import { isoDate } from '#domain/model/brands.ts';
import { useDataset } from '#features/dataset/index.ts';
import { joiningWork } from '#workers/joining-client.ts';
import { JoiningSession, type SessionState } from './joining-session.ts';

/** The answers of a scope and year, kept up to date with what is stored. */
export function useJoining(
  scope: string,
  year: number,
): { readonly session: JoiningSession; readonly state: SessionState } {
  const { today, sequence } = useDataset();
  const [session] = useState(() => new JoiningSession(joiningWork));
  useEffect(() => {
    void session.open({ scope, year, today: isoDate(today) });
  }, [session, scope, year, today]);
  useEffect(() => {
    // Also what was stored from here: the session knows what it has.
    if (sequence > 0) session.refresh();
  }, [session, sequence]);
  return { session, state: useSyncExternalStore(session.subscribe, session.state) };
}
