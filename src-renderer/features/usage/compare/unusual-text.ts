import type { Unusual } from '#domain/usage/spikes.ts';
import type { Messages } from '#texts/messages.ts';
import type { Formats } from '#ui/format.ts';

/** The sign of months that are far from the year before: never colour alone. */
const SIGNS = { spike: '▲', dip: '▼' } as const;

/** `▲ høyt i okt · ▼ lavt i mai, sep`, for the months of one year. */
export function unusualText(unusual: readonly Unusual[], { compare: t }: Messages, { shortMonth }: Formats): string {
  const kinds = (['spike', 'dip'] as const).flatMap((kind) => {
    const months = unusual.filter((each) => each.kind === kind).map(({ month }) => shortMonth((month % 12) + 1));
    return months.length === 0 ? [] : [`${SIGNS[kind]} ${t.unusual.months[kind](months.join(', '))}`];
  });
  return kinds.join(' · ');
}
