import type { Messages } from '#texts/messages.ts';
import type { Formats } from '#ui/format.ts';
import { type QueueEntry, reportStatus } from './queue-entry.ts';

/** What the files of the queue wait for, in a line: `7 klare · 43 har navn som må plasseres · 2 kan ikke leses`. */
export function queueSummary(entries: readonly QueueEntry[], t: Messages['usageFiles'], formats: Formats): string {
  const statusesOf = ({ state }: QueueEntry) => (state.kind === 'opened' ? state.reports.map(reportStatus) : []);
  const counts = {
    ready: entries.filter((entry) => statusesOf(entry).includes('ready')).length,
    undecided: entries.filter((entry) => statusesOf(entry).includes('undecided')).length,
    unmapped: entries.filter(({ state }) => state.kind === 'unmapped').length,
    refused: entries.filter(({ state }) => state.kind === 'refused').length,
  };
  return (['ready', 'undecided', 'unmapped', 'refused'] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => t.summary[kind](counts[kind], formats.number(counts[kind])))
    .join(' · ');
}
