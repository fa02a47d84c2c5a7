import type { CellGridColumn, CellGridProps } from './cell-grid.tsx';

/** Column heads are buttons: what a column is about stands behind them. */
export function CellGridHead(props: {
  corner: string;
  columns: readonly CellGridColumn[];
  /** Column whose head Tab reaches, −1 when the focus is in a row. */
  active: number;
  onOpen(column: number): void;
}) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" aria-colindex={1} className="b24-cells-name b24-cells-corner">
          {props.corner}
        </th>
        {props.columns.map(({ id, head }, index) => (
          <th key={id} scope="col" aria-colindex={index + 2}>
            <button
              type="button"
              data-active={index === props.active || undefined}
              tabIndex={index === props.active ? 0 : -1}
              onClick={() => props.onOpen(index)}
            >
              {head}
            </button>
          </th>
        ))}
      </tr>
    </thead>
  );
}

export function CellGridFoot<Row>(props: {
  foot: CellGridProps<Row>['foot'];
  columns: readonly CellGridColumn[];
  /** As screen readers count. */
  firstRow: number;
}) {
  return (
    <tfoot>
      {props.foot.map(({ id, label, cells }, index) => (
        <tr key={id} aria-rowindex={props.firstRow + index} className={index === 0 ? 'b24-cells-first' : undefined}>
          <th scope="row" aria-colindex={1} className="b24-cells-name">
            {label}
          </th>
          {props.columns.map((column, at) => (
            <td key={column.id} aria-colindex={at + 2}>
              {cells[at]}
            </td>
          ))}
        </tr>
      ))}
    </tfoot>
  );
}
