import { Fieldset, Radio } from '@digdir/designsystemet-react';

/** A few choices beside each other, one of them made. */
export function Choices<Value extends string>(props: {
  legend: string;
  name: string;
  choices: Readonly<Record<Value, string>>;
  value: NoInfer<Value>;
  onChange(value: NoInfer<Value>): void;
}) {
  return (
    <Fieldset>
      <Fieldset.Legend>{props.legend}</Fieldset.Legend>
      {(Object.keys(props.choices) as Value[]).map((each) => (
        <Radio
          key={each}
          name={props.name}
          value={each}
          label={props.choices[each]}
          checked={props.value === each}
          onChange={() => props.onChange(each)}
        />
      ))}
    </Fieldset>
  );
}
