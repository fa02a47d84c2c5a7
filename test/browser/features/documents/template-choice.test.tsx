import '#ui/styles/base.css';
import { useState } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { replaceDataset } from '#data/dataset-store.ts';
import { database } from '#data/working-copy.ts';
import { CASE_TEMPLATES } from '#domain/documents/case-templates.ts';
import { templateContent } from '#domain/documents/own-template.ts';
import { organisationId } from '#domain/model/brands.ts';
import type { AttachmentForm } from '#features/documents/attachment-form.tsx';
import { readForm } from '#features/documents/read-form.ts';
import { TemplateChoice } from '#features/documents/template-choice.tsx';
import { agderFile, TODAY } from '../../../support/agder-agreements.ts';
import { axeFindings } from '../../../support/axe-findings.ts';
import { ViewSurroundings } from '../../../support/view-surroundings.tsx';

const WAIT = { timeout: 10_000 };
const FORM: AttachmentForm = { ...readForm(null, 'NO-42', 2024), proposal: 'Det eg skreiv sjølv' };
const say = vi.fn<(text: string, undo?: () => void) => void>();
const sayUndoable = vi.fn();
let shown = FORM;

function Choice() {
  const [form, setForm] = useState(FORM);
  shown = form;
  return <TemplateChoice county="NO-42" form={form} says={{ say, sayUndoable }} onChange={setForm} />;
}

beforeEach(async () => {
  localStorage.clear();
  say.mockReset();
  await replaceDataset(database, agderFile(), { fileName: null, readAt: null, sample: true });
  const content = templateContent({ ...FORM, ...CASE_TEMPLATES.yearly, proposal: 'Saka blir teken til vitande' });
  const template = { name: 'Årsmelding', language: 'nn', content };
  await database.records('case_templates').bulkPut([
    { ...template, id: 'theirs', owner: organisationId('NO-46') },
    { ...template, id: 'ours', owner: organisationId('NO-42'), name: 'Vår mal' },
  ]);
  await render(
    <ViewSurroundings path="/dokumenter" search="fylke=NO-42&ar=2024" today={TODAY}>
      <main>
        <Choice />
      </main>
    </ViewSurroundings>,
  );
});

test('templates of other offices stand apart with their name; their words bring their language, and hers come back', async () => {
  const kind = page.getByLabelText('Type sak');
  await expect.poll(() => document.querySelectorAll('optgroup').length, WAIT).toBe(2);
  const groups = [...document.querySelectorAll('optgroup')].map(({ label, textContent }) => `${label}: ${textContent}`);
  expect(groups).toEqual([
    'Egne maler: Vår mal',
    expect.stringMatching(/^Maler fra andre kontorer: Årsmelding \(.+\)$/),
  ]);
  await kind.selectOptions('theirs');
  await expect.poll(() => shown).toMatchObject({ language: 'nn', proposal: 'Saka blir teken til vitande' });
  await expect.element(page.getByRole('button', { name: 'Slett malen' })).not.toBeInTheDocument();
  const [text, undo] = say.mock.lastCall ?? [];
  expect(text).toBe('Teksten du hadde skrevet, er byttet ut med den i malen «Årsmelding».');
  undo?.();
  await expect.poll(() => shown).toEqual(FORM);
});

test('saved under the name of another office’s template it is her own, under that of her own it changes it', async () => {
  await expect.poll(() => document.querySelectorAll('optgroup').length, WAIT).toBe(2);
  const name = page.getByLabelText('Navn på malen');
  const save = async (called: string) => {
    await page.getByRole('button', { name: 'Lagre som mal' }).click();
    await name.fill(called);
    expect(await axeFindings()).toEqual([]);
    await page.getByRole('button', { name: 'Lagre', exact: true }).click();
    await expect.element(name).not.toBeInTheDocument();
  };
  await save('Årsmelding');
  expect(sayUndoable).toHaveBeenLastCalledWith('Malen «Årsmelding» er lagret, og deles gjennom sentralfilen.', 1);
  await save('Vår mal');
  expect(sayUndoable).toHaveBeenLastCalledWith('Malen «Vår mal» er endret, og deles gjennom sentralfilen.', 1);
  const all = await database.records('case_templates').toArray();
  expect(all.map((row) => `${row.owner} ${row.name}`).sort()).toEqual([
    'NO-42 Vår mal',
    'NO-42 Årsmelding',
    'NO-46 Årsmelding',
  ]);
});
