import '#ui/styles/base.css';
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { HostApi } from '#contract/host-api.ts';
import type { DocumentRefusal } from '#contract/stored-documents.ts';
import { replaceDataset } from '#data/dataset-store.ts';
import { database } from '#data/working-copy.ts';
import { AgreementsView } from '#features/agreements/index.ts';
import { agderFile, agreementId, TODAY } from '../../../support/agder-agreements.ts';
import { axeFindings } from '../../../support/axe-findings.ts';
import { ViewSurroundings } from '../../../support/view-surroundings.tsx';

const ID = agreementId('Kahoot! EDU');
const opened: string[] = [];

/** A host that keeps what it is given, but for files that are called something bad. */
const host: Partial<HostApi> = {
  'storedDocuments:keep': async (name, bytes) => {
    if (name.endsWith('.exe')) return { kind: 'refused', reason: 'type' satisfies DocumentRefusal };
    const document = { sha256: name.length.toString(16).padStart(64, '0'), size: bytes.length, keptAt: TODAY };
    return { kind: 'kept', document, type: 'pdf' };
  },
  'storedDocuments:open': async (_, name) => {
    opened.push(name);
    return { kind: 'opened' };
  },
};

async function show(search = `avtale=${ID}`) {
  await render(
    <ViewSurroundings path="/avtaler" search={`fylke=NO-42&ar=2024&${search}`} today={TODAY} host={host}>
      <main style={{ height: 720 }}>
        <AgreementsView />
      </main>
    </ViewSurroundings>,
  );
}

const panel = () => page.getByRole('complementary');
const dialog = () => page.getByRole('dialog');
const WAIT = { timeout: 10_000 };

beforeEach(async () => {
  localStorage.clear();
  opened.length = 0;
  await page.viewport(1366, 768);
  await database.local_records.clear();
  await replaceDataset(database, agderFile(), { fileName: null, readAt: null, sample: true });
});

test('a new version of the price holds from its day, and what held before stands', async () => {
  await show();
  await panel().getByRole('button', { name: 'Ny versjon' }).click();
  await dialog().getByRole('textbox', { name: 'Gjelder fra' }).fill('1.7.24');
  await dialog().getByRole('textbox', { name: 'Pris per år uten mva.' }).fill('230 000');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('Vilkårene er lagret.')).toBeVisible();
  await expect.element(panel()).toMatchTextContent(/Pris \(2024\)230\s000 kr uten mva\./);
  await expect.element(panel()).toMatchTextContent(/01\.07\.2024Prisen opp 7,0 %/);
  expect((await database.records('agreements').get(ID))?.price_ore).toBe(21_500_000);
  await page.getByRole('button', { name: 'Angre' }).click();
  await expect.poll(() => database.records('agreement_terms').count(), WAIT).toBe(0);
});

test('a version is not from before the agreement, nor twice from one day', async () => {
  await show();
  await panel().getByRole('button', { name: 'Ny versjon' }).click();
  await dialog().getByRole('textbox', { name: 'Gjelder fra' }).fill('1.7.2020');
  await dialog().getByRole('button', { name: 'Lagre vilkårene' }).click();
  const reason = 'Vilkårene kan ikke gjelde fra før avtalen starter 01.01.2022.';
  await expect.element(dialog().getByRole('link', { name: reason })).toBeVisible();
});

test('a privacy review is told with its case', async () => {
  await show();
  await panel().getByRole('button', { name: 'Ny vurdering' }).click();
  await dialog().getByRole('combobox', { name: 'Status' }).selectOptions('godkjent');
  await dialog().getByRole('textbox', { name: 'Saksnummer' }).fill('23/1187');
  await dialog().getByRole('button', { name: 'Lagre vurderingen' }).click();
  await expect.element(dialog().getByRole('link', { name: 'Skriv datoen for vedtaket.' })).toBeVisible();
  await dialog().getByRole('textbox', { name: 'Dato' }).fill('12.1.23');
  await dialog().getByRole('button', { name: 'Lagre vurderingen' }).click();
  await expect.element(panel()).toMatchTextContent(/12\.01\.2023Personvern godkjent/);
  await expect.element(panel().getByText('sak 23/1187')).toBeVisible();
});

test('documents are attached, opened as copies, and taken away with a way back; others are refused with the reason', async () => {
  await show();
  const input = panel().getByTestId('file-input');
  await userEvent.upload(input, [new File(['%PDF'], 'Rammeavtale.pdf'), new File(['MZ'], 'verktøy.exe')]);
  await expect.element(page.getByText('Dokumentet er lagt ved.')).toBeVisible();
  await expect.element(panel().getByRole('alert')).toMatchTextContent(/verktøy\.exe ble ikke lagt ved: bare PDF/);
  await panel().getByRole('button', { name: 'Rammeavtale.pdf', exact: true }).click();
  await expect.element(page.getByText(/åpnes som skrivebeskyttet kopi/)).toBeVisible();
  expect(opened).toEqual(['Rammeavtale.pdf']);
  await panel().getByRole('button', { name: 'Fjern Rammeavtale.pdf' }).click();
  await expect.poll(() => database.records('agreement_documents').count(), WAIT).toBe(0);
  await page.getByRole('button', { name: 'Angre' }).click();
  await expect.element(panel().getByRole('button', { name: 'Rammeavtale.pdf', exact: true })).toBeVisible();
});

test('a pasted meeting plan tells the last meeting of every deadline', async () => {
  await show('fane=moter');
  await page.getByRole('button', { name: 'Lim inn møteplan' }).click();
  await dialog().getByRole('textbox').fill('Fylkestinget\n25.2.2025\n17.6.2025\n9.12.2025\nuke 24?');
  await expect.element(dialog().getByText('ikke forstått')).toBeVisible();
  await dialog().getByRole('button', { name: 'Legg inn 3 møter' }).click();
  await page.getByRole('tab', { name: /Frister/ }).click();
  const row = page.getByRole('row', { name: /Kahoot! EDU/ });
  await expect.element(row).toMatchTextContent(/Fylkestinget 25\.02\.2025/);
  await expect.element(row).toMatchTextContent(/04\.02\.2025/);
  // Britannica School: notice by 31 January, and no meeting before that.
  await expect
    .element(page.getByRole('row', { name: /Britannica School/ }))
    .toMatchTextContent(/Ingen møter igjen før fristen\./);
  expect(await axeFindings()).toEqual([]);
});

test('a reminder is put off and comes back', async () => {
  await show('fane=frister');
  await page.getByRole('combobox', { name: 'Utsett påminnelsen om Britannica School' }).selectOptions('én uke');
  await expect.element(page.getByText('Påminnelsen er utsatt til 21.01.2025.')).toBeVisible();
  await expect.element(page.getByRole('region', { name: /Utsatt/ })).toMatchTextContent(/Britannica School/);
  await page.getByRole('button', { name: 'Vis igjen' }).click();
  await expect.element(page.getByRole('region', { name: /Utsatt/ })).not.toBeInTheDocument();
});
