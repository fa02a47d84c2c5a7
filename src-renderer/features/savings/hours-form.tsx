import { Button } from '@digdir/designsystemet-react';
import type { HoursAssumption } from '#domain/savings/hours-saved.ts';
import { useTexts } from '#features/session/index.ts';
import {
  type FieldErrors,
  type FieldTexts,
  formatKroner,
  KronerField,
  parseKroner,
  TextField,
  useForm,
  valueOrNull,
} from '#ui/form/index.ts';

type Field = 'each' | 'price' | 'source';

/** How many hours an agreement costs, what an hour costs, and who says so. */
export function HoursForm(props: {
  scope: string;
  before: HoursAssumption | null;
  onSave(assumption: HoursAssumption): void;
}) {
  const { savings: t, common } = useTexts();
  const { before } = props;
  const form = useForm<Field>({
    name: `hours.${props.scope}`,
    initial: {
      each: before ? String(before.hoursPerAgreement).replace('.', ',') : '',
      price: before?.hourOre == null ? '' : formatKroner(before.hourOre),
      source: before?.source ?? '',
    },
    check: (values) => errorsOf(values, t),
  });
  const save = () => {
    if (!form.readyToSave()) return;
    const { each, price, source } = form.values;
    const assumption = {
      hoursPerAgreement: hoursOf(each) ?? 0,
      hourOre: valueOrNull(parseKroner(price)),
      source: source.trim(),
    };
    form.forget();
    props.onSave(assumption);
  };
  return (
    <form
      className="b24-savings-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextField form={form} field="each" label={t.hoursEach} help={t.hoursEachHelp} numeric required />
      <KronerField form={form} field="price" label={t.hourPrice} />
      <TextField form={form} field="source" label={t.hoursSource} lines={2} required />
      <Button type="submit">{common.save}</Button>
    </form>
  );
}

function errorsOf(
  { each, price, source }: FieldTexts<Field>,
  t: { readonly hoursBad: string; readonly hoursBadPrice: string; readonly hoursNoSource: string },
): FieldErrors<Field> {
  return {
    ...(hoursOf(each) === null && { each: t.hoursBad }),
    ...(price.trim() !== '' && !isPrice(price) && { price: t.hoursBadPrice }),
    ...(source.trim() === '' && { source: t.hoursNoSource }),
  };
}

function hoursOf(text: string): number | null {
  const hours = Number(text.trim().replace(',', '.'));
  return text.trim() !== '' && Number.isFinite(hours) && hours > 0 ? hours : null;
}

function isPrice(text: string): boolean {
  const price = valueOrNull(parseKroner(text));
  return price !== null && price >= 0;
}
