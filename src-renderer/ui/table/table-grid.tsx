import { type MouseEvent, type Ref, type SyntheticEvent, useId, useImperativeHandle, useMemo, useRef } from 'react';
import type { Messages } from '#texts/messages.ts';
import type { Formats } from '../format.ts';
import { type AskedFigure, type Column, hasOrigin } from './column.ts';
import { columnWidths, NARROWEST } from './column-widths.ts';
import type { GridPosition } from './grid-position.ts';
import { type Selection, type SelectionGesture, selectionAfter } from './selection.ts';
import type { Sort } from './shown-rows.ts';
import { TableBody } from './table-body.tsx';
import { TableFoot } from './table-foot.tsx';
import { TableHead } from './table-head.tsx';
import { useActiveCell } from './use-active-cell.ts';
import { useCellEdit } from './use-cell-edit.tsx';
import { useGridKeys } from './use-grid-keys.ts';
import { useRoom } from './use-room.ts';

/** In rem, as in the style sheet. */
const ROW_HEIGHT = 1.875;

/** A table may be a grid (ARIA in HTML); its rows and cells then are the grid's without a word more. */
const GRID = { role: 'grid', 'aria-multiselectable': true } as const;

export type TableGridHandle = {
  /** Moves the focus to the active cell: where the user was. */
  focus(): void;
};

export type TableGridProps<Row> = {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowId(row: Row): string;
  rowName(row: Row): string;
  rowsWord: string;
  sort: Sort | null;
  widths: Readonly<Record<string, number>>;
  selected: ReadonlySet<string>;
  onSelect(ids: ReadonlySet<string>): void;
  onOpen?(row: Row): void;
  onOrigin?(asked: AskedFigure<Row>): void;
  onEdit?(rows: readonly Row[], column: string, text: string): void;
  onDelete?(rows: readonly Row[]): void;
  onSort(column: Column<Row>): void;
  onWidths(widths: Readonly<Record<string, number>>): void;
  onCopy(): void;
  onCopyCell(column: Column<Row>, row: Row): void;
  onSay(text: string): void;
  onShowAll(): void;
  texts: Messages['table'];
  formats: Formats;
  ref?: Ref<TableGridHandle>;
};

export function TableGrid<Row>(props: TableGridProps<Row>) {
  const { columns, rows, rowId, selected, texts, formats } = props;
  const helpId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const anchor = useRef<string | null>(null);
  const room = useRoom(scroller);
  const widths = columnWidths(columns, props.widths, room.width / room.rem);
  const rowIds = useMemo(() => rows.map(rowId), [rows, rowId]);
  const columnIds = useMemo(() => columns.map(({ id }) => id), [columns]);
  const [firstSelected] = selected;
  const active = useActiveCell(table, rowIds, columnIds, firstSelected ?? null);
  useImperativeHandle(props.ref, () => ({ focus: () => active.moveTo(active.position) }));

  const select = (gesture: SelectionGesture, id: string) => {
    const before: Selection = { ids: selected, anchor: anchor.current ?? firstSelected ?? null };
    const after = selectionAfter(before, gesture, id, rowIds);
    anchor.current = after.anchor;
    props.onSelect(after.ids);
  };
  const resize = (index: number, change: number | null) => {
    const column = columns[index];
    if (!column) return;
    const { [column.id]: _, ...others } = props.widths;
    if (change === null) return props.onWidths(others);
    const width = Math.max((widths[index] ?? column.width) + change, NARROWEST);
    props.onWidths({ ...others, [column.id]: width });
    props.onSay(texts.widthNow(column.head.replaceAll('\u00ad', ''), String(Math.round(width * room.rem))));
  };
  const cells = useCellEdit({ ...props, position: active.position, moveTo: active.moveTo });
  const ask = (position: GridPosition): boolean => {
    const [row, column] = [rows[position.row], columns[position.column]];
    if (row === undefined || !column || !props.onOrigin || !hasOrigin(column, row)) return false;
    props.onOrigin({ column, row, rows });
    return true;
  };
  const onKeyDown = useGridKeys({
    ...props,
    ask,
    edit: (typed) => void cells.open(active.position, typed),
    position: active.position,
    page: Math.max(Math.floor(room.height / (ROW_HEIGHT * room.rem)) - 3, 1),
    moveTo: active.moveTo,
    select,
    resize,
  });
  const onClick = (event: MouseEvent) => {
    const position = positionIn(event);
    const id = rowIds[position?.row ?? -1];
    if (position && isAsked(event) && ask(position)) return;
    // A click that ends a drag over text was meant for the text.
    if (id === undefined || getSelection()?.type === 'Range' || isField(event)) return;
    select(event.ctrlKey || event.metaKey ? 'toggle' : event.shiftKey ? 'extend' : 'only', id);
  };
  const onDoubleClick = (event: MouseEvent) => {
    const position = positionIn(event);
    const row = rows[position?.row ?? -1];
    if (!position || row === undefined || isField(event) || isAsked(event) || cells.open(position, null)) return;
    props.onOpen?.(row);
  };

  return (
    <div className="b24-table-frame b24-card">
      <div className="b24-table-scroll" ref={scroller}>
        <table
          ref={table}
          {...GRID}
          aria-label={props.label}
          aria-describedby={helpId}
          aria-rowcount={rows.length + 1 + Number(columns.some(({ sum }) => sum) && rows.length > 0)}
          aria-colcount={columns.length}
          style={{ width: `${widths.reduce((sum, width) => sum + width, 0)}rem` }}
          onKeyDown={onKeyDown}
          onClick={onClick}
          onDoubleClick={onDoubleClick}
          onPointerOver={showWholeText}
          onFocus={(event) => {
            active.setHasFocus(true);
            const position = positionIn(event);
            if (position) active.place(position);
          }}
          onBlur={(event) => active.setHasFocus(event.relatedTarget === null && !event.target.isConnected)}
        >
          <colgroup>
            {columns.map((column, index) => (
              <col key={column.id} style={{ width: `${widths[index]}rem` }} />
            ))}
          </colgroup>
          <TableHead
            columns={columns}
            sort={props.sort}
            active={active.position.row < 0 ? active.position.column : -1}
            onSort={props.onSort}
            onResize={(index, pixels) => resize(index, pixels === null ? null : pixels / room.rem)}
          />
          <TableBody
            {...{ columns, rows, rowId, selected, scroller, formats }}
            active={active.position}
            edited={cells.edited}
            editor={cells.editor}
            rowHeight={ROW_HEIGHT * room.rem}
          />
          <TableFoot
            {...{ columns, rows, texts, formats }}
            rowName={props.rowName}
            rowsWord={props.rowsWord}
            {...(props.onOrigin && { onOrigin: props.onOrigin })}
          />
        </table>
        {rows.length === 0 && (
          <p className="b24-table-none">
            {texts.noMatch}{' '}
            <button type="button" className="b24-text-button" onClick={props.onShowAll}>
              {texts.showAll}
            </button>
          </p>
        )}
      </div>
      <p id={helpId} className="b24-hidden">
        {columns.some(({ edit }) => edit) ? texts.keyboardEdit : texts.keyboard}
        {columns.some(({ origin }) => origin) && ` ${texts.keyboardOrigin}`}
      </p>
    </div>
  );
}

/** A text that does not fit its column is told whole by the pointer. */
function showWholeText({ target }: SyntheticEvent) {
  if (target instanceof HTMLTableCellElement || isAsked({ target })) {
    const cell = target as HTMLElement;
    cell.title = cell.scrollWidth > cell.clientWidth ? cell.innerText : '';
  }
}

/** In the field of a cell that is being changed. */
function isField({ target }: SyntheticEvent): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
}

/** On a figure that tells where it comes from. */
function isAsked({ target }: Pick<SyntheticEvent, 'target'>): boolean {
  return target instanceof Element && target.closest('.b24-asked') !== null;
}

/** The cell that an event happened in, read off the indexes that screen readers read. */
function positionIn(event: SyntheticEvent): GridPosition | null {
  const cell = event.target instanceof Element ? event.target.closest('td, th') : null;
  const row = cell?.closest('tr');
  if (!cell || !row || cell.closest('tfoot') || !row.ariaRowIndex) return null;
  return { row: Number(row.ariaRowIndex) - 2, column: Number(cell.ariaColIndex) - 1 };
}
