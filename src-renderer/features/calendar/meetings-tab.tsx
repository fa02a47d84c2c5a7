import { Button } from '@digdir/designsystemet-react';
import { PlusIcon } from '@navikt/aksel-icons';
import { useMemo, useState } from 'react';
import type { CouncilDate } from '#domain/calendar/council-date.ts';
import { useFormats, useTexts } from '#features/session/index.ts';
import { useActs } from '#features/undo/index.ts';
import { DataTable } from '#ui/table/index.ts';
import { ViewHead } from '#ui/view-head.tsx';
import { DecisionSettings } from './decision-settings.tsx';
import { meetingColumns, writtenMeeting } from './meeting-columns.ts';
import { MeetingForm } from './meeting-form.tsx';
import './meetings.css';
import { PasteDialog } from './paste-dialog.tsx';
import { type Calendar, type Meeting, SETTINGS_ID, useCalendar } from './use-calendar.ts';

const SORT = { column: 'date', direction: 'ascending' } as const;
const rowId = (row: Meeting) => row.id;

/** The office's own political calendar: entered by hand or pasted, changed where it stands. */
export function MeetingsTab({ today }: { today: string }) {
  const calendar = useCalendar();
  return calendar ? <Meetings calendar={calendar} today={today} /> : null;
}

function Meetings({ calendar, today }: { calendar: Calendar; today: string }) {
  const texts = useTexts();
  const t = texts.calendar.meetings;
  const formats = useFormats();
  const { act, notice } = useActs();
  const [open, setOpen] = useState<'form' | 'paste' | null>(null);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [onlyAhead, setOnlyAhead] = useState(true);
  const columns = useMemo(() => meetingColumns(t), [t]);
  const { meetings } = calendar;
  const hasPast = meetings.some(({ date }) => date < today);
  const rows = useMemo(() => meetings.filter(({ date }) => !onlyAhead || date >= today), [meetings, onlyAhead, today]);

  const add = (added: readonly CouncilDate[]) =>
    void act(
      { local: added.map((after) => ({ kind: 'council_date', id: crypto.randomUUID(), after })) },
      t.said.added(added.length),
    );
  const put = (changed: readonly Meeting[], said: string) =>
    void act({ local: changed.map(({ id, ...after }) => ({ kind: 'council_date', id, after })) }, said);
  const remove = (removed: readonly Meeting[]) => {
    setSelected(new Set());
    void act(
      { local: removed.map(({ id }) => ({ kind: 'council_date', id, after: null })) },
      t.said.deleted(removed.length),
    );
  };

  return (
    <div className="b24-view b24-meetings">
      <ViewHead title={t.title} subtitle={t.subtitle}>
        <Button variant="secondary" onClick={() => setOpen('paste')}>
          {t.paste}
        </Button>
        <Button onClick={() => setOpen('form')}>
          <PlusIcon aria-hidden="true" />
          {t.add}
        </Button>
      </ViewHead>
      <div className="b24-meetings-body">
        {meetings.length === 0 ? (
          <section className="b24-card b24-meetings-empty">
            <h2>{t.emptyTitle}</h2>
            <p>{t.emptyBody}</p>
          </section>
        ) : (
          <DataTable
            name="meetings"
            label={t.title}
            fileName={t.fileName}
            columns={columns}
            rows={rows}
            rowId={rowId}
            rowName={(row) => `${row.body} ${formats.date(row.date)}`}
            rowsWord={t.rowsWord}
            sort={SORT}
            selected={selected}
            onSelect={setSelected}
            onEdit={(edited, column, text) =>
              put(
                edited.map((meeting) => writtenMeeting(meeting, column, text)),
                t.said.changed,
              )
            }
            onDelete={remove}
            chips={
              hasPast && (
                <button
                  type="button"
                  className="b24-chip"
                  aria-pressed={onlyAhead}
                  data-on={onlyAhead || undefined}
                  onClick={() => setOnlyAhead(!onlyAhead)}
                >
                  {t.upcoming}
                </button>
              )
            }
            texts={texts.table}
            formats={formats}
            note={t.note}
          />
        )}
        <DecisionSettings
          calendar={calendar}
          onChange={(after) =>
            void act({ local: [{ kind: 'calendar_settings', id: SETTINGS_ID, after }] }, t.said.settings)
          }
        />
      </div>
      {open === 'form' && (
        <MeetingForm meetings={meetings} onAdd={(meeting) => add([meeting])} onClose={() => setOpen(null)} />
      )}
      {open === 'paste' && <PasteDialog meetings={meetings} onAdd={add} onClose={() => setOpen(null)} />}
      {notice}
    </div>
  );
}
