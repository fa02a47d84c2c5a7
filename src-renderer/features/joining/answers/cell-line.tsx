import { answerOf, hasLastYearsPrice, knownPrice } from '#domain/joining/answer.ts';
import type { JoiningCell, JoiningGrid } from '#domain/joining/joining-grid.ts';
import { paidInYear } from '#domain/joining/paid-sums.ts';
import { useFormats, useTexts } from '#features/session/index.ts';
import type { CellRef } from '../joining-session.ts';

/** Everything about the cell one stands in, in one line under the grid. */
export function CellLine({ grid, cell: ref }: { grid: JoiningGrid; cell: CellRef | null }) {
  const { joining } = useTexts();
  const t = joining.cell;
  const row = grid.rows.find(({ library }) => library.id === ref?.libraryId);
  const service = grid.services[ref?.service ?? -1];
  const cell = row?.cells[ref?.service ?? -1];
  if (!row || !service) return <p className="b24-cell-line b24-small">{t.nowhere}</p>;
  return (
    <p className="b24-cell-line b24-small">
      <strong>
        {row.library.name}, {service.name}:
      </strong>{' '}
      {cell ? <Said cell={cell} /> : joining.grid.notOffered.toLowerCase()}
    </p>
  );
}

function Said({ cell }: { cell: JoiningCell }) {
  const { joining } = useTexts();
  const t = joining.cell;
  const { kroner, percent, shortMonth } = useFormats();
  const { participation } = cell;
  const answer = answerOf(cell);
  const price = knownPrice(cell);
  if (answer !== 'yes' || !participation) {
    const said = joining.answers[answer].toLowerCase();
    return price ? `${said}. ${t.ifYes(kroner(price.ore), t.origins[price.origin])}.` : `${said}, ${t.noPrice}`;
  }
  const { first_month, months, county_share, list_price_ore, billing } = participation;
  const paid = paidInYear(participation);
  return [
    `${joining.answers.yes.toLowerCase()}, ${paid === null ? t.noPrice : `${kroner(paid)} kr`}`,
    months === 12 ? '' : t.months(shortMonth(first_month), shortMonth(first_month + months - 1)),
    county_share === null ? t.shareUnknown : county_share > 0 ? t.share(percent(county_share, 0)) : '',
    billing === 'postpaid' ? t.postpaid : '',
    list_price_ore !== null ? t.listPrice(kroner(list_price_ore)) : hasLastYearsPrice(cell) ? t.lastYears : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}
