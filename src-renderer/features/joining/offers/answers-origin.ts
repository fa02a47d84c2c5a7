import { type Answer, answerOf } from '#domain/joining/answer.ts';
import type { JoiningGrid } from '#domain/joining/joining-grid.ts';
import type { Audience } from '#domain/joining/services-on-offer.ts';
import type { Traced } from '#features/provenance/index.ts';
import type { Messages } from '#texts/messages.ts';
import type { Formats } from '#ui/format.ts';

/** Which libraries have answered an offer yes, no, or nothing yet. */
export function answersOrigin(
  { grid, service, audience, answer }: { grid: JoiningGrid; service: number; audience: Audience; answer: Answer },
  { joining: t }: Messages,
  formats: Formats,
): Traced {
  const { offerList: l } = t;
  const libraries = grid.rows.flatMap(({ library, cells }) => {
    const cell = cells[service];
    return library.audience === audience && cell && answerOf(cell) === answer ? [library.name] : [];
  });
  return {
    title: `${grid.services[service]?.name}, ${t.audiences[audience]}, ${grid.year}: ${l[answer]}`,
    value: formats.number(libraries.length),
    rule: l.answersRule,
    records: [{ caption: l[answer], head: [t.grid.library], rows: libraries.map((name) => [name]) }],
  };
}
