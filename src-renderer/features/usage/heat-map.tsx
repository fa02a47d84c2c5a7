import { Fragment, useRef, useState } from 'react';
import type { ServiceFigures } from '#domain/overview/overview.ts';
import type { MonthOfUse } from '#domain/usage/monthly-use.ts';
import { useFormats, useTexts } from '#features/session/index.ts';
import './heat-map.css';

export type Picked = { readonly service: ServiceFigures; readonly month: MonthOfUse };

const STEPS = 5;

/** Services × months: each row in its own metric and scale. Arrows move, Enter asks where a number comes from. */
export function HeatMap(props: { services: readonly ServiceFigures[]; year: number; onPick(picked: Picked): void }) {
  const { usage: t, common } = useTexts();
  const { shortMonth, number } = useFormats();
  const [focus, setFocus] = useState({ row: 0, column: 0 });
  const table = useRef<HTMLTableElement>(null);
  const { services, year } = props;

  const move = (event: React.KeyboardEvent) => {
    const to = target(event.key, event.ctrlKey, focus, services.length);
    if (!to) return;
    event.preventDefault();
    setFocus(to);
    table.current?.querySelector<HTMLElement>(`[data-cell="${to.row}-${to.column}"]`)?.focus();
  };

  return (
    <table ref={table} className="b24-heat" onKeyDown={move}>
      <thead>
        <tr>
          <th scope="col">{t.service}</th>
          <th scope="col">{t.metric}</th>
          {Array.from({ length: 12 }, (_, index) => (
            <th key={shortMonth(index + 1)} scope="col">
              {shortMonth(index + 1)}
            </th>
          ))}
          <th scope="col">{t.sumOf(year)}</th>
        </tr>
      </thead>
      <tbody>
        {services.map((entry, row) => {
          const { months, metric } = entry.use;
          const known = months.filter((month) => month.uses !== null);
          const sum = known.reduce((total, month) => total + (month.uses ?? 0), 0);
          const max = Math.max(...known.map((month) => month.uses ?? 0), 1);
          return (
            <tr key={entry.service.id}>
              <th scope="row">{entry.service.name}</th>
              <td className="b24-heat-metric" title={metric ?? undefined}>
                {metric === null ? common.missing : (common.metrics[metric] ?? metric)}
              </td>
              {months.map((month, column) => (
                <td key={month.month} className="b24-heat-cell">
                  <button
                    type="button"
                    data-cell={`${row}-${column}`}
                    data-step={
                      month.uses === null ? 'missing' : Math.min(Math.floor((month.uses / max) * STEPS), STEPS - 1)
                    }
                    data-allocated={month.allocatedUses > 0 || undefined}
                    tabIndex={focus.row === row && focus.column === column ? 0 : -1}
                    onFocus={() => setFocus({ row, column })}
                    onClick={() => month.uses !== null && props.onPick({ service: entry, month })}
                  >
                    {month.uses === null ? t.missing : number(month.uses)}
                    {month.allocatedUses > 0 && <span className="b24-hidden"> {t.legendAllocated}</span>}
                  </button>
                </td>
              ))}
              <td className="b24-heat-sum">
                {known.length === 0 ? (
                  t.missing
                ) : (
                  <Fragment>
                    <strong>{number(sum)}</strong>
                    <span>{t.monthsOf(number(known.length))}</span>
                  </Fragment>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function target(key: string, ctrl: boolean, from: { row: number; column: number }, rows: number) {
  const { row, column } = from;
  switch (key) {
    case 'ArrowRight':
      return { row, column: ctrl ? 11 : Math.min(column + 1, 11) };
    case 'ArrowLeft':
      return { row, column: ctrl ? 0 : Math.max(column - 1, 0) };
    case 'ArrowDown':
      return { row: ctrl ? rows - 1 : Math.min(row + 1, rows - 1), column };
    case 'ArrowUp':
      return { row: ctrl ? 0 : Math.max(row - 1, 0), column };
    case 'Home':
      return { row, column: 0 };
    case 'End':
      return { row, column: 11 };
    default:
      return null;
  }
}
