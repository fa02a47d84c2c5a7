import { Checkbox } from '@digdir/designsystemet-react';
import type { Messages } from '#texts/messages.ts';
import { type Column, headText } from './column.ts';
import { TableMenu } from './table-menu.tsx';
import type { TableView, TableViewChange } from './table-view.ts';

export function isShown<Row>(column: Column<Row>, view: TableView): boolean {
  return view.shown[column.id] ?? !column.hidden;
}

/** Which columns are shown. The first names the row and always stays. */
export function ColumnMenu<Row>(props: {
  columns: readonly Column<Row>[];
  view: TableView;
  texts: Messages['table'];
  onChange: TableViewChange;
}) {
  const { columns, view, texts, onChange } = props;
  return (
    <TableMenu className="b24-text-button" button={texts.columns} label={texts.columnsShown} placement="bottom-end">
      <div className="b24-table-choices">
        {columns.slice(1).map((column) => (
          <Checkbox
            key={column.id}
            value={column.id}
            label={headText(column)}
            checked={isShown(column, view)}
            onChange={(event) => onChange({ shown: { ...view.shown, [column.id]: event.target.checked } })}
          />
        ))}
      </div>
      {Object.keys(view.widths).length > 0 && (
        <button type="button" className="b24-text-button" onClick={() => onChange({ widths: {} })}>
          {texts.resetWidths}
        </button>
      )}
    </TableMenu>
  );
}
