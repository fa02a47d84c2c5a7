import { Button } from '@digdir/designsystemet-react';
import { ArrowUndoIcon } from '@navikt/aksel-icons';
import { useMemo, useState } from 'react';
import { ownerOf } from '#domain/sync/owner-of.ts';
import { useFieldTexts, useRecordNames, useWhen } from '#features/central/index.ts';
import { useFormats, useTexts } from '#features/session/index.ts';
import type { Acts } from '#features/undo/index.ts';
import { type Column, DataTable } from '#ui/table/index.ts';
import { EmptyHistory } from './empty-history.tsx';
import type { OpenRecord } from './history-tab.tsx';
import { useBringBack } from './use-bring-back.ts';
import { type DeletedRecord, useDeleted } from './use-history.ts';

const SORT = { column: 'when', direction: 'descending' } as const;
const NONE: readonly DeletedRecord[] = [];
const rowId = ({ table, key }: DeletedRecord) => `${table} ${key}`;

/** Records that are deleted, by their tombstones: each can come back as it was. */
export function DeletedTable({ acts, onOpen }: { acts: Acts; onOpen(record: OpenRecord): void }) {
  const texts = useTexts();
  const t = texts.history;
  const formats = useFormats();
  const deleted = useDeleted();
  const bringBack = useBringBack(acts);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const columns = useColumns(deleted ?? NONE);
  if (!deleted) return null;
  if (deleted.length === 0) return <EmptyHistory title={t.deletedEmptyTitle} body={t.deletedEmptyBody} />;
  const chosen = deleted.filter((row) => selected.has(rowId(row)));
  return (
    <>
      <DataTable
        name="history.deleted"
        label={t.deleted}
        fileName={t.deletedFileName}
        columns={columns}
        rows={deleted}
        rowId={rowId}
        rowName={rowId}
        rowsWord={t.deletedRowsWord}
        sort={SORT}
        selected={selected}
        onSelect={setSelected}
        onOpen={onOpen}
        texts={texts.table}
        formats={formats}
        note={t.deletedNote}
      />
      {chosen.length > 0 && (
        <div className="b24-card b24-bulk">
          <Button
            onClick={() => {
              setSelected(new Set());
              bringBack.records(chosen);
            }}
          >
            <ArrowUndoIcon aria-hidden="true" />
            {t.bringBackMany(chosen.length)}
          </Button>
        </div>
      )}
    </>
  );
}

function useColumns(deleted: readonly DeletedRecord[]): Column<DeletedRecord>[] {
  const { history: t, recordWords } = useTexts();
  const when = useWhen();
  const fields = useFieldTexts();
  const refs = useMemo(() => deleted.map(({ table, key, record }) => ({ table, key, past: record })), [deleted]);
  const nameOf = useRecordNames(refs);
  const kind = ({ table }: DeletedRecord) => recordWords.kinds[table] ?? table;
  return [
    { id: 'what', head: t.what, kind: 'text', width: 18, grow: 3, value: ({ table, key }) => nameOf(table, key) },
    {
      id: 'kind',
      head: t.kind,
      kind: 'text',
      width: 9,
      value: kind,
      filter: { key: ({ table }) => table, label: (key) => recordWords.kinds[key] ?? key, always: true },
    },
    {
      id: 'when',
      head: t.when,
      kind: 'text',
      width: 9,
      grow: 0,
      value: ({ at }) => at,
      text: ({ at }) => (at === null ? '' : when(at)),
    },
    { id: 'who', head: t.deletedBy, kind: 'text', width: 11, value: ({ device }) => fields.writer(device) },
    {
      id: 'owner',
      head: t.owner,
      kind: 'text',
      width: 8,
      value: ({ table, record }) => fields.owner(ownerOf(table, record)),
    },
  ];
}
