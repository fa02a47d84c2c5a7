import { useMemo, useState } from 'react';
import { readIndexSource } from '#domain/budget/index-source.ts';
import type { PriceIndex, Tables } from '#domain/model/tables.ts';
import { useSession } from '#features/session/index.ts';
import { DataTable } from '#ui/table/index.ts';
import { ViewHead } from '#ui/view-head.tsx';
import type { Acts } from '../use-acts.ts';
import { AddIndexYear } from './add-index-year.tsx';
import { indexColumns, withIndexField } from './index-columns.ts';

const SORT = { column: 'year', direction: 'descending' } as const;
const rowId = (row: PriceIndex) => row.id;

/** What prices grow with: each index and year with its source and date, written where it stands. */
export function IndexesTab(props: { tables: Tables; acts: Acts; scopeId: string }) {
  const { texts, formats } = useSession();
  const { budget } = texts;
  const t = budget.indexes;
  const { tables, acts } = props;
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const columns = useMemo(() => indexColumns(texts, formats), [texts, formats]);
  // Years of one index stand together where rows are alike in what they are sorted by.
  const rows = useMemo(
    () => tables.price_indexes.toSorted((a, b) => a.name.localeCompare(b.name, 'nb')),
    [tables.price_indexes],
  );
  const name = (row: PriceIndex) => `${budget.indexNames[row.name] ?? row.name} ${row.year}`;
  const undated = rows.filter(({ source }) => readIndexSource(source).source === '').length;
  const write = (changed: readonly PriceIndex[], said: string) =>
    void acts.store({ records: changed.map((after) => ({ table: 'price_indexes', key: after.id, after })) }, said);
  return (
    <div className="b24-budget-tab">
      <ViewHead title={t.title} subtitle={t.subtitle} />
      <AddIndexYear rows={rows} scopeId={props.scopeId} onAdd={(row) => write([row], t.added(name(row)))} />
      {rows.length === 0 ? (
        <p className="b24-card b24-budget-empty">{t.none}</p>
      ) : (
        <DataTable
          name="budget.indexes"
          label={t.title}
          fileName={t.fileName}
          columns={columns}
          rows={rows}
          rowId={rowId}
          rowName={name}
          rowsWord={t.rowsWord}
          sort={SORT}
          selected={selected}
          onSelect={setSelected}
          onEdit={(edited, column, text) => {
            write(
              edited.map((row) => withIndexField(row, column, text)),
              t.changed(edited.length === 1 && edited[0] ? name(edited[0]) : formats.number(edited.length)),
            );
          }}
          onDelete={(removed) => {
            setSelected(new Set());
            const records = removed.map(({ id }) => ({ table: 'price_indexes', key: id, after: null }) as const);
            void acts.store({ records }, t.removed(removed.length));
          }}
          texts={texts.table}
          formats={formats}
          note={`${t.note}${undated > 0 ? ` ${t.withoutSource(undated)}` : ''}`}
        />
      )}
    </div>
  );
}
