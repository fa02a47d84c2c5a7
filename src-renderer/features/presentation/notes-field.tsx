import { Button, Field, Label, Textarea } from '@digdir/designsystemet-react';
import { useTexts } from '#features/session/index.ts';
import type { SlideId } from './slide.ts';

/** What the speaker will say; the program's own words until she writes her own. Kept as it is typed. */
export function NotesField(props: {
  id: SlideId;
  notes: string;
  isOwn: boolean;
  /** Null: the program's own words again. */
  onChange(text: string | null): void;
}) {
  const { presentation: t } = useTexts();
  return (
    <Field className="b24-presentation-notes">
      <Label>{t.notesOf(t.names[props.id])}</Label>
      <Field.Description>{t.notesHelp}</Field.Description>
      <Textarea rows={5} value={props.notes} onChange={(event) => props.onChange(event.target.value)} />
      {props.isOwn && (
        <Button variant="tertiary" data-size="sm" onClick={() => props.onChange(null)}>
          {t.ownWords}
        </Button>
      )}
    </Field>
  );
}
