import { Button } from '@digdir/designsystemet-react';
import { PlusIcon } from '@navikt/aksel-icons';
import { useMemo, useState } from 'react';
import { changeRecords } from '#data/records.ts';
import { database } from '#data/working-copy.ts';
import type { Offer } from '#domain/model/tables.ts';
import { offersOfNextYear } from '#domain/offers/next-year.ts';
import { useDataset } from '#features/dataset/index.ts';
import { useSession } from '#features/session/index.ts';
import { useRefusal } from '#features/vault/index.ts';
import { DataTable } from '#ui/table/index.ts';
import { offerColumns } from './offer-columns.ts';
import { OfferForm } from './offer-form.tsx';
import './offers.css';
import { type OfferRow, useOffers } from './use-offers.ts';

const SORT = { column: 'service', direction: 'ascending' } as const;
const rowId = ({ offer }: OfferRow) => offer.id;
const rowName = ({ serviceName }: OfferRow) => serviceName;

/** The national body's offers to the libraries: next year's are made from this year's and gone through. */
export function OffersTab(props: {
  onSay(text: string, undo?: () => void): void;
  onSayUndoable(text: string, changes: number): void;
}) {
  const { texts, formats } = useSession();
  const t = texts.offers;
  const { today } = useDataset();
  const thisYear = Number(today.slice(0, 4));
  const [year, setYear] = useState(thisYear + 1);
  const data = useOffers(year);
  const refusal = useRefusal();
  const [edited, setEdited] = useState<Offer | 'new' | null>(null);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const columns = useMemo(() => offerColumns(texts, today), [texts, today]);
  if (!data) return null;
  const years = [...new Set([...data.all.map((offer) => offer.year), thisYear, thisYear + 1, thisYear + 2])].toSorted(
    (a, b) => b - a,
  );
  const before = data.all.filter((offer) => offer.year === year - 1).length;
  const put = async (offers: readonly { readonly id: string; readonly after: Offer | null }[], said: string) => {
    const records = offers.map(({ id, after }) => ({ table: 'offers' as const, key: id, after }));
    const stored = await changeRecords(database, { records });
    if (stored.kind !== 'stored') return props.onSay(refusal ?? texts.usageFiles[stored.kind]);
    setSelected(new Set());
    props.onSayUndoable(said, 1);
  };
  const copy = async () => {
    const { offers, leftOut } = offersOfNextYear(data.all, data.agreements, year - 1, () => crypto.randomUUID());
    const count = (number: number) => formats.number(number);
    if (offers.length === 0) return props.onSay(t.nothingToCopy(year));
    await put(
      offers.map((after) => ({ id: after.id, after })),
      t.copied(count(offers.length), year, count(leftOut.there), count(leftOut.agreementEnded)),
    );
  };
  const remove = (rows: readonly OfferRow[]) =>
    put(
      rows.map(({ offer }) => ({ id: offer.id, after: null })),
      t.deleted(formats.number(rows.length)),
    );
  return (
    <>
      <div className="b24-offers-head">
        <label className="b24-offers-year">
          {t.year}
          <select className="ds-input" value={year} onChange={(event) => setYear(Number(event.target.value))}>
            {years.map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </select>
        </label>
        <div className="b24-view-actions">
          {before > 0 && (
            <Button variant="secondary" onClick={() => void copy()}>
              {t.copyFrom(year - 1, formats.number(before))}
            </Button>
          )}
          <Button variant="secondary" onClick={() => setEdited('new')}>
            <PlusIcon aria-hidden="true" />
            {t.add}
          </Button>
        </div>
      </div>
      {data.rows.length === 0 ? (
        <section className="b24-card b24-sync-calm">
          <p>{t.none(year)}</p>
          <p className="b24-soft">{before > 0 ? t.noneHelp(year - 1) : t.noneAtAll}</p>
        </section>
      ) : (
        <DataTable
          name="central.offers"
          label={t.title(year)}
          fileName={t.title(year)}
          columns={columns}
          rows={data.rows}
          rowId={rowId}
          rowName={rowName}
          rowsWord={t.rowsWord}
          sort={SORT}
          selected={selected}
          onSelect={setSelected}
          onOpen={({ offer }) => setEdited(offer)}
          onDelete={(rows) => void remove(rows)}
          texts={texts.table}
          formats={formats}
          note={t.note}
        />
      )}
      {edited && (
        <OfferForm
          key={edited === 'new' ? 'new' : edited.id}
          offer={edited === 'new' ? null : edited}
          data={data}
          year={year}
          onDone={(said) => {
            setEdited(null);
            if (!said) return;
            if (said.undo === true) props.onSayUndoable(said.text, 1);
            else props.onSay(said.text, said.undo === false ? undefined : said.undo);
          }}
        />
      )}
    </>
  );
}
