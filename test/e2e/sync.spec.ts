import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expectAccessible } from './support/accessible.ts';
import { expect, look, OFFICE_STORY, officeTest, readWhole, setPrice } from './support/offices.ts';

officeTest.describe.configure(OFFICE_STORY);

officeTest(
  'what one office changes reaches another, who takes it in; the sender sees it confirmed',
  {
    tag: '@loopback',
  },
  async ({ shared }) => {
    const [agder, national] = [await shared.open('Agder'), await shared.open('Bibliotek24')];
    // As OneDrive leaves one behind: joined, and put aside when what it holds is published.
    const copy = join(dirname(shared.file), 'felles-PC-KARI.b24.zip');
    await copyFile(shared.file, copy);
    await setPrice(agder, '31 000');
    await look(agder);
    await expect(agder.page.getByText('Alt er bekreftet')).toBeVisible();
    await expect.poll(() => existsSync(copy), { timeout: 60_000 }).toBe(false);
    expect(await readdir(join(dirname(shared.file), 'historikk'))).not.toEqual([]);

    await look(national);
    await expect(national.page.getByRole('row', { name: /MyHeritage Library/ })).toContainText('31 000 kr');
    await expectAccessible(national.page);
    await national.page.getByRole('button', { name: /^Ta inn \d+ endring/ }).click();
    await expect(national.page.getByText('Endringene er tatt inn.')).toBeVisible();
    await national.page.getByRole('banner').getByLabel('Fylke').selectOption('NO-42');
    await national.page.getByRole('link', { name: 'Avtaler', exact: true }).click();
    await expect(national.page.getByRole('row', { name: /MyHeritage Library/ })).toContainText('31 000');
  },
);

officeTest(
  'two PCs of one office change the same field: both values stay, a person decides, and can undo',
  {
    tag: '@loopback',
  },
  async ({ shared }) => {
    const [one, two] = [await shared.open('Agder'), await shared.open('Agder')];
    await setPrice(one, '31 000');
    await setPrice(two, '32 000');
    await look(one);
    await expect(one.page.getByText('Alt er bekreftet')).toBeVisible();
    await look(two);
    await two.page.getByRole('button', { name: /^Ta inn/ }).click();
    const conflict = two.page.getByRole('region', { name: /Avtale: MyHeritage Library/ });
    await expect(conflict).toContainText('31 000');
    await expect(conflict).toContainText('32 000');
    await expect(conflict).toContainText('Før begge endringene');
    await expect(conflict).toContainText('29 800');
    await conflict.getByLabel(/^Bruk/).check();
    await conflict.getByRole('button', { name: 'Lagre valget' }).click();
    await expect(conflict).toBeHidden();
    // Also when what was taken in is told of later: that does not take the way back away.
    await two.page.getByRole('button', { name: 'Angre', exact: true }).click();
    await expect(conflict).toBeVisible();
  },
);

officeTest(
  'a county that changes what is national sends a proposal, which the national body takes in',
  {
    tag: '@loopback',
  },
  async ({ shared }) => {
    const [agder, national] = [await shared.open('Agder'), await shared.open('Bibliotek24')];
    const { page } = agder;
    await page.getByRole('banner').getByLabel('Fylke').selectOption('NO-42');
    await page.getByRole('link', { name: 'Avtaler', exact: true }).click();
    await page
      .getByRole('row', { name: /^Ordnett/ })
      .getByText('Ordnett')
      .dblclick();
    await page.getByRole('dialog').getByLabel('Merknad').fill('Pris er feil');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Lagre/ })
      .click();
    await expect(page.getByText(/sendt som forslag/)).toBeVisible();
    await look(agder);
    await expect(page.getByText('Alt er bekreftet')).toBeVisible();
    await look(national);
    await national.page.getByRole('button', { name: /^Ta inn \d+ endring/ }).click();
    const proposals = national.page.getByRole('region', { name: 'Forslag' });
    await expect(proposals).toContainText('Pris er feil');
    await proposals.getByRole('button', { name: /^Ta inn:/ }).click();
    await expect(national.page.getByText('Forslaget er tatt inn.')).toBeVisible();
    await expect(proposals).toBeHidden();
    await national.page.getByRole('button', { name: 'Angre', exact: true }).click();
    await expect(national.page.getByText('Siste endring er angret.')).toBeVisible();
  },
);

officeTest(
  'an office makes a new central file of what it has, and is connected to it',
  { tag: '@loopback' },
  async ({ shared }) => {
    const agder = await shared.open('Agder');
    const { page } = agder;
    const folder = join(agder.home, 'delt');
    await mkdir(folder);
    await page.getByRole('button', { name: 'Koble fra' }).click();
    await page.getByRole('button', { name: 'Lag ny sentralfil' }).click();
    const dialog = page.getByRole('dialog', { name: 'Lag ny sentralfil' });
    await dialog.getByRole('button', { name: 'Lag filen her' }).click();
    await expect(dialog.getByRole('alert')).toHaveText('Åpne mappen filen skal ligge i.');
    await dialog.getByRole('button', { name: 'Hjemmemappe' }).click();
    await dialog.getByRole('button', { name: 'delt' }).click();
    await dialog.getByLabel('Navn på filen').fill('ny');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Lag filen her' }).click();
    await expect(page.getByText('Sentralfilen er laget.')).toBeVisible();
    await expect(page.getByText('Alt er bekreftet')).toBeVisible();
    const [was, made] = await Promise.all([readWhole(shared.file), readWhole(join(folder, 'ny.b24.zip'))]);
    expect(made.header.revision).toBeGreaterThan(1);
    expect(made.header.fileId).toBe(was.header.fileId);
    expect(made.tables.agreements).toEqual(was.tables.agreements);
  },
);
