import type { HostApi } from '#contract/host-api.ts';
import type { Journal } from '#data/journal.ts';

/** The host's journal as the database uses it. */
export function hostJournal(host: Pick<HostApi, 'journal:append' | 'journal:read'>): Journal {
  return {
    keeps: true,
    append: async (sequence, changes) => {
      const entries = changes.map((change, i) => ({ sequence: sequence + i, change }));
      const answer = await host['journal:append'](entries, null);
      return answer.kind === 'appended' ? { kind: 'appended' } : answer;
    },
    readAfter: async (sequence) => {
      const changes: { sequence: number; change: string }[] = [];
      for (let from = sequence; ; ) {
        const read = await host['journal:read'](from);
        if (read.kind === 'cut_off') return { kind: 'cut_off' };
        if (read.kind === 'failed') return read;
        changes.push(...read.entries);
        const reached = read.entries.at(-1)?.sequence ?? read.last;
        if (reached >= read.last) return { kind: 'read', changes };
        from = reached;
      }
    },
  };
}
