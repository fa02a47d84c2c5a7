import { useRef, useState } from 'react';
import type { ServiceUse } from '#domain/overview/overview-summary.ts';
import type { MonthOfUse } from '#domain/usage/monthly-use.ts';
import { useFormats, useTexts } from '#features/session/index.ts';
import { HeatCell } from './heat-map-cell.tsx';
import { breaksOf, gapKind, type HeatContext, marksOf, NO_CONTEXT } from './heat-map-marks.ts';
import './heat-map.css';

/** A number of the heat map; `month` is null for the sum of the year. */
export type Picked = { readonly service: ServiceUse; readonly month: MonthOfUse | null };

const SUM = 12;

/**
 * Services × months: each row in its own metric and scale; months far from the year before are marked. Arrows move, Enter
 * asks where a number comes from.
 */
export function HeatMap(props: {
  services: readonly ServiceUse[];
  year: number;
  context?: HeatContext;
  onPick(picked: Picked): void;
}) {
  const { usage: t, common, compare } = useTexts();
  const { shortMonth, number } = useFormats();
  const [focus, setFocus] = useState({ row: 0, column: 0 });
  const table = useRef<HTMLTableElement>(null);
  const { services, year, context = NO_CONTEXT } = props;

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
          const marks = marksOf(entry);
          const breaks = breaksOf(entry, context);
          const isUnknown = months.some(({ month }) => gapKind(entry.service.id, month, context) === 'unknown');
          const max = Math.max(...known.map((month) => month.uses ?? 0), 1);
          return (
            <tr key={entry.service.id}>
              <th scope="row">{entry.service.name}</th>
              <td className="b24-heat-metric" title={metric ?? undefined}>
                {metric === null ? common.missing : (common.metrics[metric] ?? metric)}
              </td>
              {months.map((month, column) => (
                <HeatCell
                  key={month.month}
                  month={month}
                  max={max}
                  gap={gapKind(entry.service.id, month.month, context)}
                  mark={marks.get(month.month) ?? null}
                  newRelease={breaks.get(month.month) ?? null}
                  position={`${row}-${column}`}
                  tabIndex={focus.row === row && focus.column === column ? 0 : -1}
                  onFocus={() => setFocus({ row, column })}
                  onPick={() => props.onPick({ service: entry, month })}
                />
              ))}
              <td className="b24-heat-sum">
                {known.length === 0 ? (
                  isUnknown ? (
                    compare.heat.unknownCell
                  ) : (
                    t.missing
                  )
                ) : (
                  <button
                    type="button"
                    data-cell={`${row}-${SUM}`}
                    tabIndex={focus.row === row && focus.column === SUM ? 0 : -1}
                    onFocus={() => setFocus({ row, column: SUM })}
                    onClick={() => props.onPick({ service: entry, month: null })}
                  >
                    <strong>{number(sum)}</strong> <span>{t.monthsOf(number(known.length))}</span>
                  </button>
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
      return { row, column: ctrl ? SUM : Math.min(column + 1, SUM) };
    case 'ArrowLeft':
      return { row, column: ctrl ? 0 : Math.max(column - 1, 0) };
    case 'ArrowDown':
      return { row: ctrl ? rows - 1 : Math.min(row + 1, rows - 1), column };
    case 'ArrowUp':
      return { row: ctrl ? 0 : Math.max(row - 1, 0), column };
    case 'Home':
      return { row, column: 0 };
    case 'End':
      return { row, column: SUM };
    default:
      return null;
  }
}
