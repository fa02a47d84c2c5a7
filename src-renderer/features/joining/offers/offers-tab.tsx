import { useMemo, useState } from 'react';
import type { JoiningGrid } from '#domain/joining/joining-grid.ts';
import { type ServiceSums, serviceSums } from '#domain/joining/joining-sums.ts';
import { AUDIENCES, type Audience, type OfferOfYear, type ServiceOnOffer } from '#domain/joining/services-on-offer.ts';
import { useOrigin } from '#features/provenance/index.ts';
import { useFormats, useTexts } from '#features/session/index.ts';
import { type Column, DataTable } from '#ui/table/index.ts';
import { OfferDialog } from '../answers/offer-dialog.tsx';
import type { Answered, JoiningSession } from '../joining-session.ts';
import { shortStateText } from '../offer-state-text.ts';
import { answersOrigin } from './answers-origin.ts';

type OfferRow = {
  readonly service: ServiceOnOffer;
  readonly index: number;
  readonly audience: Audience;
  readonly offer: OfferOfYear;
  readonly sums: ServiceSums;
};

const ANSWERS = ['yes', 'no', 'open'] as const;
const SORT = { column: 'service', direction: 'ascending' } as const;
const rowId = ({ offer }: OfferRow) => offer.offerId;
const rowName = ({ service }: OfferRow) => service.name;

/** The offers of the year, whom they are for, until when, and how many have answered. */
export function OffersTab(props: {
  grid: JoiningGrid;
  place: string;
  session: JoiningSession;
  onAnswered(outcome: Answered): void;
}) {
  const { grid, place } = props;
  const texts = useTexts();
  const { joining: t } = texts;
  const formats = useFormats();
  const { show, dialog } = useOrigin();
  const [opened, setOpened] = useState<OfferRow | null>(null);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(
    () =>
      grid.services.flatMap((service, index) =>
        AUDIENCES.flatMap((audience): OfferRow[] => {
          const offer = service.offers[audience];
          const asked = grid.rows.filter(({ library }) => library.audience === audience);
          return offer ? [{ service, index, audience, offer, sums: serviceSums(asked, index) }] : [];
        }),
      ),
    [grid],
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
      ...ANSWERS.map(
        (answer): Column<OfferRow> => ({
          id: answer,
          head: l[answer],
          kind: 'number',
          width: 4,
          value: (row) => row.sums[answer],
          origin: true,
        }),
      ),
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
        onOrigin={({ row, column }) => {
          const answer = ANSWERS.find((each) => each === column.id);
          if (!row || !answer) return;
          show(answersOrigin({ grid, service: row.index, audience: row.audience, answer }, texts, formats));
        }}
        texts={texts.table}
        formats={formats}
        note={t.offerList.note}
      />
      {dialog}
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
