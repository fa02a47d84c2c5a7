import { Field, Label, Textarea } from '@digdir/designsystemet-react';
import { useId, useMemo, useState } from 'react';
import type { CouncilDate } from '#domain/calendar/council-date.ts';
import { useFormats, useTexts } from '#features/session/index.ts';
import { FormDialog } from '#ui/form/index.ts';
import { type MeetingLine, meetingLines } from './meeting-lines.ts';
import type { Meeting } from './use-calendar.ts';

/** A meeting plan pasted as it stands on a web page; what is made of it is seen before it is entered. */
export function PasteDialog(props: {
  meetings: readonly Meeting[];
  onAdd(meetings: readonly CouncilDate[]): void;
  onClose(): void;
}) {
  const { calendar, common } = useTexts();
  const t = calendar.meetings.pasting;
  const fieldId = useId();
  const [text, setText] = useState('');
  const lines = useMemo(() => meetingLines(text), [text]);
  const known = useMemo(() => new Set(props.meetings.map(placeOf)), [props.meetings]);
  const added = newMeetings(lines, known);
  return (
    <FormDialog
      title={t.title}
      save={t.save(added.length)}
      cancel={common.cancel}
      unready={added.length === 0}
      wide
      onSave={() => {
        props.onAdd(added);
        props.onClose();
      }}
      onCancel={props.onClose}
    >
      <Field className="b24-field">
        <Label htmlFor={fieldId}>{t.lines}</Label>
        <Field.Description>{t.help}</Field.Description>
        <Textarea
          id={fieldId}
          rows={8}
          value={text}
          placeholder={t.example}
          onChange={(event) => setText(event.target.value)}
        />
      </Field>
      {lines.length > 0 && <Preview lines={lines} known={known} />}
    </FormDialog>
  );
}

function Preview({ lines, known }: { lines: readonly MeetingLine[]; known: ReadonlySet<string> }) {
  const { calendar } = useTexts();
  const t = calendar.meetings;
  const { date } = useFormats();
  return (
    <section className="b24-paste-preview" aria-label={t.pasting.preview}>
      <h3>{t.pasting.preview}</h3>
      <table>
        <tbody>
          {lines.map((line) =>
            line.kind === 'unreadable' ? (
              <tr key={line.number} data-kind="unreadable">
                <td>{t.pasting.unreadable}</td>
                <td colSpan={3}>{line.line}</td>
              </tr>
            ) : (
              <tr key={line.number} data-kind={known.has(placeOf(line.meeting)) ? 'known' : undefined}>
                <td>{date(line.meeting.date)}</td>
                <td>{line.meeting.body}</td>
                <td>{t.kinds[line.meeting.kind]}</td>
                <td>
                  {known.has(placeOf(line.meeting))
                    ? t.pasting.known
                    : `${t.papersDays.toLocaleLowerCase()}: ${line.meeting.papersDays}`}
                </td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </section>
  );
}

/** Each meeting once, and none that is there. */
function newMeetings(lines: readonly MeetingLine[], known: ReadonlySet<string>): readonly CouncilDate[] {
  const found = new Map<string, CouncilDate>();
  for (const line of lines) {
    if (line.kind === 'meeting' && !known.has(placeOf(line.meeting))) found.set(placeOf(line.meeting), line.meeting);
  }
  return [...found.values()];
}

function placeOf({ date, body }: CouncilDate): string {
  return `${date} ${body.toLocaleLowerCase('nb')}`;
}
