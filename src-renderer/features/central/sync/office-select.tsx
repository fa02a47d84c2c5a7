import { Field, Label, Select } from '@digdir/designsystemet-react';
import { useDataset } from '#features/dataset/index.ts';
import { useSession } from '#features/session/index.ts';

/** The counties and the national body. Empty: not chosen. */
export function OfficeSelect(props: { label: string; value: string; onChange(office: string): void }) {
  const { texts } = useSession();
  const { counties } = useDataset();
  return (
    <Field>
      <Label>{props.label}</Label>
      <Select value={props.value} onChange={(event) => props.onChange(event.target.value)}>
        <Select.Option value="">{texts.sync.chooseOffice}</Select.Option>
        {counties.map(({ id, name }) => (
          <Select.Option key={id} value={id}>
            {name}
          </Select.Option>
        ))}
        <Select.Option value="NO">Bibliotek24</Select.Option>
      </Select>
    </Field>
  );
}
