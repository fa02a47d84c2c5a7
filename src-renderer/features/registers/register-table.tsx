import { Button } from '@digdir/designsystemet-react';
import { XMarkIcon } from '@navikt/aksel-icons';
import { useMemo, useState } from 'react';
import { RecordHistory } from '#features/history/index.ts';
import { useFormats, useTexts } from '#features/session/index.ts';
import type { Acts } from '#features/undo/index.ts';
import { useKeptState } from '#ui/kept-state.ts';
import { DataTable } from '#ui/table/index.ts';
import { BulkBar } from './bulk-bar.tsx';
import { CopyYearDialog } from './copy-year-dialog.tsx';
import { RecordForm } from './record-form.tsx';
import { recordNames } from './record-names.ts';
import { newRecord, removable, writeRows } from './register-acts.ts';
import { registerColumns } from './register-columns.ts';
import { REGISTER_SPECS, type RegisterName } from './register-specs.ts';
import { type RegisterData, type RegisterRow, useRegister } from './use-register.ts';

export type RegisterForm = 'new' | 'copy';

type TableProps = {
  name: RegisterName;
  scope: string;
  year: number;
  acts: Acts;
  /** The form that is open. */
  open: RegisterForm | null;
  onClose(): void;
};

const rowId = (row: RegisterRow) => row.key;

/** One register as a table: add, change, delete, many rows at once; this office's own and, as proposals, others'. */
export function RegisterTable(props: TableProps) {
  const { byYear } = REGISTER_SPECS[props.name];
  const [allYears, changeAllYears] = useKeptState('registers.allYears', isTrue);
  const year = byYear && !allYears ? props.year : null;
  const data = useRegister(props.name, props.scope, year);
  const { agreements } = useTexts();
  if (!data) return <p role="status">{agreements.loading}</p>;
  return <Table {...props} data={data} onlyYear={year} onAllYears={(all) => changeAllYears(() => all)} />;
}

function Table(props: TableProps & { data: RegisterData; onlyYear: number | null; onAllYears(all: boolean): void }) {
  const { name, year, onlyYear, acts, open, onClose, data } = props;
  const texts = useTexts();
  const t = texts.registers;
  const formats = useFormats();
  const { byYear, sort } = REGISTER_SPECS[name];
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [past, setPast] = useState<string | null>(null);
  const names = useMemo(() => recordNames(data, texts.common.programName), [data, texts]);
  const words = useMemo(() => ({ t, record: texts.recordWords, formats }), [t, texts, formats]);
  const columns = useMemo(() => registerColumns(name, { ...words, names, data }), [name, words, names, data]);
  const rows = useMemo(
    () => data.rows.filter(({ record }) => onlyYear === null || record.year === onlyYear),
    [data.rows, onlyYear],
  );
  const chosen = rows.filter(({ key }) => selected.has(key));
  const others = rows.filter(({ own }) => !own).length;
  const rowName = (row: RegisterRow) => {
    const [first, second] = columns;
    const text = (column: typeof first) => (column?.text ? column.text(row) : String(column?.value(row) ?? ''));
    return name === 'participations' ? `${text(first)}, ${text(second)}` : text(first);
  };

  const write = async (written: readonly RegisterRow[], field: string, text: string) => {
    const { records, skipped } = writeRows(name, written, field, text, data, words);
    const said = records.length === 1 ? t.said.changed : t.said.changedMany(records.length);
    const more = skipped > 0 ? ` ${t.bulk.skipped(skipped)}` : '';
    if (records.length === 0) acts.say(`${t.said.unchanged}${more}`);
    else await acts.act({ records }, `${said}${more}`);
  };
  const remove = async (removed: readonly RegisterRow[]) => {
    const { records, uses } = await removable(name, removed);
    if (uses > 0) return acts.say(t.said.inUse(uses));
    setSelected(new Set());
    await acts.act({ records }, t.said.deleted(records.length));
  };

  return (
    <>
      {rows.length === 0 ? (
        <section className="b24-card b24-register-empty">
          <h2>{onlyYear === null ? t.emptyTitle : t.emptyYear(onlyYear)}</h2>
          {onlyYear !== null ? (
            <Button variant="secondary" onClick={() => props.onAllYears(true)}>
              {t.allYears}
            </Button>
          ) : (
            <p>{t.emptyBody}</p>
          )}
        </section>
      ) : (
        <DataTable
          name={`register.${name}`}
          label={t.tables[name]}
          fileName={t.tables[name]}
          columns={columns}
          rows={rows}
          rowId={rowId}
          rowName={rowName}
          rowsWord={t.rowsWord[name]}
          sort={sort}
          selected={selected}
          onSelect={setSelected}
          onEdit={(edited, field, text) => void write(edited, field, text)}
          onDelete={(removed) => void remove(removed)}
          chips={byYear && <YearChip year={year} on={onlyYear !== null} onChange={(on) => props.onAllYears(!on)} />}
          texts={texts.table}
          formats={formats}
          note={
            <>
              {t.note}{' '}
              {others > 0 &&
                (others === rows.length ? t.allOthers : t.others(formats.number(others), formats.number(rows.length)))}
            </>
          }
        />
      )}
      {chosen.length > 0 && (
        <BulkBar
          name={name}
          rows={chosen}
          names={names}
          onWrite={(field, text) => void write(chosen, field, text)}
          onHistory={(row) => setPast(row.key)}
          onRemove={() => void remove(chosen)}
          onClose={() => setSelected(new Set())}
        />
      )}
      {past !== null && <RecordHistory table={name} recordKey={past} acts={acts} onClose={() => setPast(null)} />}
      {open === 'new' && (
        <RecordForm
          name={name}
          data={data}
          record={newRecord(name, data.scope, year)}
          isNew
          names={names}
          acts={acts}
          onClose={onClose}
        />
      )}
      {open === 'copy' && <CopyYearDialog scope={data.scope} year={year} acts={acts} onClose={onClose} />}
    </>
  );
}

function YearChip({ year, on, onChange }: { year: number; on: boolean; onChange(on: boolean): void }) {
  const { registers: t } = useTexts();
  return (
    <button
      type="button"
      className="b24-chip"
      aria-pressed={on}
      data-on={on || undefined}
      onClick={() => onChange(!on)}
    >
      {t.onlyYear(year)}
      {on && <XMarkIcon aria-hidden="true" />}
    </button>
  );
}

function isTrue(stored: unknown): boolean {
  return stored === true;
}
