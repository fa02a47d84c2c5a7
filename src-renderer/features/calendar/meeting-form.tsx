import { useState } from 'react';
import { BODY_KINDS, type BodyKind, type CouncilDate, USUAL_PAPERS_DAYS } from '#domain/calendar/council-date.ts';
import { useTexts } from '#features/session/index.ts';
import type { Messages } from '#texts/messages.ts';
import {
  DateField,
  type FieldErrors,
  type FieldTexts,
  FormDialog,
  FormErrors,
  parseDate,
  SelectField,
  SuggestField,
  TextField,
  useForm,
  valueOrNull,
} from '#ui/form/index.ts';
import { daysOf } from './meeting-columns.ts';
import { kindOf } from './meeting-lines.ts';
import type { Meeting } from './use-calendar.ts';

type Field = 'date' | 'body' | 'kind' | 'papersDays';

/** One meeting, with what the last one of the same body had. */
export function MeetingForm(props: {
  meetings: readonly Meeting[];
  onAdd(meeting: CouncilDate): void;
  onClose(): void;
}) {
  const { meetings } = props;
  const { calendar, common } = useTexts();
  const t = calendar.meetings;
  const [attempts, setAttempts] = useState(0);
  const form = useForm<Field>({
    name: 'mote',
    initial: { date: '', body: '', kind: 'council', papersDays: String(USUAL_PAPERS_DAYS.council) },
    check: (texts) => meetingErrors(texts, t.errors),
  });
  const takeBody = (text: string) => {
    const body = text.trim();
    const known = meetings.findLast((meeting) => meeting.body === body);
    const kind = known?.kind ?? kindOf(body);
    form.setAll({ kind, papersDays: String(known?.papersDays ?? USUAL_PAPERS_DAYS[kind]) });
  };
  const close = () => {
    form.forget();
    props.onClose();
  };
  const save = () => {
    setAttempts(attempts + 1);
    if (!form.readyToSave()) return;
    props.onAdd(meetingFromTexts(form.values));
    close();
  };
  return (
    <FormDialog title={t.form.title} save={t.form.save} cancel={common.cancel} onSave={save} onCancel={close}>
      <FormErrors form={form} heading={t.form.errorsHeading} attempts={attempts} />
      <DateField
        form={form}
        field="date"
        label={t.form.date}
        help={t.form.dateHelp}
        openText={t.form.openCalendar}
        required
      />
      <SuggestField
        form={form}
        field="body"
        label={t.form.body}
        help={t.form.bodyHelp}
        suggestions={meetings.map(({ body }) => body)}
        onLeave={takeBody}
        required
      />
      <SelectField
        form={form}
        field="kind"
        label={t.form.kind}
        choices={BODY_KINDS.map((value) => ({ value, text: t.kinds[value] }))}
        span="half"
      />
      <TextField form={form} field="papersDays" label={t.form.papersDays} numeric span="half" />
    </FormDialog>
  );
}

function meetingErrors(
  texts: FieldTexts<Field>,
  words: Messages['calendar']['meetings']['errors'],
): FieldErrors<Field> {
  const errors: Partial<Record<Field, string>> = {};
  const date = parseDate(texts.date);
  if (date.kind === 'empty') errors.date = words.dateMissing;
  if (date.kind === 'unreadable') errors.date = words.dateUnreadable(texts.date.trim());
  if (texts.body.trim() === '') errors.body = words.bodyMissing;
  if (daysOf(texts.papersDays) === null) errors.papersDays = words.daysUnreadable;
  return errors;
}

function meetingFromTexts(texts: FieldTexts<Field>): CouncilDate {
  const date = valueOrNull(parseDate(texts.date));
  if (date === null) throw new RangeError(`not a date: ${texts.date}`);
  return {
    date,
    body: texts.body.trim(),
    kind: texts.kind as BodyKind,
    papersDays: daysOf(texts.papersDays) ?? USUAL_PAPERS_DAYS[texts.kind as BodyKind],
  };
}
