import { DownloadIcon, MagnifyingGlassIcon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import type { Messages } from '#texts/messages.ts';
import type { Column } from './column.ts';
import { ColumnMenu } from './column-menu.tsx';
import { FilterChip, MoreFilters } from './filter-chip.tsx';
import type { TableView, TableViewChange } from './table-view.ts';

/** Search, filters as chips, and what can be done with the table as a whole. */
export function TableToolbar<Row>(props: {
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  view: TableView;
  /** Further chips of the view's own, before the filters. */
  chips?: ReactNode;
  texts: Messages['table'];
  onChange: TableViewChange;
  onCopy(): void;
  onDownload(): void;
}) {
  const { columns, rows, view, texts, onChange } = props;
  const { filters } = view;
  const filterable = columns.filter((column) => column.filter);
  const more = filterable.filter((column) => !column.filter?.always);
  const onFilter = (column: string, keys: readonly string[]) => {
    const { [column]: _, ...others } = filters;
    onChange({ filters: keys.length > 0 ? { ...others, [column]: keys } : others });
  };
  return (
    <div className="b24-table-tools">
      <div className="b24-table-find">
        <MagnifyingGlassIcon aria-hidden="true" />
        <input
          type="search"
          aria-label={texts.find}
          placeholder={texts.find}
          value={view.text}
          onChange={(event) => onChange({ text: event.target.value })}
        />
      </div>
      {props.chips}
      {filterable
        .filter((column) => column.filter?.always || filters[column.id])
        .map((column) => (
          <FilterChip key={column.id} {...{ column, rows, filters, texts }} onChange={onFilter} />
        ))}
      {more.length > 0 && <MoreFilters columns={more} {...{ rows, filters, texts }} onChange={onFilter} />}
      <div className="b24-table-actions">
        <ColumnMenu {...{ columns, view, texts, onChange }} />
        <button type="button" className="b24-text-button" onClick={props.onCopy}>
          {texts.copy}
        </button>
        <button
          type="button"
          className="b24-text-button"
          aria-label={texts.download}
          title={texts.download}
          onClick={props.onDownload}
        >
          <DownloadIcon aria-hidden="true" />
        </button>
      </div>
    </div>
  );
}
