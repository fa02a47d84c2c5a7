import { Button } from '@digdir/designsystemet-react';
import { CalendarIcon } from '@navikt/aksel-icons';
import { useMemo } from 'react';
import { addDays } from '#domain/calendar/days.ts';
import { officeDeadlines } from '#domain/calendar/office-deadlines.ts';
import { isoDate } from '#domain/model/brands.ts';
import type { Tables } from '#domain/model/tables.ts';
import type { Scope } from '#domain/organisations/scope.ts';
import { useFormats, useTexts } from '#features/session/index.ts';
import { useActs } from '#features/undo/index.ts';
import { ViewHead } from '#ui/view-head.tsx';
import { DeadlineTable } from './deadline-table.tsx';
import './deadlines.css';
import { GROUPS, groupedDeadlines, type PlannedDeadline } from './deadline-groups.ts';
import { type Calendar, useCalendar } from './use-calendar.ts';
import { useSaveCalendar } from './use-save-calendar.ts';

type DeadlinesProps = {
  tables: Pick<Tables, 'agreements' | 'services' | 'offers'>;
  scope: Scope;
  place: string;
  today: string;
  onMeetings(): void;
};

/** What must be decided, when, and in which meeting at the latest. */
export function DeadlinesTab(props: DeadlinesProps) {
  const calendar = useCalendar();
  return calendar ? <Deadlines {...props} calendar={calendar} /> : null;
}

function Deadlines(props: DeadlinesProps & { calendar: Calendar }) {
  const { tables, scope, place, calendar } = props;
  const { calendar: texts } = useTexts();
  const t = texts.deadlines;
  const { longDate, date } = useFormats();
  const { act, say, notice } = useActs();
  const today = isoDate(props.today);
  const deadlines = useMemo(() => officeDeadlines(tables, scope, today), [tables, scope, today]);
  const groups = useMemo(() => groupedDeadlines(deadlines, calendar, today), [deadlines, calendar, today]);
  const save = useSaveCalendar(place, today);
  const count = (group: 'soon' | 'near') => groups.get(group)?.length ?? 0;
  const hide = ({ deadline }: PlannedDeadline, days: number) => {
    const hiddenUntil = addDays(today, days);
    void act(
      { local: [{ kind: 'reminder', id: deadline.id, after: { hiddenUntil } }] },
      t.said.hidden(date(hiddenUntil)),
    );
  };
  const show = ({ deadline }: PlannedDeadline) =>
    void act({ local: [{ kind: 'reminder', id: deadline.id, after: null }] }, t.said.shown);

  return (
    <div className="b24-view b24-deadlines-tab">
      <ViewHead title={t.title(place)} subtitle={t.subtitle(count('soon'), count('near'), longDate(today))}>
        {deadlines.length > 0 && (
          <Button onClick={() => say(t.said.saved(save([...groups.values()].flat())))}>
            <CalendarIcon aria-hidden="true" />
            {t.saveAll}
          </Button>
        )}
      </ViewHead>
      {calendar.meetings.length === 0 && (
        <section className="b24-card b24-hint-card">
          <p>{t.noMeetings}</p>
          <Button variant="secondary" onClick={props.onMeetings}>
            {t.addMeetings}
          </Button>
        </section>
      )}
      {deadlines.length === 0 && (
        <section className="b24-card b24-hint-card">
          <div>
            <p>
              <strong>{t.none}</strong>
            </p>
            <p className="b24-soft">{t.noneHelp}</p>
          </div>
        </section>
      )}
      {GROUPS.map((group) => {
        const planned = groups.get(group) ?? [];
        if (planned.length === 0) return null;
        return <DeadlineTable key={group} group={group} planned={planned} today={today} onHide={hide} onShow={show} />;
      })}
      {deadlines.length > 0 && <p className="b24-source">{t.note}</p>}
      {notice}
    </div>
  );
}
