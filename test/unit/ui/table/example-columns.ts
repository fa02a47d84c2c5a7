import type { Column } from '#ui/table/column.ts';

export type Example = { id: string; name: string; price: number | null; level: 'national' | 'library'; date: string };

export const EXAMPLES: readonly Example[] = [
  { id: 'a', name: 'Ås avis', price: 386_050, level: 'library', date: '2025-01-31' },
  { id: 'b', name: 'Ærlig tale', price: null, level: 'library', date: '2024-12-01' },
  { id: 'c', name: 'PressReader', price: 48_600_000, level: 'national', date: '2025-12-31' },
  { id: 'd', name: 'øst 10', price: 1_000, level: 'library', date: '2026-01-01' },
  { id: 'e', name: 'øst 9', price: 2_000, level: 'library', date: '2026-01-01' },
];

const LABELS = { national: 'nasjonal', library: 'bibliotek' };

export const COLUMNS: readonly Column<Example>[] = [
  { id: 'name', head: 'Tje\u00adneste', kind: 'text', width: 10, value: (row) => row.name },
  {
    id: 'price',
    head: 'Pris',
    unit: 'kr per år',
    kind: 'kroner',
    width: 6,
    value: (row) => row.price,
    sum: { leftOut: (names) => `${names.join(', ')} mangler pris` },
  },
  {
    id: 'level',
    head: 'Nivå',
    kind: 'text',
    width: 5,
    value: (row) => LABELS[row.level],
    order: (row) => (row.level === 'national' ? 0 : 1),
    filter: { key: (row) => row.level, label: (key) => LABELS[key as Example['level']] },
  },
  { id: 'date', head: 'Frist', kind: 'date', width: 6, value: (row) => row.date },
];
