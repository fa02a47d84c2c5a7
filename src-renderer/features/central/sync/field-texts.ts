import { useLiveQuery } from 'dexie-react-hooks';
import { readMeta } from '#data/dataset-store.ts';
import { database } from '#data/working-copy.ts';
import { referenced } from '#domain/sync/record-name.ts';
import { useSession } from '#features/session/index.ts';
import type { Messages } from '#texts/messages.ts';
import type { Formats } from '#ui/format.ts';
import { templateText } from './template-text.ts';
import { columnOf } from './written-value.ts';

/** Fields, values and owners as people read them. Values come as the file has them. */
export type FieldTexts = {
  name(field: string): string;
  /** @param names what records are called whose ids can stand as values */
  value(table: string, field: string, value: string, names?: Readonly<Record<string, string>>): string;
  owner(id: string): string;
  /** Which PC of which office wrote something; PCs have no names, so the beginning of its id tells it from others. */
  writer(device: string): string;
};

export function fieldTexts(
  { recordWords, sync: t, documents }: Pick<Messages, 'recordWords' | 'sync' | 'documents'>,
  formats: Formats,
  organisations: ReadonlyMap<string, string>,
  devices: { readonly own: string; readonly offices: ReadonlyMap<string, string> },
): FieldTexts {
  const owner = (id: string) => (id === 'NO' ? 'Bibliotek24' : (organisations.get(id) ?? id));
  return {
    owner,
    name: (field) => recordWords.fields[field] ?? field,
    value: (table, field, value, names = {}) => {
      if (value === '') return t.empty;
      if (referenced(table, field) !== null) return names[value] || organisations.get(value) || value;
      if (table === 'case_templates' && field === 'content') return templateText(value, documents);
      const column = columnOf(table, field);
      switch (column?.type) {
        case 'ore':
          return `${Number(value) % 100 === 0 ? formats.kroner(Number(value)) : formats.kronerExact(Number(value))} kr`;
        case 'date':
          return formats.date(value);
        case 'month':
          return formats.month(value);
        case 'number':
          return `${formats.percent(Number(value), Number.isInteger(Number(value) * 100) ? 0 : 1)} %`;
        case 'integer':
          return /year/.test(field) ? value : formats.number(Number(value));
        case 'enum':
          return recordWords.values[field]?.[value] ?? value;
        default:
          // A column that came later is not among the table's own, and may have words all the same.
          return table === 'case_templates' || !column ? (recordWords.values[field]?.[value] ?? value) : value;
      }
    },
    writer: (device) => {
      const office = devices.offices.get(device);
      const pc = device === devices.own ? t.thisPc : t.pc(device.slice(0, 4));
      // This PC knows itself also before its office is chosen.
      if (office === undefined) return device === devices.own && device !== '' ? t.thisPc : t.unknownPc;
      return `${owner(office)}, ${pc}`;
    },
  };
}

export function useFieldTexts(): FieldTexts {
  const { texts, formats } = useSession();
  const organisations = useLiveQuery(() => database.records('organisations').toArray(), []) ?? [];
  const devices = useLiveQuery(() => database.records('devices').toArray(), []) ?? [];
  const own = useLiveQuery(async () => (await readMeta(database))?.device?.id ?? '', []) ?? '';
  return fieldTexts(texts, formats, new Map(organisations.map(({ id, name }) => [id as string, name])), {
    own,
    offices: new Map(devices.map((row) => [row.device, row.organisation_id as string])),
  });
}
