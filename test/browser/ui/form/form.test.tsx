import '#ui/styles/base.css';
import { useState } from 'react';
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import {
  DateField,
  FormErrors,
  KronerField,
  MonthField,
  parseDate,
  SelectField,
  SuggestField,
  TextField,
  useForm,
} from '#ui/form/index.ts';
import { formatsFor } from '#ui/format.ts';
import { axeFindings } from '../../../support/axe-findings.ts';

const EMPTY = { service: '', start: '', price: '', from: '', level: 'county', note: '' };

function Example() {
  const [attempts, setAttempts] = useState(0);
  const form = useForm({
    name: 'example',
    initial: EMPTY,
    check: (texts) => ({
      ...(texts.service === '' && { service: 'Skriv en tjeneste.' }),
      ...(parseDate(texts.start).kind !== 'value' && { start: 'Skriv en dato.' }),
    }),
  });
  return (
    <main>
      <form
        className="b24-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAttempts(attempts + 1);
          if (form.readyToSave()) form.forget();
        }}
      >
        <FormErrors form={form} heading="Rett dette" attempts={attempts} />
        <SuggestField form={form} field="service" label="Tjeneste" suggestions={['Atekst']} required />
        <DateField
          form={form}
          field="start"
          label="Start"
          help="For eksempel 1.1.24"
          openText="Åpne kalender"
          required
        />
        <KronerField form={form} field="price" label="Pris" span="half" />
        <MonthField
          form={form}
          field="from"
          label="Fra"
          openText="Åpne kalender"
          formats={formatsFor('nb')}
          span="half"
        />
        <SelectField
          form={form}
          field="level"
          label="Nivå"
          choices={[{ value: 'county', text: 'fylke' }]}
          none="Ukjent"
        />
        <TextField form={form} field="note" label="Merknad" lines={2} />
        <button type="submit">Lagre</button>
        <output data-testid="changed">{String(form.changed)}</output>
      </form>
    </main>
  );
}

const field = (name: string) => page.getByRole('textbox', { name, exact: true });

beforeEach(() => localStorage.clear());

test('reads what is typed and shows it one way when the field is left', async () => {
  await render(<Example />);
  await field('Start').fill('31.1.24');
  await field('Pris').fill('1234,5');
  await field('Fra').fill('3/24');
  await field('Merknad').click();
  await expect.element(field('Start')).toHaveValue('31.01.2024');
  await expect.element(field('Pris')).toHaveValue('1\u00a0234,50');
  await expect.element(field('Fra')).toHaveValue('mars 2024');
});

test('leaves what it cannot read as it was typed', async () => {
  await render(<Example />);
  await field('Start').fill('31.2.24');
  await field('Merknad').click();
  await expect.element(field('Start')).toHaveValue('31.2.24');
  await expect.element(field('Start')).toHaveAttribute('aria-invalid', 'true');
  await expect.element(page.getByText('Skriv en dato.')).toBeVisible();
});

test('finds no fault with a field before it is left', async () => {
  await render(<Example />);
  await field('Start').fill('3');
  expect(page.getByText('Skriv en dato.').elements()).toHaveLength(0);
});

test('lists what is wrong at the top, with links to the fields', async () => {
  await render(<Example />);
  await page.getByRole('button', { name: 'Lagre' }).click();
  await expect.poll(() => document.activeElement?.tagName).toBe('DS-ERROR-SUMMARY');
  const before = location.href;
  await page.getByRole('link', { name: 'Skriv en dato.' }).click();
  await expect.element(field('Start')).toHaveFocus();
  expect(location.href).toBe(before);
});

test('keeps what is typed when the form goes away, until it is saved', async () => {
  const first = await render(<Example />);
  await page.getByRole('combobox', { name: 'Tjeneste' }).fill('Atekst');
  await field('Start').fill('1.1.24');
  await field('Merknad').fill('halvferdig tan');
  await first.unmount();

  await render(<Example />);
  await expect.element(field('Merknad')).toHaveValue('halvferdig tan');
  await expect.element(page.getByTestId('changed')).toHaveTextContent('true');
  await page.getByRole('button', { name: 'Lagre' }).click();
  await expect.element(page.getByTestId('changed')).toHaveTextContent('false');
  expect(localStorage.getItem('b24.draft.example')).toBeNull();
});

test('a picked day is written as a typed one', async () => {
  await render(<Example />);
  const picker = document.querySelector<HTMLInputElement>('input[type="date"]');
  if (!picker) throw new Error('no picker');
  await userEvent.fill(picker, '2024-05-17');
  await expect.element(field('Start')).toHaveValue('17.05.2024');
});

test('axe finds nothing, with and without errors', async () => {
  await render(<Example />);
  expect(await axeFindings()).toEqual([]);
  await page.getByRole('button', { name: 'Lagre' }).click();
  await expect.element(page.getByRole('link', { name: 'Skriv en dato.' })).toBeVisible();
  expect(await axeFindings()).toEqual([]);
});
