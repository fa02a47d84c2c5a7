import { Button } from '@digdir/designsystemet-react';
import { PlusIcon, XMarkIcon } from '@navikt/aksel-icons';
import { useMemo, useRef, useState } from 'react';
import { COUNTRY } from '#domain/organisations/scope.ts';
import { PlaceLink, useAllYears } from '#features/navigation/index.ts';
import { sumOrigin, useOrigin } from '#features/provenance/index.ts';
import { useFormats, useTexts } from '#features/session/index.ts';
import { useActs } from '#features/undo/index.ts';
import { type AskedFigure, DataTable, onlySelected, type TableGridHandle } from '#ui/table/index.ts';
import { ViewHead } from '#ui/view-head.tsx';
import { AgreementForm, type FormResult } from './agreement-form.tsx';
import { AgreementPanel } from './agreement-panel.tsx';
import type { AgreementRow } from './agreement-row.ts';
import { agreementColumns } from './columns.tsx';
import { DraftLine } from './draft-line.tsx';
import { EmptyAgreements } from './empty-agreements.tsx';
import { priceOrigin } from './price-origin.ts';
import { SelectionPanel } from './selection-panel.tsx';
import { useAddress } from './use-address.ts';
import type { AgreementsData } from './use-agreements.ts';

const SORT = { column: 'level', direction: 'ascending' } as const;
const rowId = (row: AgreementRow) => row.agreement.id;
const rowName = (row: AgreementRow) => row.serviceName;

/** The agreements that apply to the chosen county (or the country) and year: table, details, form. */
export function AgreementsTab(props: { data: AgreementsData; place: string; year: number; today: string }) {
  const { data, place, year, today } = props;
  const texts = useTexts();
  const formats = useFormats();
  const { agreements: t } = texts;
  const address = useAddress();
  const acts = useActs();
  const { act, say, sayUndoable, notice } = acts;
  const origin = useOrigin();
  const grid = useRef<TableGridHandle>(null);
  const [allYears, showAllYears] = useAllYears();
  const [several, setSeveral] = useState<ReadonlySet<string> | null>(null);
  const columns = useMemo(() => agreementColumns(texts, formats), [texts, formats]);
  const rows = useMemo(() => data.rows.filter((row) => allYears || row.validInYear), [data.rows, allYears]);
  const selected = useMemo(
    () => several ?? new Set(address.agreementId === null ? [] : [address.agreementId]),
    [several, address.agreementId],
  );
  const isCountry = data.scope.id === COUNTRY;
  const row = data.rows.find(({ agreement }) => agreement.id === address.agreementId);
  const selectedRows = data.rows.filter(({ agreement }) => selected.has(agreement.id));

  const onSelect = (ids: ReadonlySet<string>) => {
    setSeveral(ids.size > 1 ? ids : null);
    if (ids.size <= 1) address.show(onlySelected(ids));
  };
  const remove = (removed: readonly AgreementRow[]) => {
    onSelect(new Set());
    const records = removed.map(({ agreement }) => ({ table: 'agreements', key: agreement.id, after: null }) as const);
    void act({ records }, removed.length === 1 ? t.said.deleted : t.said.deletedMany(removed.length));
  };
  const ask = (asked: AskedFigure<AgreementRow>) => {
    const { row } = asked;
    if (row) return origin.show((say) => priceOrigin(row, data, { place, year }, say, t));
    const about = { table: t.title(place, year), rowHead: t.service, rowName };
    origin.show(sumOrigin(asked, about, texts.provenance, formats));
  };
  const onDone = (result: FormResult) => {
    if (result.kind === 'saved') {
      address.show(result.agreement.id);
      if (result.proposed) say(t.said.proposed);
      else sayUndoable(t.said.saved(result.serviceName), result.changes);
      grid.current?.focus();
    } else {
      address.closeForm();
      if (result.kind === 'discarded') say(t.said.discarded, result.restore);
    }
  };
  const close = () => {
    onSelect(new Set());
    grid.current?.focus();
  };

  return (
    <div className="b24-agreements">
      <div className="b24-view">
        <ViewHead title={t.title(place, year)} subtitle={<CountLine data={data} />}>
          <Button onClick={() => address.openForm('new', null)}>
            <PlusIcon aria-hidden="true" />
            {t.newAgreement}
          </Button>
        </ViewHead>
        {address.form === null && (
          <DraftLine rows={data.rows} onContinue={(id) => address.openForm(id === null ? 'new' : 'edit', id)} />
        )}
        {rows.length === 0 ? (
          <EmptyAgreements
            place={place}
            year={year}
            otherYears={data.rows.length > 0}
            onAllYears={() => showAllYears(true)}
          />
        ) : (
          <DataTable
            ref={grid}
            name="agreements"
            label={t.title(place, year)}
            fileName={t.fileName(place, year)}
            columns={columns}
            rows={rows}
            rowId={rowId}
            rowName={rowName}
            rowsWord={t.rowsWord}
            sort={SORT}
            selected={selected}
            onSelect={onSelect}
            onOpen={(opened) => address.openForm('edit', opened.agreement.id)}
            onOrigin={ask}
            onDelete={remove}
            chips={<YearChip year={year} on={!allYears} onChange={(on) => showAllYears(!on)} />}
            texts={texts.table}
            formats={formats}
            note={isCountry ? t.footNote : t.footNoteNational(place)}
          />
        )}
      </div>
      {several ? (
        <SelectionPanel rows={selectedRows} onDelete={() => remove(selectedRows)} onClose={close} />
      ) : (
        row && (
          <AgreementPanel
            row={row}
            data={data}
            place={place}
            year={year}
            today={today}
            acts={acts}
            onShow={(id) => address.show(id)}
            onAskPrice={(of) => origin.show((say) => priceOrigin(row, data, { place, year }, say, t, of))}
            onEdit={() => address.openForm('edit', row.agreement.id)}
            onDelete={() => remove([row])}
            onClose={close}
          />
        )
      )}
      {(address.form === 'new' || (address.form === 'edit' && row)) && (
        <AgreementForm
          key={address.form === 'new' ? 'new' : address.agreementId}
          agreement={address.form === 'new' ? null : (row?.agreement ?? null)}
          data={data}
          year={year}
          onDone={onDone}
        />
      )}
      {origin.dialog}
      {notice}
    </div>
  );
}

function YearChip({ year, on, onChange }: { year: number; on: boolean; onChange(on: boolean): void }) {
  const { agreements: t } = useTexts();
  return (
    <button
      type="button"
      className="b24-chip"
      aria-pressed={on}
      data-on={on || undefined}
      onClick={() => onChange(!on)}
    >
      {t.validIn(year)}
      {on && <XMarkIcon aria-hidden="true" />}
    </button>
  );
}

/** How many agreements apply in the year, and what became of the old ones. */
function CountLine({ data }: { data: AgreementsData }) {
  const { agreements: t } = useTexts();
  const { number } = useFormats();
  const valid = data.rows.filter(({ validInYear }) => validInYear);
  const national = valid.filter((row) => row.national).length;
  const count = data.scope.id === COUNTRY ? t.countCountry : t.count;
  const counted =
    valid.length === 0
      ? t.countNone
      : valid.length === 1
        ? t.countOne
        : count(number(valid.length), number(national), number(valid.length - national));
  return (
    <>
      {counted}{' '}
      {data.fewer > 0 && (
        <PlaceLink to={{ view: 'besparelse', fane: 'avtalereduksjon' }} className="b24-link">
          {t.replacedOrEnded(number(data.fewer))}
        </PlaceLink>
      )}
    </>
  );
}
