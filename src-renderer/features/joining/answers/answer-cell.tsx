import { answerOf } from '#domain/joining/answer.ts';
import type { JoiningRow } from '#domain/joining/joining-grid.ts';
import { paidInYear } from '#domain/joining/paid-sums.ts';
import type { Messages } from '#texts/messages.ts';
import type { CellContent } from '#ui/cell-grid/index.ts';
import type { Formats } from '#ui/format.ts';

/** An answer; with a yes what it costs in the year, which adds up with the foot. */
export function answerCell(row: JoiningRow, service: number, t: Messages['joining'], formats: Formats): CellContent {
  const cell = row.cells[service];
  if (!cell) return { content: null, className: 'b24-answer-none', title: t.grid.notOffered };
  const answer = answerOf(cell);
  const { participation, others } = cell;
  if (answer !== 'yes' || !participation) {
    return { content: <span>{t.answers[answer]}</span>, className: `b24-answer-${answer}` };
  }
  const paid = paidInYear(participation);
  const { first_month, months, paid_ore } = participation;
  const whole = months === 12;
  const lines = [
    whole ? '' : t.grid.months(formats.shortMonth(first_month), formats.shortMonth(first_month + months - 1)),
    whole || paid_ore === null || participation.billing === 'postpaid' ? '' : t.grid.rate(formats.kroner(paid_ore)),
    others.length > 0 ? t.grid.twice(others.length) : '',
  ].filter((line) => line !== '');
  return {
    content: (
      <>
        <span>{t.answers.yes}</span>
        <b data-part={!whole || others.length > 0 || undefined}>{paid === null ? '' : formats.kroner(paid)}</b>
      </>
    ),
    className: 'b24-answer-yes',
    ...(lines.length > 0 && { title: lines.join(', ') }),
  };
}
