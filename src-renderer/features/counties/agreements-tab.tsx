import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { database } from '#data/working-copy.ts';
import { type Terms, versionOfYear, versionsOf } from '#domain/agreements/terms.ts';
import type { Agreement, Tables } from '#domain/model/tables.ts';
import { organisationIndex } from '#domain/organisations/organisation-index.ts';
import { placeOf } from '#domain/organisations/place.ts';
import { COUNTRY } from '#domain/organisations/scope.ts';
import { useDataset } from '#features/dataset/index.ts';
import { useNavigation } from '#features/navigation/index.ts';
import { termsPriceOrigin, useOrigin } from '#features/provenance/index.ts';
import { useScope, useSession } from '#features/session/index.ts';
import type { Messages } from '#texts/messages.ts';
import type { Formats } from '#ui/format.ts';
import { type Column, DataTable } from '#ui/table/index.ts';
import { ViewHead } from '#ui/view-head.tsx';

type Row = {
  readonly agreement: Agreement;
  /** The version of its terms that the year's price is read from, and all of them. */
  readonly terms: Terms;
  readonly versions: readonly Terms[];
  readonly county: string;
  readonly holder: string;
  readonly service: string;
};

const NOTHING: ReadonlySet<string> = new Set();

/** Every county's agreements in force in the year, and their terms. */
export function AgreementsTab() {
  const { texts, formats } = useSession();
  const t = texts.counties;
  const { newestYear } = useDataset();
  const { year } = useScope(newestYear);
  const { go } = useNavigation();
  const origin = useOrigin();
  const tables = useLiveQuery(readTables, []);
  const rows = useMemo(() => (tables ? rowsOf(tables, year, texts) : null), [tables, year, texts]);
  const columns = useMemo(() => columnsOf(texts, formats), [texts, formats]);
  return (
    <div className="b24-counties-tab" aria-busy={rows === null}>
      <ViewHead title={t.agreementsTitle(year)} subtitle={t.agreementsSubtitle} />
      {rows === null ? (
        <p role="status">{texts.overview.loading}</p>
      ) : (
        <div className="b24-counties-table">
          <DataTable<Row>
            name="counties.agreements"
            label={t.tabs.avtaler}
            fileName={`${t.tabs.avtaler} ${year}`}
            columns={columns}
            rows={rows}
            rowId={(row) => row.agreement.id}
            rowName={(row) => `${row.service}, ${row.holder}`}
            rowsWord={texts.agreements.rowsWord}
            sort={{ column: 'county', direction: 'ascending' }}
            selected={NOTHING}
            onSelect={() => {}}
            onOpen={(row) => go({ view: 'avtaler', avtale: row.agreement.id })}
            onOrigin={({ row }) => {
              if (!row) return;
              const title = `${texts.agreements.price}, ${row.service}, ${row.holder}, ${year}`;
              origin.show((say) => termsPriceOrigin(title, row.terms, row.versions, say));
            }}
            texts={texts.table}
            formats={formats}
          />
        </div>
      )}
      {origin.dialog}
    </div>
  );
}

type Read = Pick<Tables, 'organisations' | 'organisation_changes' | 'agreements' | 'agreement_terms' | 'services'>;

async function readTables(): Promise<Read> {
  const [organisations, organisation_changes, agreements, agreement_terms, services] = await Promise.all([
    database.records('organisations').toArray(),
    database.records('organisation_changes').toArray(),
    database.records('agreements').toArray(),
    database.records('agreement_terms').toArray(),
    database.records('services').toArray(),
  ]);
  return { organisations, organisation_changes, agreements, agreement_terms, services };
}

function rowsOf(tables: Read, year: number, { counties: t, common }: Messages): Row[] {
  const index = organisationIndex(tables);
  const termsOf = Map.groupBy(tables.agreement_terms, ({ agreement_id }) => agreement_id);
  const services = new Map(tables.services.map(({ id, name }) => [id, name]));
  return tables.agreements
    .filter(({ start, end }) => start <= `${year}-12-31` && (end === null || end >= `${year}-01-01`))
    .map((agreement) => {
      const place = placeOf(index, agreement.holder_id);
      const name = (id: string) => index.byId.get(id)?.name ?? id;
      const versions = versionsOf(agreement, termsOf.get(agreement.id) ?? []);
      return {
        agreement,
        versions,
        terms: versionOfYear(versions, year, agreement.end),
        county: place.kind === 'county' ? name(place.countyId) : place.kind === 'national' ? t.national : t.noCounty,
        holder: agreement.holder_id === COUNTRY ? common.programName : name(agreement.holder_id),
        service: services.get(agreement.service_id) ?? agreement.service_id,
      };
    });
}

function columnsOf({ counties: t, agreements }: Messages, formats: Formats): readonly Column<Row>[] {
  const filter = (of: (row: Row) => string) => ({ key: of, label: (key: string) => key, always: true as const });
  const processors = agreements.processors;
  const processor = (row: Row): keyof typeof processors => row.agreement.data_processing_agreement ?? 'unknown';
  return [
    {
      id: 'service',
      head: agreements.service,
      kind: 'text',
      width: 9,
      value: (row) => row.service,
      filter: filter((row) => row.service),
    },
    {
      id: 'county',
      head: t.county,
      kind: 'text',
      width: 8,
      value: (row) => row.county,
      filter: filter((row) => row.county),
    },
    { id: 'holder', head: agreements.holder, kind: 'text', width: 9, value: (row) => row.holder },
    {
      id: 'price',
      head: agreements.price,
      unit: agreements.perYear,
      kind: 'kroner',
      width: 6.5,
      origin: true,
      value: (row) => row.terms.price_ore,
      text: ({ terms }) => (terms.price_ore === null ? agreements.priceMissing : formats.kroner(terms.price_ore)),
    },
    {
      id: 'priceYear',
      head: t.priceYear,
      kind: 'number',
      width: 4.5,
      value: (row) => row.terms.price_year,
      text: ({ terms }) => (terms.price_year === null ? '' : String(terms.price_year)),
    },
    { id: 'start', head: t.start, kind: 'date', width: 6.5, value: (row) => row.agreement.start },
    { id: 'end', head: t.end, kind: 'date', width: 6.5, value: (row) => row.agreement.end },
    { id: 'notice', head: agreements.notice, kind: 'date', width: 6.5, value: (row) => row.agreement.notice_deadline },
    {
      id: 'processor',
      head: t.processor,
      kind: 'text',
      width: 8,
      value: (row) => processors[processor(row)],
      filter: {
        key: processor,
        label: (key) => processors[key as keyof typeof processors],
        keys: ['none', 'unknown', 'signed', 'not_needed'],
      },
    },
  ];
}
