import { Field, Label, Select, ToggleGroup } from '@digdir/designsystemet-react';
import { useMemo } from 'react';
import { SAVINGS_REFERENCES, type SavingsReference } from '#domain/figures/savings.ts';
import type { LedgerRow, SavingsCell, SavingsLedger } from '#domain/savings/savings-ledger.ts';
import { useNames } from '#features/dataset/index.ts';
import { type Origin, type Say, savingsPartOrigin, sumOrigin } from '#features/provenance/index.ts';
import { useSession } from '#features/session/index.ts';
import type { Messages } from '#texts/messages.ts';
import type { Formats } from '#ui/format.ts';
import { useKeptState } from '#ui/kept-state.ts';
import { type AskedFigure, type Column, DataTable } from '#ui/table/index.ts';

const PARTS = ['services', 'libraries'] as const;
type Parts = (typeof PARTS)[number];
type Choice = { readonly parts: Parts; readonly reference: SavingsReference };
type Row = LedgerRow & { readonly name: string };

const NOTHING: ReadonlySet<string> = new Set();

/** What was saved against one reference, service by service or library by library, a column a year. */
export function PartsTable(props: { ledger: SavingsLedger; year: number; place: string; onAsk(origin: Origin): void }) {
  const { texts, formats } = useSession();
  const t = texts.savings;
  const { ledger, place } = props;
  const [{ parts, reference }, change] = useKeptState('savings.parts', readChoice);
  const names = useNames();
  const rows = useMemo(
    () => ledger[parts].map((row) => ({ ...row, name: names?.get(row.id) ?? (row.id || t.unknownService) })),
    [ledger, parts, names, t],
  );
  const columns = useMemo(
    () => columnsOf(ledger, parts, reference, texts, formats),
    [ledger, parts, reference, texts, formats],
  );
  const rowName = (row: Row) => row.name;
  const ask = (asked: AskedFigure<Row>) => {
    const { row, column } = asked;
    const isCovers = column.id === 'covers';
    const at = isCovers ? ledger.years.length - 1 : ledger.years.findIndex(({ year }) => String(year) === column.id);
    const year = ledger.years[at];
    if (!year) return;
    const saved = year.savings[reference];
    const head = parts === 'services' ? t.service : t.library;
    if (!row)
      return props.onAsk(
        sumOrigin(
          asked,
          { table: `${t.partsTitle[parts]}, ${place}`, rowHead: head, rowName },
          texts.provenance,
          formats,
        ),
      );
    const belongs = (say: Say) => (id: string) => {
      const participation = say.names.participation.get(id);
      return parts === 'libraries'
        ? participation?.organisation_id === row.id
        : (say.names.serviceOfAgreement.get(participation?.agreement_id ?? '') ?? '') === row.id;
    };
    const { grossOre } = row.cells[reference][at] ?? { grossOre: null };
    props.onAsk((say) =>
      savingsPartOrigin(
        { name: row.name, place, grossOre, belongs: belongs(say) },
        saved,
        say,
        isCovers ? 'covers' : 'gross',
      ),
    );
  };
  return (
    <section className="b24-savings-parts">
      <div className="b24-savings-parts-head">
        <h2>{t.partsTitle[parts]}</h2>
        <ToggleGroup
          data-size="sm"
          value={parts}
          onChange={(chosen) => change((choice) => ({ ...choice, parts: chosen as Parts }))}
          aria-label={t.parts}
        >
          {PARTS.map((each) => (
            <ToggleGroup.Item key={each} value={each}>
              {t[each]}
            </ToggleGroup.Item>
          ))}
        </ToggleGroup>
        <Field className="b24-choice">
          <Label>{texts.overview.reference}</Label>
          <Select
            value={reference}
            onChange={(event) => change((choice) => ({ ...choice, reference: event.target.value as SavingsReference }))}
          >
            {SAVINGS_REFERENCES.map((each) => (
              <Select.Option key={each} value={each}>
                {texts.overview[each]}
              </Select.Option>
            ))}
          </Select>
        </Field>
      </div>
      <div className="b24-savings-table">
        <DataTable<Row>
          name={`savings.${parts}`}
          label={t.partsTitle[parts]}
          fileName={`${t.partsTitle[parts]} ${place}`}
          columns={columns}
          rows={rows}
          rowId={(row) => row.id}
          rowName={rowName}
          rowsWord={t.rowsWord[parts]}
          sort={{ column: String(ledger.years.at(-1)?.year ?? ''), direction: 'descending' }}
          selected={NOTHING}
          onSelect={() => {}}
          onOrigin={ask}
          texts={texts.table}
          formats={formats}
          note={t.partsHelp}
        />
      </div>
    </section>
  );
}

function columnsOf(
  ledger: SavingsLedger,
  parts: Parts,
  reference: SavingsReference,
  { savings: t, common }: Messages,
  formats: Formats,
): readonly Column<Row>[] {
  const newest = ledger.years.length - 1;
  // Empty where nobody took part that year.
  const grossText = (cell: SavingsCell | undefined) => {
    if (cell?.grossOre != null) return formats.kroner(cell.grossOre);
    return (cell?.total ?? 0) > 0 ? common.missing : '';
  };
  const year = String(ledger.years[newest]?.year ?? '');
  return [
    {
      id: 'name',
      head: parts === 'services' ? t.service : t.library,
      kind: 'text',
      width: 14,
      value: (row) => row.name,
    },
    ...ledger.years.map(
      (each, place): Column<Row> => ({
        id: String(each.year),
        head: String(each.year),
        unit: t.unit,
        kind: 'kroner',
        width: 7,
        value: (row) => row.cells[reference][place]?.grossOre ?? null,
        origin: true,
        text: (row) => grossText(row.cells[reference][place]),
        sum: { leftOut: t.leftOut },
      }),
    ),
    {
      id: 'covers',
      head: t.participationsIn(year),
      kind: 'text',
      width: 9,
      grow: 0,
      value: (row) => row.cells[reference][newest]?.included ?? null,
      origin: (row) => (row.cells[reference][newest]?.total ?? 0) > 0,
      text: (row) => {
        const cell = row.cells[reference][newest];
        return cell && cell.total > 0 ? t.coversOf(String(cell.included), String(cell.total)) : '';
      },
    },
  ];
}

function readChoice(stored: unknown): Choice {
  const { parts, reference } = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
  return {
    parts: PARTS.find((each) => each === parts) ?? 'services',
    reference: SAVINGS_REFERENCES.find((each) => each === reference) ?? 'listPrice',
  };
}
