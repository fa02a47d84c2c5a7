import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { memo, type ReactNode, type RefObject } from 'react';
import type { GridPosition } from '../table/grid-position.ts';
import type { CellGridColumn, CellGridProps } from './cell-grid.tsx';
import type { GridBlock } from './grid-block.ts';

type BodyProps<Row> = Pick<CellGridProps<Row>, 'columns' | 'rows' | 'rowId' | 'rowHead' | 'renderCell'> & {
  active: GridPosition;
  block: GridBlock;
  scroller: RefObject<HTMLElement | null>;
  /** In pixels. */
  rowHeight: number;
};

export function CellGridBody<Row>(props: BodyProps<Row>) {
  const { rows, active, block, rowHeight } = props;
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => props.scroller.current,
    estimateSize: () => rowHeight,
    overscan: 4,
    // The active row stays in the page even when it is scrolled out of sight: the focus lives in it.
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range);
      if (active.row < 0 || indexes.includes(active.row)) return indexes;
      return [...indexes, active.row].toSorted((a, b) => a - b);
    },
  });
  const parts: ReactNode[] = [];
  let next = 0;
  const gap = (to: number) => {
    if (to > next) parts.push(<Gap key={`gap-${next}`} height={(to - next) * rowHeight} />);
  };
  for (const { index } of virtualizer.getVirtualItems()) {
    const row = rows[index];
    if (row === undefined) continue;
    gap(index);
    const inBlock = index >= block.top && index <= block.bottom;
    parts.push(
      <MemoRow
        key={props.rowId(row)}
        row={row}
        index={index}
        columns={props.columns}
        rowHead={props.rowHead}
        renderCell={props.renderCell}
        activeColumn={index === active.row ? active.column : -1}
        from={inBlock ? block.left : -1}
        to={inBlock ? block.right : -1}
      />,
    );
    next = index + 1;
  }
  gap(rows.length);
  return <tbody>{parts}</tbody>;
}

/** Not a row of the grid, so not for screen readers; the index of each real row tells them where they are. */
const UNHEARD = { 'aria-hidden': true } as const;

function Gap({ height }: { height: number }) {
  return (
    <tr className="b24-cells-gap" {...UNHEARD}>
      <td style={{ height }} />
    </tr>
  );
}

/** The cells of a table that is a grid can be selected. */
const SELECTED = { 'aria-selected': true } as const;
const NOT_SELECTED = { 'aria-selected': false } as const;

/** Most of what a key changes is one row or two; the others stay as they are. */
const MemoRow = memo(Row) as typeof Row;

function Row<R>(props: {
  row: R;
  index: number;
  columns: readonly CellGridColumn[];
  rowHead: CellGridProps<R>['rowHead'];
  renderCell: CellGridProps<R>['renderCell'];
  /** −1 when the active cell is in another row. */
  activeColumn: number;
  /** Columns of the block in this row, −1 for none. */
  from: number;
  to: number;
}) {
  const { row, activeColumn } = props;
  return (
    <tr aria-rowindex={props.index + 2}>
      <th scope="row" aria-colindex={1} className="b24-cells-name">
        {props.rowHead(row)}
      </th>
      {props.columns.map((column, index) => {
        const { content, className, title } = props.renderCell(row, index);
        return (
          <td
            key={column.id}
            aria-colindex={index + 2}
            {...(index >= props.from && index <= props.to ? SELECTED : NOT_SELECTED)}
            className={className}
            title={title}
            data-active={index === activeColumn || undefined}
            tabIndex={index === activeColumn ? 0 : -1}
          >
            {content}
          </td>
        );
      })}
    </tr>
  );
}
