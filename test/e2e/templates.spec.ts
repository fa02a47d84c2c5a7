import { expect, look, OFFICE_STORY, type Office, officeTest } from './support/offices.ts';

officeTest.describe.configure({ timeout: OFFICE_STORY.timeout * 2 });

const NAME = 'Kort årsrapport';

officeTest(
  'a template of one office reaches another, who makes it its own; when two PCs change it, a person decides in words',
  { tag: '@loopback' },
  async ({ shared }) => {
    const [agder, rogaland] = [await shared.open('Agder'), await shared.open('Rogaland')];
    await openDocuments(agder, 'NO-42');
    await agder.page.getByLabel('Type sak').selectOption('Årsrapport');
    await agder.page.getByLabel('Tjenester, tabell').uncheck();
    await saveAs(agder, NAME);
    await expect(agder.page.getByText(`Malen «${NAME}» er lagret, og deles gjennom sentralfilen.`)).toBeVisible();
    await publish(agder);

    await takeIn(rogaland, `Saksmal: ${NAME}`);
    await openDocuments(rogaland, 'NO-11');
    const kind = rogaland.page.getByLabel('Type sak');
    await kind.selectOption(`${NAME} (Agder)`);
    await expect(rogaland.page.getByLabel('Tjenester, tabell')).not.toBeChecked();
    await expect(rogaland.page.getByRole('button', { name: 'Slett malen' })).toBeHidden();
    await rogaland.page.getByLabel('Avtaler, tabell').uncheck();
    // The name of the template that it was made from is suggested; under it this office has one of its own.
    await rogaland.page.getByRole('button', { name: 'Lagre som mal' }).click();
    await expect(rogaland.page.getByLabel('Navn på malen')).toHaveValue(NAME);
    await rogaland.page.getByRole('button', { name: 'Lagre', exact: true }).click();
    await expect(kind.locator('optgroup[label="Egne maler"] option')).toHaveText([NAME]);
    await expect(kind.locator('optgroup[label^="Maler fra andre"] option')).toHaveText([`${NAME} (Agder)`]);

    const second = await shared.open('Agder');
    await change(second, 'Avtaler, tabell');
    await change(agder, 'Besparelse, tabell');
    await publish(second);
    await look(agder);
    await agder.page.getByRole('button', { name: /^Ta inn/ }).click();
    const conflict = agder.page.getByRole('region', { name: `Saksmal: ${NAME}` });
    await expect(conflict).toContainText('Årsrapport: Avtaler før og etter; Besparelse per år; Avtaler, tabell');
    await expect(conflict).toContainText('Årsrapport: Avtaler før og etter; Besparelse per år; Besparelse, tabell');
    await expect(conflict.getByRole('textbox')).toBeHidden();
    await conflict.getByLabel(/^Bruk/).first().check();
    await conflict.getByRole('button', { name: 'Lagre valget' }).click();
    await expect(conflict).toBeHidden();
  },
);

async function openDocuments({ page }: Office, county: string): Promise<void> {
  await page.getByRole('banner').getByLabel('Fylke').selectOption(county);
  await page.getByRole('link', { name: 'Dokumenter', exact: true }).click();
}

async function saveAs({ page }: Office, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Lagre som mal' }).click();
  await page.getByLabel('Navn på malen').fill(name);
  await page.getByRole('button', { name: 'Lagre', exact: true }).click();
}

/** Takes a part out of the template and saves it under its name. */
async function change(office: Office, part: string): Promise<void> {
  await openDocuments(office, 'NO-42');
  await office.page.getByLabel('Type sak').selectOption(NAME);
  await office.page.getByLabel(part).uncheck();
  await office.page.getByRole('button', { name: 'Lagre som mal' }).click();
  await expect(office.page.getByText(`Du har en mal som heter «${NAME}». Den blir endret.`)).toBeVisible();
  await office.page.getByRole('button', { name: 'Lagre', exact: true }).click();
  await expect(office.page.getByText(`Malen «${NAME}» er endret, og deles gjennom sentralfilen.`)).toBeVisible();
}

async function publish(office: Office): Promise<void> {
  await look(office);
  await expect(office.page.getByText('Alt er bekreftet')).toBeVisible();
}

async function takeIn(office: Office, what: string): Promise<void> {
  await look(office);
  await expect(office.page.getByRole('row', { name: what })).toBeVisible();
  await office.page.getByRole('button', { name: /^Ta inn/ }).click();
  await expect(office.page.getByText('Endringene er tatt inn.')).toBeVisible();
}
