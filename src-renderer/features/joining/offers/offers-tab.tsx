import { useMemo, useState } from 'react';
import type { JoiningGrid } from '#domain/joining/joining-grid.ts';
import type { ServiceSums } from '#domain/joining/joining-sums.ts';
import { AUDIENCES, type Audience, type OfferOfYear, type ServiceOnOffer } from '#domain/joining/services-on-offer.ts';
import { useFormats, useTexts } from '#features/session/index.ts';
import { type Column, DataTable } from '#ui/table/index.ts';
import { OfferDialog } from '../answers/offer-dialog.tsx';
import type { Answered, JoiningSession } from '../joining-session.ts';
import { shortStateText } from '../offer-state-text.ts';

type OfferRow = {
  readonly service: ServiceOnOffer;
  readonly index: number;
  readonly audience: Audience;
  readonly offer: OfferOfYear;
  readonly sums: ServiceSums;
};

const SORT = { column: 'service', direction: 'ascending' } as const;
const rowId = ({ offer }: OfferRow) => offer.offerId;
const rowName = ({ service }: OfferRow) => service.name;

/** The offers of the year, whom they are for, until when, and how many have answered. */
export function OffersTab(props: {
  grid: JoiningGrid;
  place: string;
  sums: readonly ServiceSums[];
  session: JoiningSession;
  onAnswered(outcome: Answered): void;
}) {
  const { grid, place, sums } = props;
  const texts = useTexts();
  const { joining: t } = texts;
  const formats = useFormats();
  const [opened, setOpened] = useState<OfferRow | null>(null);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(
    () =>
      grid.services.flatMap((service, index) =>
        AUDIENCES.flatMap((audience): OfferRow[] => {
          const [offer, sum] = [service.offers[audience], sums[index]];
          return offer && sum ? [{ service, index, audience, offer, sums: sum }] : [];
        }),
      ),
    [grid.services, sums],
  );
  const columns = useMemo((): readonly Column<OfferRow>[] => {
    const { offer: o, offerList: l } = t;
    return [
      { id: 'service', head: l.service, kind: 'text', width: 10, value: ({ service }) => service.name },
      { id: 'vendor', head: o.vendor, kind: 'text', width: 8, value: ({ service }) => service.vendorName },
      {
        id: 'audience',
        head: o.audience,
        kind: 'text',
        width: 11,
        value: ({ audience }) => t.audiences[audience],
      },
      { id: 'closes', head: o.closes, kind: 'date', width: 6, value: ({ offer }) => offer.closes },
      {
        id: 'state',
        head: o.state,
        kind: 'text',
        width: 9,
        value: ({ offer }) => shortStateText(offer, t),
      },
      { id: 'pricing', head: o.pricing, kind: 'text', width: 12, grow: 2, value: ({ offer }) => offer.pricing },
      { id: 'yes', head: l.yes, kind: 'number', width: 4, value: (row) => row.sums.yes },
      { id: 'no', head: l.no, kind: 'number', width: 4, value: (row) => row.sums.no },
      { id: 'open', head: l.open, kind: 'number', width: 4, value: (row) => row.sums.open },
    ];
  }, [t]);
  const open = rows.find((row) => opened && rowId(row) === rowId(opened));
  return (
    <>
      <DataTable
        name="joining.offers"
        label={t.offerList.label(place, grid.year)}
        fileName={t.offerList.fileName(place, grid.year)}
        columns={columns}
        rows={rows}
        rowId={rowId}
        rowName={rowName}
        rowsWord={t.offerList.rowsWord}
        sort={SORT}
        selected={selected}
        onSelect={setSelected}
        onOpen={setOpened}
        texts={texts.table}
        formats={formats}
        note={t.offerList.note}
      />
      {open && (
        <OfferDialog
          grid={grid}
          service={open.index}
          audience={open.audience}
          rows={grid.rows.filter(({ library }) => library.audience === open.audience)}
          onAnswer={(cells, answer) => {
            props.onAnswered(props.session.change(cells, { answer }));
            setOpened(null);
          }}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  );
}
