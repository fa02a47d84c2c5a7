import { Button } from '@digdir/designsystemet-react';
import { useMemo, useState } from 'react';
import type { CountyRow } from '#domain/counties/counties-side-by-side.ts';
import { COUNTRY } from '#domain/organisations/scope.ts';
import { useDataset } from '#features/dataset/index.ts';
import { RegisteredShare, useOrigin } from '#features/provenance/index.ts';
import { useScope, useSession } from '#features/session/index.ts';
import { useNotice } from '#features/undo/index.ts';
import { useRefusal } from '#features/vault/index.ts';
import { DataTable } from '#ui/table/index.ts';
import { ViewHead } from '#ui/view-head.tsx';
import { DecisionDialog, type DecisionResult } from './decision-dialog.tsx';
import { statusOrigin } from './origin-of-status.ts';
import { statusColumns } from './status-columns.tsx';
import { useCounties } from './use-counties.ts';

const SORT = { column: 'name', direction: 'ascending' } as const;

/** What each county has decided on the collaboration, what it has, and what it gets for it. */
export function StatusTab() {
  const { texts, formats } = useSession();
  const t = texts.counties;
  const { newestYear } = useDataset();
  const { scope, year } = useScope(newestYear);
  const answer = useCounties(year);
  const { say, sayUndoable, notice } = useNotice();
  const refusal = useRefusal();
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [edited, setEdited] = useState<CountyRow | null>(null);
  const origin = useOrigin();
  const [shareOf, setShareOf] = useState<CountyRow | null>(null);
  const columns = useMemo(() => statusColumns(texts, formats, year), [texts, formats, year]);
  const rows = answer?.value ?? [];
  const selected = picked.size > 0 ? picked : new Set(scope === COUNTRY ? [] : [scope]);
  const own = rows.find(({ countyId }) => selected.has(countyId));
  const decided = rows.filter(({ decision }) => decision?.status === 'decided').length;
  const ask = (row: CountyRow, column: string) => {
    if (column === 'share') setShareOf(row);
    else origin.show((about) => statusOrigin(row, column, { say: about, t, year }));
  };
  const onDone = (result: DecisionResult) => {
    setEdited(null);
    if (result === 'stored') sayUndoable(t.decision.saved, 1);
    else if (result !== 'closed') say((result === 'proposed' ? null : refusal) ?? texts.undo[result]);
  };
  return (
    <div className="b24-counties-tab" aria-busy={answer?.stale ?? true}>
      <ViewHead
        title={answer ? t.statusTitle(String(decided), String(rows.length)) : t.tabs.status}
        subtitle={t.statusSubtitle(year)}
      >
        <Button disabled={!own} onClick={() => own && setEdited(own)}>
          {own ? t.decision.register(own.name) : t.decision.pick}
        </Button>
      </ViewHead>
      {answer === null ? (
        <p role="status">{texts.overview.loading}</p>
      ) : (
        <div className="b24-counties-table">
          <DataTable<CountyRow>
            name="counties.status"
            label={t.tabs.status}
            fileName={`${t.fileName} ${year}`}
            columns={columns}
            rows={rows}
            rowId={(row) => row.countyId}
            rowName={(row) => row.name}
            rowsWord={t.rowsWord}
            sort={SORT}
            selected={selected}
            onSelect={setPicked}
            onOpen={setEdited}
            onOrigin={({ column, row }) => row && ask(row, column.id)}
            texts={texts.table}
            formats={formats}
            note={t.statusNote}
          />
        </div>
      )}
      {edited && <DecisionDialog county={edited} onDone={onDone} />}
      {origin.dialog}
      {shareOf && (
        <RegisteredShare scope={shareOf.countyId} place={shareOf.name} year={year} onClose={() => setShareOf(null)} />
      )}
      {notice}
    </div>
  );
}
