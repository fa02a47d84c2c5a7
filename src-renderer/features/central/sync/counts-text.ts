import type { ChangeCounts } from '#domain/sync/changes-between.ts';
import type { Messages } from '#texts/messages.ts';
import type { Formats } from '#ui/format.ts';

/** `3 lagt til · 1 endret`: what there is none of is left out. */
export function countsText(counts: ChangeCounts, { sync }: Pick<Messages, 'sync'>, formats: Formats): string {
  return (['added', 'changed', 'removed'] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => `${formats.number(counts[kind])} ${sync.kindsOfChange[kind]}`)
    .join(' · ');
}
