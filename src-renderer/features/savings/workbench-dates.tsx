import { Field, Input, Label, ValidationMessage } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { isIsoDate } from '#domain/model/brands.ts';
import { useTexts } from '#features/session/index.ts';
import { formatDate, parseDate, valueOrNull } from '#ui/form/index.ts';

/** The two dates, where they are not the usual ones. */
export type KeptDates = { readonly on: string | null; readonly baseline: string | null };

export function readDates(stored: unknown): KeptDates {
  const { on, baseline } = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
  const date = (value: unknown) => (typeof value === 'string' && isIsoDate(value) ? value : null);
  return { on: date(on), baseline: date(baseline) };
}

/** Before and after: emptied, a date is the usual one again. */
export function WorkbenchDates(props: {
  on: string;
  baseline: string;
  onChange(change: (dates: KeptDates) => KeptDates): void;
}) {
  const { workbench: t } = useTexts();
  return (
    <div className="b24-filters b24-savings-dates">
      <DateChoice
        key={props.baseline}
        label={t.baseline}
        value={props.baseline}
        onChange={(baseline) => props.onChange((dates) => ({ ...dates, baseline }))}
      />
      <DateChoice
        key={props.on}
        label={t.on}
        value={props.on}
        onChange={(on) => props.onChange((dates) => ({ ...dates, on }))}
      />
    </div>
  );
}

function DateChoice(props: { label: string; value: string; onChange(date: string | null): void }) {
  const { workbench: t } = useTexts();
  const [text, setText] = useState(isIsoDate(props.value) ? formatDate(props.value) : props.value);
  const [bad, setBad] = useState(false);
  const read = () => {
    if (text.trim() === '') return props.onChange(null);
    const date = valueOrNull(parseDate(text));
    setBad(date === null);
    if (date !== null && date !== props.value) props.onChange(date);
  };
  return (
    <Field className="b24-choice">
      <Label>{props.label}</Label>
      <Input
        value={text}
        aria-invalid={bad || undefined}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
        onBlur={read}
        onKeyDown={(event) => {
          if (event.key === 'Enter') read();
        }}
      />
      {bad && <ValidationMessage>{t.badDate}</ValidationMessage>}
    </Field>
  );
}
