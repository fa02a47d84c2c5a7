import type { Organisation } from '#domain/model/tables.ts';
import { COUNTRY, inScope } from '#domain/organisations/scope.ts';
import { useFormats, useTexts } from '#features/session/index.ts';
import {
  type Choice,
  DateField,
  type Form,
  KronerField,
  SelectField,
  SuggestField,
  TextField,
} from '#ui/form/index.ts';
import type { AgreementField } from './agreement-form-texts.ts';
import { holderText } from './columns.tsx';
import { VAT_RATES } from './terms-texts.ts';
import type { AgreementsData } from './use-agreements.ts';

const KINDS: readonly Organisation['kind'][] = ['national', 'county', 'municipality', 'school'];

/** The fields in the order one reads an agreement: what, with whom, how long, for how much. */
export function AgreementFields(props: {
  form: Form<AgreementField>;
  data: AgreementsData;
  agreementId: string | null;
  newService: boolean;
}) {
  const { form, data } = props;
  const { agreements: t, common } = useTexts();
  const { percent } = useFormats();
  const { tables } = data;
  const choices = <K extends string>(texts: Readonly<Record<K, string>>): Choice[] =>
    Object.entries<string>(texts).map(([value, text]) => ({ value, text }));
  const rates = [...new Set([...VAT_RATES.map(String), form.values.vat])].filter(Boolean);
  const { unknown, ...processors } = t.processors;
  return (
    <>
      <SuggestField
        form={form}
        field="service"
        label={t.service}
        help={t.form.serviceHelp}
        suggestions={tables.services.map(({ name }) => name)}
        required
      />
      {props.newService && (
        <SuggestField
          form={form}
          field="vendor"
          label={t.vendor}
          help={t.form.vendorHelp}
          suggestions={tables.vendors.map(({ name }) => name)}
        />
      )}
      <SelectField
        form={form}
        field="holder"
        label={t.holder}
        choices={holderChoices(data, form.values.holder, common.programName)}
        none={t.form.holderNone}
        required
        span="half"
      />
      <SelectField
        form={form}
        field="audience"
        label={t.audience}
        choices={choices(t.audiences)}
        required
        span="half"
      />
      <DateField
        form={form}
        field="start"
        label={t.form.start}
        help={t.form.startHelp}
        openText={t.form.openCalendar}
        required
        span="half"
      />
      <DateField
        form={form}
        field="end"
        label={t.form.end}
        help={t.form.endHelp}
        openText={t.form.openCalendar}
        span="half"
      />
      <SelectField
        form={form}
        field="renewal"
        label={t.renewal}
        choices={choices(t.renewals)}
        none={t.form.unknown}
        span="half"
      />
      <DateField form={form} field="notice" label={t.form.notice} openText={t.form.openCalendar} span="half" />
      <KronerField form={form} field="price" label={t.form.price} span="third" />
      <TextField form={form} field="priceYear" label={t.form.priceYear} numeric span="third" />
      <SelectField
        form={form}
        field="vat"
        label={t.form.vat}
        choices={rates.map((rate) => ({ value: rate, text: `${percent(Number(rate), 0)} %` }))}
        none={t.form.unknown}
        span="third"
      />
      <SelectField
        form={form}
        field="processor"
        label={t.form.processor}
        choices={choices(processors)}
        none={unknown}
        span="half"
      />
      <SelectField
        form={form}
        field="replacedBy"
        label={t.form.replacedBy}
        choices={data.rows
          .filter(({ agreement }) => agreement.id !== props.agreementId)
          .map((row) => ({
            value: row.agreement.id,
            text: `${row.serviceName}, ${holderText(row, common.programName)}, ${row.agreement.start.slice(0, 4)}`,
          }))}
        none={t.form.replacedByNone}
        span="half"
      />
      <TextField form={form} field="note" label={t.form.note} lines={2} />
    </>
  );
}

/** Who may hold an agreement that applies here: the national body, the county, its municipalities and schools. */
function holderChoices({ scope }: AgreementsData, chosen: string, programName: string): Choice[] {
  return scope.index.organisations
    .filter(({ id, valid_to }) => id === chosen || ((id === COUNTRY || inScope(scope, id)) && valid_to === null))
    .toSorted((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || a.name.localeCompare(b.name, 'nb'))
    .map(({ id, name }) => ({ value: id, text: id === COUNTRY ? programName : name }));
}
