import { useLiveQuery } from 'dexie-react-hooks';
import { database } from '#data/working-copy.ts';
import type { Messages } from '#texts/messages.ts';

/** What a record is called, for people: `Avtale: PressReader, Bibliotek24`. */
export type RecordNames = (table: string, key: string) => string;

type Row = Readonly<Record<string, unknown>>;

/** Names of records by table and key, from what is stored here; a record that is not here goes by its table. */
export function useRecordNames(texts: Messages): RecordNames {
  const stored = useLiveQuery(async () => {
    const [services, vendors, organisations, agreements, sources] = await Promise.all([
      database.records('services').toArray(),
      database.records('vendors').toArray(),
      database.records('organisations').toArray(),
      database.records('agreements').toArray(),
      database.records('usage_sources').toArray(),
    ]);
    return {
      services: byId(services),
      vendors: byId(vendors),
      organisations: byId(organisations),
      agreements: byId(agreements),
      usage_sources: byId(sources),
    };
  }, []);
  return (table, key) => {
    const kind = texts.sync.kinds[table] ?? texts.central.tables[table as keyof Messages['central']['tables']] ?? table;
    const name = stored ? nameOf(stored, table, key) : '';
    return name === '' ? kind : `${kind}: ${name}`;
  };
}

type Stored = Readonly<
  Record<'services' | 'vendors' | 'organisations' | 'agreements' | 'usage_sources', ReadonlyMap<string, Row>>
>;

function nameOf(stored: Stored, table: string, key: string): string {
  const name = (kind: keyof Stored, id: unknown) => String(stored[kind].get(String(id))?.name ?? '');
  switch (table) {
    case 'services':
    case 'vendors':
    case 'organisations':
      return name(table, key);
    case 'agreements': {
      const row = stored.agreements.get(key);
      return [name('services', row?.service_id), name('organisations', row?.holder_id)].filter(Boolean).join(', ');
    }
    case 'usage_sources':
      return String(stored.usage_sources.get(key)?.file_name ?? '');
    case 'population': {
      const [organisation, year] = key.split('\u001f');
      return [name('organisations', organisation), year].filter(Boolean).join(' ');
    }
    default:
      return '';
  }
}

function byId(rows: readonly { readonly id: string }[]): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [row.id, row as unknown as Row]));
}
