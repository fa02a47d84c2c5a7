import { Checkbox, Popover } from '@digdir/designsystemet-react';
import { ChevronDownIcon, PlusIcon } from '@navikt/aksel-icons';
import type { Messages } from '#texts/messages.ts';
import { type Column, headText } from './column.ts';
import { type Filters, filterKeys } from './shown-rows.ts';

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
    <Popover.TriggerContext>
      <Popover.Trigger asChild>
        <button type="button" className="b24-chip" data-on={chosen.length > 0 || undefined}>
          {chipText(column, name, chosen, texts)}
          <ChevronDownIcon aria-hidden="true" />
        </button>
      </Popover.Trigger>
      <Popover placement="bottom-start" className="b24-table-menu" aria-label={name} role="group">
        <FilterChoices {...props} />
        {chosen.length > 0 && (
          <button type="button" className="b24-text-button" onClick={() => props.onChange(column.id, [])}>
            {texts.filterClear}
          </button>
        )}
      </Popover>
    </Popover.TriggerContext>
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
    <Popover.TriggerContext>
      <Popover.Trigger asChild>
        <button type="button" className="b24-chip b24-chip-more" aria-label={texts.filterMore}>
          <PlusIcon aria-hidden="true" />
        </button>
      </Popover.Trigger>
      <Popover placement="bottom-start" className="b24-table-menu" aria-label={texts.filterMore} role="group">
        {columns.map((column) => (
          <details key={column.id} name={texts.filterMore}>
            <summary>{filterName(column)}</summary>
            <FilterChoices {...rest} column={column} texts={texts} />
          </details>
        ))}
      </Popover>
    </Popover.TriggerContext>
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
