import { Field, Label, Select } from '@digdir/designsystemet-react';
import type { UseByMonth } from '#domain/usage/use-by-month.ts';
import { useTexts } from '#features/session/index.ts';
import type { MonthChoices } from './kept-month-choices.ts';

const collator = new Intl.Collator('nb-NO');

/** Whose use, and in what: all libraries or one, each service in its own metric or all in the same. */
export function MonthChoicesBar(props: {
  choices: MonthChoices;
  /** Null until they are worked out: then only what is chosen can be chosen. */
  known: Pick<UseByMonth, 'libraries' | 'metrics'> | null;
  onChange(choices: MonthChoices): void;
}) {
  const { usage: t, common } = useTexts();
  const { choices, known, onChange } = props;
  const { library, metric } = choices;
  const libraries = (known?.libraries ?? []).toSorted((a, b) => collator.compare(a.name, b.name));
  // What is chosen stays to be seen, also where the chosen library has no number in it.
  const metrics = [...new Set([...(known?.metrics ?? []), ...(metric === null ? [] : [metric])])].toSorted();
  return (
    <div className="b24-month-choices">
      <Choice
        label={t.library}
        value={library ?? ''}
        options={[{ value: '', text: t.allLibraries }, ...libraries.map(({ id, name }) => ({ value: id, text: name }))]}
        onChange={(value) => onChange({ ...choices, library: value || null })}
      />
      <Choice
        label={t.metric}
        value={metric ?? ''}
        options={[
          { value: '', text: t.ownMetrics },
          ...metrics.map((name) => ({ value: name, text: common.metrics[name] ?? name })),
        ]}
        onChange={(value) => onChange({ ...choices, metric: value || null })}
      />
    </div>
  );
}

function Choice(props: {
  label: string;
  value: string;
  options: readonly { readonly value: string; readonly text: string }[];
  onChange(value: string): void;
}) {
  const { value, options } = props;
  return (
    <Field className="b24-month-choice">
      <Label>{props.label}</Label>
      <Select value={value} onChange={(event) => props.onChange(event.target.value)}>
        {options.map((option) => (
          <Select.Option key={option.value} value={option.value}>
            {option.text}
          </Select.Option>
        ))}
      </Select>
    </Field>
  );
}
