import { useEffect, useRef } from 'react';
import { type BackupMoment, type BackupState, backupReason, nextBackupAt } from '#domain/backup/when.ts';
import { useDataset } from '#features/dataset/index.ts';
import { useSession } from '#features/session/index.ts';
import { backUp } from './back-up.ts';

/** Takes backups at the moments the policy names: at the start, five minutes after a change, when the window goes. */
export function useBackups(): void {
  const { host } = useSession();
  const { empty, sequence } = useDataset();
  const state = useRef<BackupState>({ isEmpty: true, sequence: 0, held: null, changedAt: null, failedAt: null });
  const first = useRef(true);
  useEffect(() => {
    const changedAt = first.current ? null : (state.current.changedAt ?? performance.now());
    state.current = { ...state.current, isEmpty: empty, sequence, changedAt };
    const take = async (moment: BackupMoment) => {
      const reason = backupReason(moment, state.current, performance.now());
      if (!reason) return;
      const before = state.current.sequence;
      const taken = await backUp(host, reason);
      const { sequence: now, changedAt: since } = state.current;
      state.current = taken
        ? { ...state.current, held: before, changedAt: now === before ? null : since, failedAt: null }
        : { ...state.current, failedAt: performance.now() };
    };
    if (first.current && !empty) {
      first.current = false;
      // After the first view: it would only wait for the other's processor. What was changed meanwhile is in the journal.
      setTimeout(() => void take('start'), AFTER_START_MS);
    }
    const at = nextBackupAt(state.current);
    const timer = at === null ? undefined : setTimeout(() => void take('timer'), Math.max(0, at - performance.now()));
    const onHidden = () => {
      if (document.visibilityState === 'hidden') void take('quit');
    };
    document.addEventListener('visibilitychange', onHidden);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onHidden);
    };
  }, [host, empty, sequence]);
}

const AFTER_START_MS = 4_000;
