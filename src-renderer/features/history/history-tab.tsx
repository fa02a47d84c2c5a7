import { useState } from 'react';
import type { ContentTableName } from '#domain/sync/content-tables.ts';
import { useTexts } from '#features/session/index.ts';
import { useActs } from '#features/undo/index.ts';
import { ViewHead } from '#ui/view-head.tsx';
import { ChangesTable } from './changes-table.tsx';
import { DeletedTable } from './deleted-table.tsx';
import './history.css';
import { RecordHistory } from './record-history.tsx';

export type OpenRecord = { readonly table: ContentTableName; readonly key: string };

/** What became of all records, and what is deleted. */
export function HistoryTab() {
  const { history: t } = useTexts();
  const acts = useActs();
  const [shown, show] = useState<'changes' | 'deleted'>('changes');
  const [open, setOpen] = useState<OpenRecord | null>(null);
  return (
    <div className="b24-view b24-history-tab">
      <ViewHead title={t.title} subtitle={t.subtitle} />
      <fieldset className="b24-register-choice">
        <legend className="b24-hidden">{t.shown}</legend>
        {(['changes', 'deleted'] as const).map((name) => (
          <button
            key={name}
            type="button"
            className="b24-chip"
            aria-pressed={name === shown}
            data-on={name === shown || undefined}
            onClick={() => show(name)}
          >
            {t[name]}
          </button>
        ))}
      </fieldset>
      {shown === 'changes' ? <ChangesTable onOpen={setOpen} /> : <DeletedTable acts={acts} onOpen={setOpen} />}
      {open && <RecordHistory table={open.table} recordKey={open.key} acts={acts} onClose={() => setOpen(null)} />}
      {acts.notice}
    </div>
  );
}
