import {
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type Ref,
  type SyntheticEvent,
  useEffect,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { GridPosition } from '../table/grid-position.ts';
import { useRoom } from '../table/use-room.ts';
import { CellGridBody } from './cell-grid-body.tsx';
import { CellGridFoot, CellGridHead } from './cell-grid-edges.tsx';
import { blockOf, focusWithin, type GridBlock, type GridFocus, isOneCell, movedFocus } from './grid-block.ts';
import './cell-grid.css';

/** In rem, as in the style sheet. */
const ROW_HEIGHT = 1.875;

export type CellGridColumn = {
  readonly id: string;
  readonly head: ReactNode;
  /** In rem. */
  readonly width: number;
};

export type CellGridHandle = { focus(): void };

export type CellGridProps<Row> = {
  label: string;
  /** How it is used by keyboard, for screen readers. */
  help: string;
  /** Head of the column that names the rows. */
  corner: string;
  rowHeadWidth: number;
  columns: readonly CellGridColumn[];
  /** A row that is the same object as before is not drawn again. */
  rows: readonly Row[];
  rowId(row: Row): string;
  rowHead(row: Row): ReactNode;
  /** The same function every time, so that rows that have not changed can be left alone. */
  renderCell(row: Row, column: number): CellContent;
  foot: readonly { readonly id: string; readonly label: ReactNode; readonly cells: readonly ReactNode[] }[];
  /** A key that does not move. @returns whether it was used */
  onKey(event: KeyboardEvent, block: GridBlock): boolean;
  onOpen(block: GridBlock): void;
  onOpenHead(column: number): void;
  onCopy(block: GridBlock): void;
  onPaste(text: string, block: GridBlock): void;
  /** Where the focus is; again when the function changes. */
  onActive(position: GridPosition): void;
  empty: ReactNode;
  ref?: Ref<CellGridHandle> | undefined;
};

export type CellContent = { readonly content: ReactNode; readonly className?: string; readonly title?: string };

/** A table may be a grid (ARIA in HTML); its rows and cells then are the grid's without a word more. */
const GRID = { role: 'grid', 'aria-multiselectable': true } as const;

const START: GridFocus = { active: { row: 0, column: 0 }, anchor: { row: 0, column: 0 } };

/**
 * A grid whose cells are worked on by keyboard as in a spreadsheet: one cell has the focus, Shift makes a block. Only rows in
 * sight are drawn; head, foot and the first column stay in sight. Source: ARIA Authoring Practices, grid pattern.
 */
export function CellGrid<Row>(props: CellGridProps<Row>) {
  const { columns, rows } = props;
  const helpId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const wantsFocus = useRef(false);
  const room = useRoom(scroller);
  const [kept, setFocus] = useState<GridFocus>(START);
  const focus = focusWithin(kept, { rows: rows.length, columns: columns.length });
  const block = blockOf(focus);
  useImperativeHandle(props.ref, () => ({
    focus: () => {
      wantsFocus.current = true;
      setFocus((before) => ({ ...before }));
    },
  }));
  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    table.current?.querySelector<HTMLElement>('[data-active]')?.focus();
  });
  const { onActive } = props;
  const { row, column } = focus.active;
  useEffect(() => onActive({ row, column }), [onActive, row, column]);

  const moveTo = (next: GridFocus) => {
    wantsFocus.current = true;
    setFocus(next);
  };
  const page = Math.max(Math.floor(room.height / (ROW_HEIGHT * room.rem)) - 5, 1);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey) return;
    const ctrl = event.ctrlKey || event.metaKey;
    const key = { key: event.key, ctrl, shift: event.shiftKey };
    const next = movedFocus(focus, key, { rows: rows.length, columns: columns.length, page });
    if (next) moveTo(next);
    else if (!used(event, ctrl)) return;
    event.preventDefault();
    // Escape would otherwise also close what the grid stands in.
    event.stopPropagation();
  };
  const used = (event: KeyboardEvent, ctrl: boolean): boolean => {
    if (focus.active.row < 0) return false;
    if (ctrl && event.key.toLowerCase() === 'a') {
      setFocus({
        anchor: { row: 0, column: 0 },
        active: { row: rows.length - 1, column: columns.length - 1 },
      });
      wantsFocus.current = true;
      return true;
    }
    if (event.key === 'Escape' && !isOneCell(block)) {
      moveTo({ active: focus.active, anchor: focus.active });
      return true;
    }
    if (event.key === 'Enter' || event.key === 'F2') {
      props.onOpen(block);
      return true;
    }
    return props.onKey(event, block);
  };
  const onMouseDown = (event: MouseEvent) => {
    const position = positionIn(event);
    if (!position || position.row < 0 || event.button !== 0) return;
    if (event.shiftKey) {
      event.preventDefault();
      moveTo({ active: position, anchor: focus.anchor });
    } else moveTo({ active: position, anchor: position });
  };
  const onMouseOver = (event: MouseEvent) => {
    const position = positionIn(event);
    if ((event.buttons & 1) === 0 || !position || position.row < 0) return;
    setFocus((before) => ({ ...before, active: position }));
  };
  const onFocus = (event: SyntheticEvent) => {
    const position = positionIn(event);
    if (position && !same(position, focus.active)) setFocus({ active: position, anchor: position });
  };
  const onCopy = (event: ClipboardEvent) => {
    if (getSelection()?.type === 'Range' || focus.active.row < 0) return;
    event.preventDefault();
    props.onCopy(block);
  };
  const onPaste = (event: ClipboardEvent) => {
    if (focus.active.row < 0) return;
    event.preventDefault();
    props.onPaste(event.clipboardData.getData('text/plain'), block);
  };

  return (
    <div className="b24-cells b24-card">
      {/* Enough room around what gets the focus: it is never left under the head, the foot or the first column. */}
      <div className="b24-cells-scroll" ref={scroller} style={{ scrollPaddingLeft: `${props.rowHeadWidth}rem` }}>
        <table
          ref={table}
          {...GRID}
          aria-label={props.label}
          aria-describedby={helpId}
          aria-rowcount={rows.length + 1 + props.foot.length}
          aria-colcount={columns.length + 1}
          style={{ minWidth: `${columns.reduce((sum, { width }) => sum + width, props.rowHeadWidth)}rem` }}
          onKeyDown={onKeyDown}
          onMouseDown={onMouseDown}
          onMouseOver={onMouseOver}
          onDoubleClick={(event) => {
            const position = positionIn(event);
            if (position && position.row >= 0) props.onOpen(blockOf({ active: position, anchor: position }));
          }}
          onFocus={onFocus}
          onCopy={onCopy}
          onPaste={onPaste}
        >
          <colgroup>
            <col style={{ width: `${props.rowHeadWidth}rem` }} />
            {columns.map(({ id, width }) => (
              <col key={id} style={{ width: `${width}rem` }} />
            ))}
          </colgroup>
          <CellGridHead
            corner={props.corner}
            columns={columns}
            active={focus.active.row < 0 ? focus.active.column : -1}
            onOpen={props.onOpenHead}
          />
          <CellGridBody
            columns={columns}
            rows={rows}
            rowId={props.rowId}
            rowHead={props.rowHead}
            renderCell={props.renderCell}
            active={focus.active}
            block={block}
            scroller={scroller}
            rowHeight={ROW_HEIGHT * room.rem}
          />
          <CellGridFoot foot={props.foot} columns={columns} firstRow={rows.length + 2} />
        </table>
        {rows.length === 0 && <div className="b24-table-none">{props.empty}</div>}
      </div>
      <p id={helpId} className="b24-hidden">
        {props.help}
      </p>
    </div>
  );
}

function same(a: GridPosition, b: GridPosition): boolean {
  return a.row === b.row && a.column === b.column;
}

/** The cell that an event happened in, read off the indexes that screen readers read; null in the first column and the foot. */
function positionIn(event: SyntheticEvent): GridPosition | null {
  const cell = event.target instanceof Element ? event.target.closest('td, th') : null;
  const row = cell?.closest('tr');
  if (!cell || !row?.ariaRowIndex || cell.closest('tfoot')) return null;
  const column = Number(cell.ariaColIndex) - 2;
  return column < 0 ? null : { row: Number(row.ariaRowIndex) - 2, column };
}
