import { useMemo, useState } from 'react';
import type { RecordEntry } from '#data/history.ts';
import { recordBefore } from '#domain/sync/earlier-value.ts';
import type { FieldChange } from '#domain/sync/record-changes.ts';
import { referenced } from '#domain/sync/record-name.ts';
import { type RecordRef, useFieldTexts, useRecordNames, useWhen } from '#features/central/index.ts';
import { useFormats, useTexts } from '#features/session/index.ts';
import { type Column, DataTable } from '#ui/table/index.ts';
import { EmptyHistory } from './empty-history.tsx';
import type { OpenRecord } from './history-tab.tsx';
import { useNewestChanges } from './use-history.ts';

/** One field of one change; a record that came or went is one row of its own. */
type Row = { readonly id: string; readonly entry: RecordEntry; readonly field: FieldChange | null };

const SORT = { column: 'when', direction: 'descending' } as const;
const NO_ENTRIES: readonly RecordEntry[] = [];

/** The newest changes, a row for each field. */
export function ChangesTable({ onOpen }: { onOpen(record: OpenRecord): void }) {
  const texts = useTexts();
  const t = texts.history;
  const formats = useFormats();
  const entries = useNewestChanges();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(() => (entries ?? NO_ENTRIES).flatMap(rowsOf), [entries]);
  const refs = useMemo(() => (entries ?? NO_ENTRIES).flatMap(refsOf), [entries]);
  const columns = useColumns(refs);
  if (!entries) return null;
  if (entries.length === 0) return <EmptyHistory title={t.emptyTitle} body={t.emptyBody} />;
  return (
    <DataTable
      name="history"
      label={t.changes}
      fileName={t.fileName}
      columns={columns}
      rows={rows}
      rowId={(row) => row.id}
      rowName={(row) => row.id}
      rowsWord={t.rowsWord}
      sort={SORT}
      selected={selected}
      onSelect={setSelected}
      onOpen={({ entry }) => onOpen(entry)}
      texts={texts.table}
      formats={formats}
      note={t.note(formats.number(entries.length))}
    />
  );
}

function rowsOf(entry: RecordEntry): Row[] {
  if (entry.kind !== 'changed') return [{ id: `${entry.n}`, entry, field: null }];
  return entry.fields.map((field) => ({ id: `${entry.n} ${field.field}`, entry, field }));
}

/** The record, and those that stand as values in it. */
function refsOf(entry: RecordEntry): RecordRef[] {
  const { table, key, kind, fields } = entry;
  const own: RecordRef = { table, key, ...(kind === 'removed' && { past: recordBefore(entry) }) };
  if (kind !== 'changed') return [own];
  const values = fields.flatMap(({ field, before, after }) => {
    const target = referenced(table, field);
    return target ? [before, after].filter(Boolean).map((id) => ({ table: target, key: id })) : [];
  });
  return [own, ...values];
}

function useColumns(refs: readonly RecordRef[]): Column<Row>[] {
  const { history: t } = useTexts();
  const when = useWhen();
  const fields = useFieldTexts();
  const nameOf = useRecordNames(refs);
  const value = ({ table }: RecordEntry, field: string, text: string) => {
    const target = referenced(table, field);
    const names = target && text !== '' ? { [text]: nameOf(target, text).replace(/^[^:]*: /, '') } : {};
    return fields.value(table, field, text, names);
  };
  const who = ({ entry }: Row) => (entry.origin === 'here' ? t.record.here : fields.writer(entry.device));
  return [
    {
      id: 'when',
      head: t.when,
      kind: 'text',
      width: 8,
      grow: 0,
      value: ({ entry }) => `${entry.at} ${String(entry.n).padStart(9, '0')}`,
      text: ({ entry }) => when(entry.at),
    },
    {
      id: 'what',
      head: t.what,
      kind: 'text',
      width: 14,
      grow: 3,
      value: ({ entry }) => nameOf(entry.table, entry.key),
    },
    {
      id: 'change',
      head: t.change,
      kind: 'text',
      width: 5.5,
      grow: 0,
      value: ({ entry }) => t.kinds[entry.kind],
      filter: {
        key: ({ entry }) => entry.kind,
        label: (key) => t.kinds[key as RecordEntry['kind']],
        keys: ['added', 'changed', 'removed'],
        always: true,
      },
    },
    {
      id: 'field',
      head: t.field,
      kind: 'text',
      width: 8,
      value: ({ field }) => (field ? fields.name(field.field) : null),
      filter: { key: ({ field }) => field?.field ?? '', label: (key) => (key === '' ? '–' : fields.name(key)) },
    },
    {
      id: 'before',
      head: t.before,
      kind: 'text',
      width: 8,
      value: ({ entry, field }) => (field ? value(entry, field.field, field.before) : null),
    },
    {
      id: 'after',
      head: t.after,
      kind: 'text',
      width: 8,
      value: ({ entry, field }) => (field ? value(entry, field.field, field.after) : null),
    },
    {
      id: 'who',
      head: t.who,
      kind: 'text',
      width: 9,
      value: who,
      filter: { key: who, label: (key) => key, always: true },
    },
  ];
}
