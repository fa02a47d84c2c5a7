import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { indexSourceText } from '#domain/budget/index-source.ts';
import { organisationId } from '#domain/model/brands.ts';
import type { PriceIndex } from '#domain/model/tables.ts';
import { useTexts } from '#features/session/index.ts';
import {
  DateField,
  type FieldErrors,
  FormErrors,
  parseDate,
  parsePercent,
  SuggestField,
  TextField,
  useForm,
  valueOrNull,
} from '#ui/form/index.ts';

type IndexField = 'name' | 'year' | 'change' | 'source' | 'date';

/** One more year of an index, with where the number was taken from and when. */
export function AddIndexYear(props: { rows: readonly PriceIndex[]; scopeId: string; onAdd(row: PriceIndex): void }) {
  const { budget, agreements } = useTexts();
  const t = budget.indexes;
  const { rows } = props;
  const [attempts, setAttempts] = useState(0);
  const names = [...new Set(rows.map(({ name }) => name))];
  const shown = (name: string) => budget.indexNames[name] ?? name;
  const nameOf = (text: string) => names.find((name) => shown(name) === text.trim()) ?? text.trim();
  const newest = Math.max(...rows.map(({ year }) => year), 0);
  const form = useForm<IndexField>({
    name: 'prisvekst',
    initial: {
      name: names[0] === undefined ? '' : shown(names[0]),
      year: newest === 0 ? '' : String(newest + 1),
      change: '',
      source: '',
      date: '',
    },
    check: (texts) => {
      const errors: { -readonly [F in IndexField]?: FieldErrors<IndexField>[F] } = {};
      const change = valueOrNull(parsePercent(texts.change));
      if (texts.name.trim() === '') errors.name = budget.problems.index;
      if (!/^(19|20)\d\d$/.test(texts.year.trim())) errors.year = budget.problems.year;
      else if (rows.some(({ name, year }) => name === nameOf(texts.name) && year === Number(texts.year)))
        errors.year = t.known(texts.year.trim());
      if (change === null || change <= -1) errors.change = budget.problems.percent;
      if (texts.source.trim() === '') errors.source = budget.problems.source;
      if (parseDate(texts.date).kind === 'unreadable') errors.date = budget.problems.date;
      return errors;
    },
  });
  const add = () => {
    setAttempts(attempts + 1);
    if (!form.readyToSave()) return;
    const { year, change, source, date } = form.values;
    const name = nameOf(form.values.name);
    props.onAdd({
      id: crypto.randomUUID(),
      // The years of an index have one owner: whoever has those that are there.
      owner: rows.find((row) => row.name === name)?.owner ?? organisationId(props.scopeId),
      name,
      year: Number(year),
      change: valueOrNull(parsePercent(change)) ?? 0,
      source: indexSourceText({ source, date: valueOrNull(parseDate(date)) }),
    });
    form.forget();
  };
  return (
    <form
      className="b24-card b24-add-index"
      aria-label={t.add}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <FormErrors form={form} heading={agreements.form.errorsHeading} attempts={attempts} />
      <div className="b24-add-index-row">
        <SuggestField form={form} field="name" label={t.index} suggestions={names.map(shown)} required />
        <TextField form={form} field="year" label={t.year} numeric required />
        <TextField form={form} field="change" label={t.change} numeric suffix="%" required />
        <TextField form={form} field="source" label={t.source} required />
        <DateField form={form} field="date" label={t.date} openText={agreements.form.openCalendar} />
        <Button type="submit" variant="secondary">
          {t.addButton}
        </Button>
      </div>
    </form>
  );
}
