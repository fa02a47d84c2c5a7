import type { Unusual } from '#domain/usage/spikes.ts';
import type { Messages } from '#texts/messages.ts';
import type { Formats } from '#ui/format.ts';

/** The sign of a month that is far from the year before: never colour alone. */
export const SIGNS = { spike: '▲', dip: '▼' } as const;

/** `okt ▲ uvanlig høyt` for each, after one another. */
export function unusualText(unusual: readonly Unusual[], { compare: t }: Messages, { shortMonth }: Formats): string {
  return unusual
    .map(({ month, kind }) => `${shortMonth((month % 12) + 1)} ${SIGNS[kind]} ${t.unusual[kind]}`)
    .join(', ');
}
