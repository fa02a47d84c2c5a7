import { Checkbox, Field, Label, Select } from '@digdir/designsystemet-react';
import { useId } from 'react';
import type { BodyKind, CalendarSettings } from '#domain/calendar/council-date.ts';
import { useTexts } from '#features/session/index.ts';
import type { Calendar } from './use-calendar.ts';

const DAYS = [0, 1, 2, 3, 5, 7, 10, 14, 21, 30];

/** Who decides, and what the case passes on its way: all that the back-planner reckons with. */
export function DecisionSettings(props: { calendar: Calendar; onChange(settings: CalendarSettings): void }) {
  const { settings, usual } = props.calendar;
  const { calendar } = useTexts();
  const t = calendar.meetings.settings;
  const [byId, daysId] = [useId(), useId()];
  const change = (changes: Partial<CalendarSettings>) => props.onChange({ ...settings, ...changes });
  return (
    <section className="b24-card b24-decision-settings" aria-label={t.title}>
      <h2>{t.title}</h2>
      {usual && <p className="b24-soft b24-small">{t.usual}</p>}
      <Field className="b24-field">
        <Label htmlFor={byId}>{t.decidedBy}</Label>
        <Select
          id={byId}
          value={settings.decidedBy}
          onChange={(event) => change({ decidedBy: event.target.value as BodyKind })}
        >
          <Select.Option value="council">{t.council}</Select.Option>
          <Select.Option value="committee">{t.committee}</Select.Option>
        </Select>
      </Field>
      {settings.decidedBy === 'council' && (
        <Checkbox
          value="through"
          label={t.through}
          checked={settings.throughCommittee}
          onChange={(event) => change({ throughCommittee: event.target.checked })}
        />
      )}
      <Field className="b24-field">
        <Label htmlFor={daysId}>{t.daysToNotice}</Label>
        <Select
          id={daysId}
          value={settings.daysToNotice}
          onChange={(event) => change({ daysToNotice: Number(event.target.value) })}
        >
          {[...new Set([...DAYS, settings.daysToNotice])]
            .toSorted((a, b) => a - b)
            .map((days) => (
              <Select.Option key={days} value={days}>
                {days}
              </Select.Option>
            ))}
        </Select>
      </Field>
    </section>
  );
}
