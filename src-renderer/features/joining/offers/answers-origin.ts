import { type Answer, answerOf } from '#domain/joining/answer.ts';
import type { JoiningGrid } from '#domain/joining/joining-grid.ts';
import type { Audience } from '#domain/joining/services-on-offer.ts';
import type { Traced } from '#features/provenance/index.ts';
import type { Messages } from '#texts/messages.ts';
import type { Formats } from '#ui/format.ts';

const ANSWERS = ['yes', 'no', 'open'] as const;

/** Which libraries have answered an offer yes, no, or nothing yet; all three where `answer` is null. */
export function answersOrigin(
  {
    grid,
    service,
    audience,
    answer,
  }: { grid: JoiningGrid; service: number; audience: Audience; answer: Answer | null },
  { joining: t }: Messages,
  formats: Formats,
): Traced {
  const { offerList: l } = t;
  const asked = ANSWERS.filter((each) => answer === null || each === answer);
  const libraries = asked.map((each) =>
    grid.rows.flatMap(({ library, cells }) => {
      const cell = cells[service];
      return library.audience === audience && cell && answerOf(cell) === each ? [library.name] : [];
    }),
  );
  return {
    title: `${grid.services[service]?.name}, ${t.audiences[audience]}, ${grid.year}: ${asked.map((each) => l[each]).join(' / ')}`,
    value: libraries.map(({ length }) => formats.number(length)).join(' / '),
    rule: l.answersRule,
    records: asked.map((each, i) => ({
      caption: l[each],
      head: [t.grid.library],
      rows: (libraries[i] ?? []).map((name) => [name]),
    })),
  };
}
