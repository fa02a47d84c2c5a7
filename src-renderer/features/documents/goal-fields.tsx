import { Checkbox, Field, Fieldset, Label, Textarea, Textfield } from '@digdir/designsystemet-react';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { readLocal } from '#data/local-records.ts';
import { changeRecords } from '#data/records.ts';
import { database } from '#data/working-copy.ts';
import { goalsOf, type RegionalGoals } from '#domain/documents/regional-goals.ts';
import { useTexts } from '#features/session/index.ts';

/** The county's goals as they are kept; null where nothing is written. */
export function useRegionalGoals(county: string): RegionalGoals | null {
  return useLiveQuery(async () => (await readLocal(database, 'regional_goals')).get(county) ?? null, [county]) ?? null;
}

/** The goals, written once and kept for every case of the county, and which of them this case shows. */
export function GoalFields(props: {
  county: { readonly id: string; readonly name: string };
  goals: RegionalGoals | null;
  /** Goals, word for word, that this case does not show. */
  leftOut: readonly string[];
  onLeftOut(leftOut: readonly string[]): void;
}) {
  const { documents } = useTexts();
  const t = documents.cases;
  const { county, leftOut, onLeftOut } = props;
  const goals = props.goals ?? { heading: t.goalsHeading(county.name), text: '' };
  const [typed, setTyped] = useState<RegionalGoals>(goals);
  const written = goalsOf(typed);
  const keep = () =>
    changeRecords(database, { local: [{ kind: 'regional_goals', id: county.id, after: typed }], undoable: false });
  return (
    <>
      <Textfield
        label={t.goalsHeadingLabel}
        value={typed.heading}
        onChange={(event) => setTyped({ ...typed, heading: event.target.value })}
        onBlur={() => void keep()}
      />
      <Field>
        <Label>{t.goalsText}</Label>
        <Field.Description>{t.goalsTextHelp}</Field.Description>
        <Textarea
          rows={4}
          value={typed.text}
          onChange={(event) => setTyped({ ...typed, text: event.target.value })}
          onBlur={() => void keep()}
        />
      </Field>
      {written.length > 1 && (
        <Fieldset>
          <Fieldset.Legend>{t.goalsChosen}</Fieldset.Legend>
          {written.map((goal) => (
            <Checkbox
              key={goal}
              label={goal}
              value={goal}
              checked={!leftOut.includes(goal)}
              onChange={(event) =>
                // What is no longer written is forgotten on the way.
                onLeftOut(written.filter((each) => (each === goal ? !event.target.checked : leftOut.includes(each))))
              }
            />
          ))}
        </Fieldset>
      )}
    </>
  );
}
