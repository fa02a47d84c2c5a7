import { HostCallError } from '#contract/call-result.ts';
import type { HostApi } from '#contract/host-api.ts';
import type { Journal, JournalAnswer } from '#data/journal.ts';

/** Whoever watches over what can be kept. */
type Watch = {
  /** Nothing may be changed now. */
  readonly isReadOnly: () => boolean;
  /** A change could not be kept. */
  readonly onFailed: () => void;
};

/** The host's journal as the database uses it. A host that does not answer has kept nothing, and has nothing to read. */
export function hostJournal(host: Pick<HostApi, 'journal:append' | 'journal:read'>, watch: Watch): Journal {
  return {
    keeps: true,
    append: async (sequence, changes) => {
      if (watch.isReadOnly()) return { kind: 'failed', reason: 'readOnly' };
      const answer = await unlessGone(async (): Promise<JournalAnswer> => {
        const entries = changes.map((change, i) => ({ sequence: sequence + i, change }));
        const appended = await host['journal:append'](entries, null);
        return appended.kind === 'appended' ? { kind: 'appended' } : appended;
      });
      if (answer.kind === 'failed') watch.onFailed();
      return answer;
    },
    readAfter: (sequence) =>
      unlessGone(async () => {
        const changes: { sequence: number; change: string }[] = [];
        let missing = 0;
        for (let from = sequence; ; ) {
          const read = await host['journal:read'](from);
          if (read.kind === 'cut_off') return { kind: 'cut_off', after: read.after };
          if (read.kind === 'failed') return read;
          changes.push(...read.entries);
          missing += read.missing;
          const reached = read.entries.at(-1)?.sequence ?? read.last;
          if (reached >= read.last) return { kind: 'read', changes, missing };
          from = reached;
        }
      }),
  };
}

async function unlessGone<T>(
  call: () => Promise<T>,
): Promise<T | { readonly kind: 'failed'; readonly reason: 'failed' }> {
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof HostCallError) || !KEEPS_NOTHING.has(error.failure)) throw error;
    return { kind: 'failed', reason: 'failed' };
  }
}

/** It was closed, or closed and started again, and this page is no longer its own; or it takes no change so large. */
const KEEPS_NOTHING: ReadonlySet<string> = new Set(['unreachable', 'not_allowed', 'bad_arguments']);
