import { useMemo, useState } from 'react';
import type { JoiningGrid } from '#domain/joining/joining-grid.ts';
import { type OrderLine, orderLines } from '#domain/joining/order-lines.ts';
import { NumberOrigin, sumOrigin, type Traced } from '#features/provenance/index.ts';
import { useFormats, useTexts } from '#features/session/index.ts';
import { type AskedFigure, type Column, DataTable } from '#ui/table/index.ts';
import type { JoiningQuery } from '#workers/joining-client.ts';
import { type OrderPart, orderOrigin } from './order-origin.ts';
import { SaveOrders } from './save-orders.tsx';

const rowId = ({ library, service, firstMonth }: OrderLine) => `${library.id} ${service} ${firstMonth}`;
const rowName = ({ library, serviceName }: OrderLine) => `${library.name}, ${serviceName}`;
const NOTHING: ReadonlySet<string> = new Set();

/** Everything that is said yes to: the order, on screen and as files. */
export function OrdersTab(props: { grid: JoiningGrid; query: JoiningQuery; place: string; open: number }) {
  const { grid, place } = props;
  const texts = useTexts();
  const { orders: t, unanswered } = texts.joiningLists;
  const formats = useFormats();
  const lines = useMemo(() => orderLines(grid), [grid]);
  const [selected, setSelected] = useState(NOTHING);
  const columns = useMemo((): readonly Column<OrderLine>[] => {
    const month = formats.shortMonth;
    const sum = { leftOut: t.leftOut };
    return [
      { id: 'library', head: unanswered.library, kind: 'text', width: 12, value: ({ library }) => library.name },
      {
        id: 'service',
        head: texts.joining.offerList.service,
        kind: 'text',
        width: 10,
        value: ({ serviceName }) => serviceName,
        filter: { key: ({ serviceName }) => serviceName, label: (key) => key, always: true },
      },
      { id: 'number', head: t.number, kind: 'text', width: 6, grow: 0, value: ({ library }) => library.number },
      {
        id: 'kind',
        head: unanswered.kind,
        kind: 'text',
        width: 8,
        grow: 0,
        value: ({ library }) => unanswered.kinds[library.kind],
        hidden: true,
      },
      {
        id: 'period',
        head: t.period,
        kind: 'text',
        width: 6,
        grow: 0,
        value: ({ firstMonth, months }) => `${month(firstMonth)}–${month(firstMonth + months - 1)}`,
      },
      { id: 'price', head: t.price, unit: t.perYear, kind: 'kroner', width: 6.5, value: ({ priceOre }) => priceOre },
      {
        id: 'paid',
        head: t.paid,
        unit: t.kroner,
        kind: 'kroner',
        width: 7,
        value: ({ paidOre }) => paidOre,
        sum,
        origin: true,
      },
      {
        id: 'county',
        head: t.countyPart,
        unit: t.kroner,
        kind: 'kroner',
        width: 7,
        value: ({ countyOre }) => countyOre,
        sum,
        origin: true,
      },
      {
        id: 'own',
        head: t.libraryPart,
        unit: t.kroner,
        kind: 'kroner',
        width: 7,
        value: ({ paidOre, countyOre }) => (paidOre === null || countyOre === null ? null : paidOre - countyOre),
        sum,
        origin: true,
      },
    ];
  }, [t, unanswered, texts, formats]);
  const [origin, setOrigin] = useState<Traced | null>(null);
  const ask = (asked: AskedFigure<OrderLine>) => {
    const about = { table: t.label(place, grid.year), rowHead: unanswered.library, rowName };
    setOrigin(
      asked.row
        ? orderOrigin(asked.row, partOf(asked.column.id), texts, formats)
        : sumOrigin(asked, about, texts.provenance, formats),
    );
  };
  if (lines.length === 0) {
    return (
      <section className="b24-card b24-joining-done">
        <h2>{t.none}</h2>
        <p>{t.noneHelp}</p>
      </section>
    );
  }
  const total = lines.reduce((sum, { paidOre }) => sum + (paidOre ?? 0), 0);
  return (
    <div className="b24-joining-list">
      <div>
        <h2 className="b24-joining-list-title">{t.title(formats.number(lines.length), grid.year)}</h2>
        <p className="b24-soft b24-small">
          {t.subtitle(formats.kroner(total))} {props.open > 0 && t.open(formats.number(props.open))}
        </p>
      </div>
      <SaveOrders query={props.query} place={place} lines={lines.length} />
      <DataTable
        name="joining.orders"
        label={t.label(place, grid.year)}
        fileName={t.fileName(place, grid.year)}
        columns={columns}
        rows={lines}
        rowId={rowId}
        rowName={rowName}
        rowsWord={t.rowsWord}
        sort={null}
        selected={selected}
        onSelect={setSelected}
        onOrigin={ask}
        texts={texts.table}
        formats={formats}
      />
      {origin && <NumberOrigin provenance={origin} onClose={() => setOrigin(null)} />}
    </div>
  );
}

function partOf(column: string): OrderPart {
  return column === 'county' || column === 'own' ? column : 'paid';
}
