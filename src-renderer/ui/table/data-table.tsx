import { type ReactNode, type Ref, useMemo, useState } from 'react';
import type { Messages } from '#texts/messages.ts';
import type { Formats } from '../format.ts';
import { type LeavingFigures, useLeaving } from '../leaving.tsx';
import type { WaysOut } from '../ways-out.ts';
import { type AskedFigure, type Column, cellText, headText } from './column.ts';
import { isShown } from './column-menu.tsx';
import { type Sort, shownRows } from './shown-rows.ts';
import { TableGrid, type TableGridHandle } from './table-grid.tsx';
import { tableAsCsv, tableAsTsv } from './table-text.ts';
import { TableToolbar } from './table-toolbar.tsx';
import { useTableView } from './table-view.ts';
import './table.css';

export type DataTableProps<Row> = {
  /** Under this name the set-up is kept across restarts. */
  name: string;
  /** What the table shows, for screen readers. */
  label: string;
  /** Name of the downloaded file, without ending. */
  fileName: string;
  /** The first names the row: it stays in sight and cannot be hidden. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowId(row: Row): string;
  rowName(row: Row): string;
  /** The rows in the plural, as they stand in a sentence: `avtaler`. */
  rowsWord: string;
  sort: Sort | null;
  selected: ReadonlySet<string>;
  onSelect(ids: ReadonlySet<string>): void;
  /** Enter or a double click, where the cell cannot be changed. */
  onOpen?(row: Row): void;
  /** Enter on a number, or a click on it, that tells where it comes from (`Column.origin`). */
  onOrigin?(asked: AskedFigure<Row>): void;
  /** A cell was written, for one row or (Ctrl+Enter) for all that are selected. */
  onEdit?(rows: readonly Row[], column: string, text: string): void;
  /** The Delete key: the selected rows, or the active one. */
  onDelete?(rows: readonly Row[]): void;
  chips?: ReactNode;
  /** Under the table: what its figures are, what its keys do. */
  note?: ReactNode;
  texts: Messages['table'];
  formats: Formats;
  ref?: Ref<TableGridHandle>;
};

/** A grid for offices: search, filters, sorting, columns as one likes them, Excel's keys, copy and download. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rows, rowId, texts, formats } = props;
  const [view, changeView] = useTableView(props.name);
  const [said, setSaid] = useState('');
  const leave = useLeaving();
  const sort = view.sort ?? props.sort;
  const visible = useMemo(
    () => columns.filter((column, index) => index === 0 || isShown(column, view)),
    [columns, view],
  );
  const shown = useMemo(
    () => shownRows(rows, visible, columns, { text: view.text, filters: view.filters, sort }, formats),
    [rows, visible, columns, view.text, view.filters, sort, formats],
  );

  const copyText = async (out: WaysOut, text: string, done: string) => {
    try {
      await out.copyText(text);
      setSaid(done);
    } catch {
      setSaid(texts.copyFailed);
    }
  };
  const figuresOf = (leaving: readonly Row[]): LeavingFigures => {
    const table = { title: null, heads: visible.map(headText), rows: leaving.length };
    const prices = visible.some(({ kind }) => kind === 'kroner') ? 'single' : 'none';
    return { kind: 'tables', name: props.label, tables: [table], prices };
  };
  const copyRows = (copied: readonly Row[]) =>
    leave(texts.copy, figuresOf(copied), (out) => {
      void copyText(out, tableAsTsv(visible, copied, formats), texts.copied(copied.length));
    });
  const copyCell = (column: Column<Row>, row: Row) => {
    const text = cellText(column, row, formats);
    // One cell is in plain sight; only a price is asked about.
    const name = `${props.rowName(row)}: ${headText(column)}`;
    const figures = column.kind === 'kroner' ? ({ kind: 'text', name, text } as const) : null;
    leave(texts.copy, figures, (out) => void copyText(out, text, texts.copiedCell));
  };
  const download = () =>
    leave(texts.download, figuresOf(shown), (out) =>
      out.saveFile(`${props.fileName}.csv`, tableAsCsv(visible, shown, formats), 'text/csv;charset=utf-8'),
    );
  const sortBy = (column: Column<Row>) => {
    const descending = sort?.column === column.id && sort.direction === 'ascending';
    changeView({ sort: { column: column.id, direction: descending ? 'descending' : 'ascending' } });
    setSaid((descending ? texts.sortedDescending : texts.sortedAscending)(headText(column)));
  };

  return (
    <div className="b24-table">
      <TableToolbar
        columns={columns}
        rows={rows}
        view={view}
        chips={props.chips}
        texts={texts}
        onChange={(changes) => {
          changeView(changes);
          setSaid('');
        }}
        onCopy={() => copyRows(shown)}
        onDownload={download}
      />
      <TableGrid
        {...props}
        columns={visible}
        rows={shown}
        sort={sort}
        widths={view.widths}
        onWidths={(widths) => changeView({ widths })}
        onSort={sortBy}
        onCopy={() => copyRows(props.selected.size > 0 ? shown.filter((row) => props.selected.has(rowId(row))) : shown)}
        onCopyCell={copyCell}
        onSay={setSaid}
        onShowAll={() => changeView({ text: '', filters: {} })}
      />
      <div className="b24-table-below b24-source">
        <p>{props.note}</p>
        <p role="status">{said || (shown.length < rows.length ? texts.shown(shown.length, rows.length) : '')}</p>
      </div>
    </div>
  );
}
