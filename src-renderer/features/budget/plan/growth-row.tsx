import type { YearlyChange } from '#domain/budget/budget-table.ts';
import { useSession } from '#features/session/index.ts';
import { parsePercent, valueOrNull } from '#ui/form/index.ts';
import { CellEditor } from '#ui/table/cell-editor.tsx';
import { LINE_FIELDS } from './plan-cells.ts';
import type { PlanGridState } from './use-plan-grid.ts';

export const GROWTH_ROW = 'growth';

/** Price growth into each year: registered, assumed (hatched, and written in where it stands), or missing. */
export function GrowthRow(props: {
  index: string;
  before: readonly YearlyChange[];
  after: readonly YearlyChange[];
  grid: PlanGridState;
  onWrite(year: number, change: number): void;
  onExplain(year: number): void;
}) {
  const { texts, formats } = useSession();
  const { budget: t, common } = texts;
  const { grid } = props;
  const percent = (change: number | null) => (change === null ? common.missing : formats.percent(change, 1));
  return (
    <tr className="b24-plan-growth">
      <td {...grid.cell(GROWTH_ROW, 'label', { covers: LINE_FIELDS, fixed: true })} colSpan={LINE_FIELDS.length}>
        {t.growthRow}
        <small>{props.index}</small>
      </td>
      {props.after.map(({ year, change, origin }, i) => {
        const before = props.before[i];
        const isWritten = grid.written?.rowId === GROWTH_ROW && grid.written.column === String(year);
        return (
          <td
            key={year}
            {...grid.cell(GROWTH_ROW, String(year), { fixed: origin !== 'assumed' })}
            className="b24-number"
            data-origin={origin}
          >
            {isWritten && before ? (
              <CellEditor
                row={before}
                edit={{
                  text: (row) => percent(row.change),
                  problem: (text) => (valueOrNull(parsePercent(text)) === null ? t.problems.percent : null),
                }}
                label={`${t.growthRow}, ${year}`}
                typed={grid.written?.typed ?? null}
                onWrite={(text, next) => {
                  props.onWrite(year, valueOrNull(parsePercent(text)) ?? 0);
                  grid.leave(next);
                }}
                onCancel={grid.cancel}
              />
            ) : (
              <>
                {before && before.change !== change && <del>{percent(before.change)}</del>}{' '}
                <span className="b24-plan-growth-value">{percent(change)}</span>
                <small>
                  {origin === 'assumed' ? (
                    // The cell itself is for writing in: Space does the same from the keyboard.
                    <button type="button" className="b24-asked" tabIndex={-1} onClick={() => props.onExplain(year)}>
                      {t.origins[origin]}
                    </button>
                  ) : (
                    t.origins[origin]
                  )}
                </small>
              </>
            )}
          </td>
        );
      })}
      <td {...grid.cell(GROWTH_ROW, 'menu', { fixed: true })} />
    </tr>
  );
}
