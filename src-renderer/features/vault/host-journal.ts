import { HostCallError } from '#contract/call-result.ts';
import type { HostApi } from '#contract/host-api.ts';
import type { Journal } from '#data/journal.ts';

/** The host's journal as the database uses it. A host that does not answer has kept nothing, and has nothing to read. */
export function hostJournal(host: Pick<HostApi, 'journal:append' | 'journal:read'>): Journal {
  return {
    keeps: true,
    append: (sequence, changes) =>
      unlessGone(async () => {
        const entries = changes.map((change, i) => ({ sequence: sequence + i, change }));
        const answer = await host['journal:append'](entries, null);
        return answer.kind === 'appended' ? { kind: 'appended' } : answer;
      }),
    readAfter: (sequence) =>
      unlessGone(async () => {
        const changes: { sequence: number; change: string }[] = [];
        let missing = 0;
        for (let from = sequence; ; ) {
          const read = await host['journal:read'](from);
          if (read.kind === 'cut_off') return { kind: 'cut_off' };
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
    if (!(error instanceof HostCallError) || !GONE.has(error.failure)) throw error;
    return { kind: 'failed', reason: 'failed' };
  }
}

/** It was closed, or closed and started again: this page is no longer its own. */
const GONE: ReadonlySet<string> = new Set(['unreachable', 'not_allowed']);
