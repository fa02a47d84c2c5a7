import { useMemo, useState } from 'react';
import type { JoiningGrid } from '#domain/joining/joining-grid.ts';
import { type UnansweredLibrary, unansweredLibraries } from '#domain/joining/unanswered.ts';
import { useFormats, useTexts } from '#features/session/index.ts';
import { type Column, DataTable, onlySelected } from '#ui/table/index.ts';
import { MailPanel } from './mail-panel.tsx';

const rowId = ({ library }: UnansweredLibrary) => library.id;
const rowName = ({ library }: UnansweredLibrary) => library.name;

/** Who has not answered, those due first, with a text to send to each. */
export function UnansweredTab(props: { grid: JoiningGrid; place: string; withCounties: boolean; onOrders(): void }) {
  const { grid, place, withCounties } = props;
  const texts = useTexts();
  const t = texts.joiningLists.unanswered;
  const formats = useFormats();
  const rows = useMemo(() => unansweredLibraries(grid), [grid]);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const chosen = rows.find((row) => rowId(row) === (onlySelected(selected) ?? ''));
  const columns = useMemo((): readonly Column<UnansweredLibrary>[] => {
    const all: readonly Column<UnansweredLibrary>[] = [
      { id: 'library', head: t.library, kind: 'text', width: 12, value: ({ library }) => library.name },
      { id: 'county', head: t.county, kind: 'text', width: 9, value: ({ library }) => library.countyName },
      {
        id: 'kind',
        head: t.kind,
        kind: 'text',
        width: 9,
        grow: 0,
        value: ({ library }) => t.kinds[library.kind],
        filter: {
          key: ({ library }) => library.kind,
          label: (key) => t.kinds[key as keyof typeof t.kinds],
          always: true,
        },
      },
      {
        id: 'deadline',
        head: t.deadline,
        kind: 'date',
        width: 6.5,
        value: ({ deadline }) => deadline,
        text: ({ deadline }) => (deadline === null ? t.noDeadline : formats.date(deadline)),
      },
      { id: 'count', head: t.count, kind: 'number', width: 7, value: ({ offers }) => offers.length },
      {
        id: 'services',
        head: t.services,
        kind: 'text',
        width: 12,
        grow: 3,
        value: ({ offers }) => offers.map(({ name }) => name).join(', '),
      },
    ];
    return withCounties ? all : all.filter(({ id }) => id !== 'county');
  }, [t, formats, withCounties]);
  if (rows.length === 0) {
    return (
      <section className="b24-card b24-joining-done">
        <h2>{t.title(0)}</h2>
        <p>{t.done}</p>
        <button type="button" className="b24-joining-link" onClick={props.onOrders}>
          {t.toOrders}
        </button>
      </section>
    );
  }
  const next = () => {
    const following = chosen && rows[rows.indexOf(chosen) + 1];
    if (following) setSelected(new Set([rowId(following)]));
  };
  return (
    <div className="b24-joining-lists">
      <div className="b24-joining-list">
        <h2 className="b24-joining-list-title">{t.title(rows.length)}</h2>
        <DataTable
          name="joining.unanswered"
          label={t.label(grid.year)}
          fileName={t.fileName(place, grid.year)}
          columns={columns}
          rows={rows}
          rowId={rowId}
          rowName={rowName}
          rowsWord={t.rowsWord}
          sort={null}
          selected={selected}
          onSelect={setSelected}
          onOpen={(row) => setSelected(new Set([rowId(row)]))}
          texts={texts.table}
          formats={formats}
          note={t.note}
        />
      </div>
      <MailPanel library={chosen ?? null} year={grid.year} isLast={chosen === rows.at(-1)} onNext={next} />
    </div>
  );
}
