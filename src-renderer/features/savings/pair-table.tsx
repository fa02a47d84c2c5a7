import { useMemo } from 'react';
import type { CountedPair } from '#domain/figures/agreement-reduction.ts';
import type { PairStatus, WorkbenchRow } from '#domain/workbench/agreement-workbench.ts';
import { useNames } from '#features/dataset/index.ts';
import { useNavigation } from '#features/navigation/index.ts';
import { useSession } from '#features/session/index.ts';
import { type Column, DataTable } from '#ui/table/index.ts';

type Row = WorkbenchRow & { readonly holder: string; readonly service: string; readonly county: string };

const NOTHING: ReadonlySet<string> = new Set();
const STATUSES: readonly PairStatus[] = ['kept', 'new', 'ended', 'assumedEnded'];
const rowId = (row: Row) => `${row.holderId} ${row.serviceId}`;
const rowName = (row: Row) => `${row.holder}, ${row.service}`;

/** Every pair that counts before or after; Enter leads to its agreement. */
export function PairTable(props: {
  rows: readonly WorkbenchRow[];
  place: string;
  collaboration: boolean;
  onAsk(title: string, row: WorkbenchRow, shown: 'before' | 'after'): void;
  onAskSum(): void;
}) {
  const { rows, place } = props;
  const { texts, formats } = useSession();
  const t = texts.workbench;
  const { go } = useNavigation();
  const names = useNames();
  const named = useMemo(
    () =>
      rows.map((row): Row => {
        const name = (id: string) => names?.get(id) ?? id;
        const county = row.countyId === null ? t.national : name(row.countyId);
        return { ...row, holder: name(row.holderId), service: name(row.serviceId), county };
      }),
    [rows, names, t],
  );
  const columns = useMemo(() => {
    const basis = (pair: CountedPair | null) =>
      pair === null ? '' : pair.kind === 'registered' ? t.registered : t.counted(formats.date(pair.date), pair.source);
    const filtered = (of: (row: Row) => string) => ({ key: of, label: (key: string) => key });
    const list: readonly Column<Row>[] = [
      { id: 'holder', head: t.holder, kind: 'text', width: 13, value: (row) => row.holder },
      {
        id: 'service',
        head: t.service,
        kind: 'text',
        width: 9,
        value: (row) => row.service,
        filter: { ...filtered((row) => row.service), always: true },
      },
      {
        id: 'county',
        head: t.county,
        kind: 'text',
        width: 8,
        value: (row) => row.county,
        filter: filtered((row) => row.county),
      },
      {
        id: 'before',
        head: t.before,
        kind: 'number',
        width: 4.5,
        origin: true,
        value: (row) => row.before?.count ?? 0,
        sum: { leftOut: () => '' },
      },
      {
        id: 'after',
        head: t.after,
        kind: 'number',
        width: 4.5,
        origin: true,
        value: (row) => row.after?.count ?? 0,
        sum: { leftOut: () => '' },
      },
      {
        id: 'status',
        head: t.status,
        kind: 'text',
        width: 9,
        value: (row) => t.statuses[row.status],
        filter: {
          key: (row) => row.status,
          label: (key) => t.statuses[key as PairStatus],
          keys: STATUSES,
          always: true,
        },
      },
      { id: 'basisBefore', head: t.basisBefore, kind: 'text', width: 12, value: (row) => basis(row.before) },
      { id: 'basisAfter', head: t.basisAfter, kind: 'text', width: 9, value: (row) => basis(row.after) },
    ];
    return list;
  }, [t, formats]);
  const open = (row: Row) => {
    const pair = row.after ?? row.before;
    const id = pair?.kind === 'registered' ? pair.agreementIds[0] : undefined;
    go(id === undefined ? { view: 'avtaler' } : { view: 'avtaler', avtale: id });
  };
  return (
    <div className="b24-savings-table">
      <DataTable<Row>
        name="workbench.pairs"
        label={t.tab}
        fileName={`${t.tab} ${place}`}
        columns={columns}
        rows={named}
        rowId={rowId}
        rowName={rowName}
        rowsWord={t.rowsWord}
        sort={null}
        selected={NOTHING}
        onSelect={() => {}}
        onOpen={open}
        onOrigin={({ row, column }) =>
          row ? props.onAsk(rowName(row), row, column.id === 'before' ? 'before' : 'after') : props.onAskSum()
        }
        texts={texts.table}
        note={props.collaboration ? t.collaborationBeside : undefined}
        formats={formats}
      />
    </div>
  );
}
