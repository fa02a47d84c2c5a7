import { useLiveQuery } from 'dexie-react-hooks';
import { database } from '#data/working-copy.ts';
import { ore } from '#domain/model/brands.ts';
import { useSession } from '#features/session/index.ts';
import { formatKroner } from '#ui/form/index.ts';

/** Fields, values and owners as people read them. Values come as the file has them. */
export function useFieldTexts() {
  const { texts, formats } = useSession();
  const t = texts.sync;
  const organisations = useLiveQuery(() => database.records('organisations').toArray(), []) ?? [];
  const names = new Map<string, string>(organisations.map(({ id, name }) => [id, name]));
  return {
    name: (field: string): string => t.fields[field] ?? field,
    value: (field: string, value: string): string => {
      if (value === '') return t.empty;
      if (field.endsWith('_ore') && /^-?\d+$/.test(value)) return `${formatKroner(ore(Number(value)))} kr`;
      if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formats.date(value);
      return names.get(value) ?? value;
    },
    owner: (id: string): string => (id === 'NO' ? 'Bibliotek24' : (names.get(id) ?? id)),
  };
}
