import { Checkbox } from '@digdir/designsystemet-react';
import { ChevronDownIcon, PlusIcon } from '@navikt/aksel-icons';
import type { Messages } from '#texts/messages.ts';
import { type Column, headText } from './column.ts';
import { type Filters, filterKeys } from './shown-rows.ts';
import { TableMenu } from './table-menu.tsx';

export type FilterChange = (column: string, keys: readonly string[]) => void;

type FilterProps<Row> = {
  column: Column<Row>;
  rows: readonly Row[];
  filters: Filters;
  texts: Messages['table'];
  onChange: FilterChange;
};

/** A filter of one column: says what it lets through, and opens to change it. */
export function FilterChip<Row>(props: FilterProps<Row>) {
  const { column, filters, texts } = props;
  const chosen = filters[column.id] ?? [];
  const name = filterName(column);
  return (
    <TableMenu
      className="b24-chip"
      on={chosen.length > 0}
      label={name}
      placement="bottom-start"
      button={
        <>
          {chipText(column, name, chosen, texts)}
          <ChevronDownIcon aria-hidden="true" />
        </>
      }
    >
      <FilterChoices {...props} />
      {chosen.length > 0 && (
        <button type="button" className="b24-text-button" onClick={() => props.onChange(column.id, [])}>
          {texts.filterClear}
        </button>
      )}
    </TableMenu>
  );
}

function filterName<Row>(column: Column<Row>): string {
  return column.filter?.name ?? headText({ ...column, unit: '' });
}

function chipText<Row>(column: Column<Row>, name: string, chosen: readonly string[], texts: Messages['table']): string {
  const [first] = chosen;
  if (first === undefined) return texts.filterAll(name);
  if (chosen.length === 1) return texts.filterOne(name, column.filter?.label(first) ?? first);
  return texts.filterSome(name, chosen.length);
}

/** Filters that are not always shown, by column; one that is in use has its own chip as well. */
export function MoreFilters<Row>(props: Omit<FilterProps<Row>, 'column'> & { columns: readonly Column<Row>[] }) {
  const { columns, texts, ...rest } = props;
  return (
    <TableMenu
      className="b24-chip b24-chip-more"
      buttonLabel={texts.filterMore}
      label={texts.filterMore}
      placement="bottom-start"
      button={<PlusIcon aria-hidden="true" />}
    >
      {columns.map((column) => (
        <details key={column.id} name={texts.filterMore}>
          <summary>{filterName(column)}</summary>
          <FilterChoices {...rest} column={column} texts={texts} />
        </details>
      ))}
    </TableMenu>
  );
}

function FilterChoices<Row>({ column, rows, filters, onChange }: FilterProps<Row>) {
  const chosen = filters[column.id] ?? [];
  const keys = filterKeys(column, rows);
  return (
    <div className="b24-table-choices">
      {keys.map((key) => (
        <Checkbox
          key={key}
          value={key}
          label={column.filter?.label(key) ?? key}
          checked={chosen.includes(key)}
          onChange={(event) =>
            onChange(
              column.id,
              keys.filter((other) => (other === key ? event.target.checked : chosen.includes(other))),
            )
          }
        />
      ))}
    </div>
  );
}
