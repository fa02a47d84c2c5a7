import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { database } from '#data/working-copy.ts';
import type { Scope } from '#domain/organisations/scope.ts';
import { copyYear } from '#domain/registers/copy-year.ts';
import { useTexts } from '#features/session/index.ts';
import type { Acts } from '#features/undo/index.ts';
import { FormDialog } from '#ui/form/index.ts';

/** Last year's participations as next year's open questions; what is left out is told before anything is stored. */
export function CopyYearDialog(props: { scope: Scope; year: number; acts: Acts; onClose(): void }) {
  const { scope, year, acts } = props;
  const { registers, common } = useTexts();
  const t = registers.copy;
  const stored = useLiveQuery(readParticipations, []);
  const copy = useMemo(() => stored && copyYear(stored, scope, year, () => crypto.randomUUID()), [stored, scope, year]);
  if (!copy) return null;
  const { copies, leftOut } = copy;
  const lines = [
    copies.length > 0 ? t.copies(copies.length) : t.nothing,
    leftOut.there > 0 && t.there(leftOut.there),
    leftOut.agreementEnded > 0 && t.ended(leftOut.agreementEnded),
    leftOut.libraryGone > 0 && t.gone(leftOut.libraryGone),
  ];
  const save = () => {
    const records = copies.map((after) => ({ table: 'participations', key: after.id, after }) as const);
    void acts.act({ records }, registers.said.copied(records.length, year + 1));
    props.onClose();
  };
  return (
    <FormDialog
      title={t.title(year)}
      save={t.save}
      cancel={common.cancel}
      unready={copies.length === 0}
      onSave={save}
      onCancel={props.onClose}
    >
      <p className="b24-form-hint">{t.help}</p>
      <ul className="b24-copy-lines">{lines.map((line) => line && <li key={line}>{line}</li>)}</ul>
    </FormDialog>
  );
}

async function readParticipations() {
  return database.transaction('r', ['participations', 'agreements'], async () => ({
    participations: await database.records('participations').toArray(),
    agreements: await database.records('agreements').toArray(),
  }));
}
