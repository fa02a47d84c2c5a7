import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { memo, type ReactNode, type RefObject } from 'react';
import type { Formats } from '../format.ts';
import type { EditedCell } from './cell-edit.ts';
import { alignsRight, type Column, cellText, hasOrigin } from './column.ts';
import type { GridPosition } from './grid-position.ts';

/** Up to here every row is in the page: printing, searching the page and screen readers then see all of them. */
const ALL_RENDERED = 200;

export type TableBodyProps<Row> = {
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowId(row: Row): string;
  selected: ReadonlySet<string>;
  active: GridPosition;
  edited: EditedCell | null;
  editor(row: Row, column: Column<Row>): ReactNode;
  scroller: RefObject<HTMLElement | null>;
  /** Height of a row in pixels. */
  rowHeight: number;
  formats: Formats;
};

export function TableBody<Row>(props: TableBodyProps<Row>) {
  const { rows, active, rowHeight } = props;
  const virtual = rows.length > ALL_RENDERED;
  const virtualizer = useVirtualizer({
    count: rows.length,
    enabled: virtual,
    getScrollElement: () => props.scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    // The active row stays in the page even when it is scrolled out of sight: the focus lives in it.
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range);
      if (active.row < 0 || indexes.includes(active.row)) return indexes;
      return [...indexes, active.row].toSorted((a, b) => a - b);
    },
  });
  const indexes = virtual ? virtualizer.getVirtualItems().map(({ index }) => index) : rows.map((_, index) => index);
  return <tbody>{withGaps(indexes, rows.length, rowHeight, (index) => rowOf(props, index))}</tbody>;
}

/** The rows that are in the page, with one empty row of the right height for each run that is not. */
function withGaps(indexes: readonly number[], count: number, rowHeight: number, row: (index: number) => ReactNode) {
  const parts: ReactNode[] = [];
  let next = 0;
  const gap = (to: number) => {
    if (to > next) parts.push(<Gap key={`gap-${next}`} height={(to - next) * rowHeight} />);
  };
  for (const index of indexes) {
    gap(index);
    parts.push(row(index));
    next = index + 1;
  }
  gap(count);
  return parts;
}

/** Not a row of the table, so not for screen readers; the index of each real row tells them where they are. */
const UNHEARD = { 'aria-hidden': true } as const;

function Gap({ height }: { height: number }) {
  return (
    <tr className="b24-table-gap" {...UNHEARD}>
      <td style={{ height }} />
    </tr>
  );
}

function rowOf<Row>(props: TableBodyProps<Row>, index: number): ReactNode {
  const row = props.rows[index];
  if (row === undefined) return null;
  const id = props.rowId(row);
  const edited = props.edited?.rowId === id ? props.columns.find((column) => column.id === props.edited?.column) : null;
  return (
    <MemoRow
      key={id}
      row={row}
      index={index}
      columns={props.columns}
      selected={props.selected.has(id)}
      activeColumn={index === props.active.row ? props.active.column : -1}
      formats={props.formats}
      {...(edited && { edited: { column: edited.id, editor: props.editor(row, edited) } })}
    />
  );
}

/** A number that tells where it comes from can be clicked; by keyboard it is the cell that is pressed Enter on. */
function CellContent<Row>({ column, row, formats }: { column: Column<Row>; row: Row; formats: Formats }) {
  const content = column.render ? column.render(row) : cellText(column, row, formats);
  return content !== '' && hasOrigin(column, row) ? <span className="b24-asked">{content}</span> : content;
}

/** In a grid where some cells can be changed, the others say that they cannot. */
const READ_ONLY = { 'aria-readonly': true } as const;

/** Most of what a key press changes is two rows; the others stay as they are. */
const MemoRow = memo(TableRow) as typeof TableRow;

function TableRow<Row>(props: {
  row: Row;
  index: number;
  columns: readonly Column<Row>[];
  selected: boolean;
  /** −1 when the active cell is in another row. */
  activeColumn: number;
  formats: Formats;
  edited?: { readonly column: string; readonly editor: ReactNode };
}) {
  const { row, columns, activeColumn, edited } = props;
  const hasEdits = columns.some((column) => column.edit);
  return (
    <tr aria-rowindex={props.index + 2} aria-selected={props.selected}>
      {columns.map((column, index) => (
        <td
          key={column.id}
          className={alignsRight(column.kind) ? 'b24-number' : undefined}
          aria-colindex={index + 1}
          data-active={index === activeColumn || undefined}
          data-edited={column.id === edited?.column || undefined}
          {...(hasEdits && !column.edit && READ_ONLY)}
          tabIndex={index === activeColumn ? 0 : -1}
        >
          {column.id === edited?.column ? edited.editor : <CellContent {...{ column, row }} formats={props.formats} />}
        </td>
      ))}
    </tr>
  );
}
