import { existsSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { CentralFile } from '#domain/model/central-data.ts';
import { readCentralFile } from '#formats/central-file/read-central-file.ts';
import { writeCentralFile } from '#formats/central-file/write-central-file.ts';
import { test as base, expect } from './support/app.ts';
import { b24 } from './support/b24.ts';
import { startInBrowser } from './support/loopback-runner.ts';
import { PageWatch } from './support/page-watch.ts';

/** One office: its own PC, its own browser, the shared folder. */
type Office = { readonly page: Page; readonly context: BrowserContext; readonly stop: () => Promise<void> };

const test = base.extend<{ shared: { readonly file: string; readonly open: (name: string) => Promise<Office> } }>({
  shared: async ({ browser }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'b24-sync-'));
    const file = join(folder, 'felles', 'felles.b24.zip');
    await mkdir(join(folder, 'felles'));
    await writeFile(file, await realFile(folder));
    const opened: Office[] = [];
    const watch = new PageWatch();
    const open = async (name: string) => {
      const office = await openOffice(browser, folder, name, file, watch.attach);
      opened.push(office);
      return office;
    };
    await use({ file, open });
    const addresses = opened.map(({ page }) => page.url());
    for (const { stop, context } of opened) {
      await stop();
      await context.close();
    }
    expect(watch.faults(...addresses), 'The pages stay with their own hosts').toEqual([]);
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  },
});

/** The sample as a file of real data: without its mark, under an identity of its own. */
async function realFile(folder: string): Promise<Uint8Array> {
  const path = join(folder, 'sample.b24.zip');
  b24('sample', '--out', path);
  const read = await readCentralFile(new Uint8Array(readFileSync(path)));
  if (read.kind === 'refused') throw new Error(read.problems[0]?.code);
  const { extra: _, ...header } = read.value.header;
  const file: CentralFile = { ...read.value, header: { ...header, fileId: '4f0c2d3e-5a6b-4c7d-8e9f-0a1b2c3d4e5f' } };
  return writeCentralFile(file);
}

async function openOffice(
  browser: Browser,
  folder: string,
  name: string,
  central: string,
  watch: (context: BrowserContext) => void,
): Promise<Office> {
  const [dataFolder, home] = [join(folder, name, 'data'), join(folder, name, 'home')];
  await mkdir(home, { recursive: true });
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const running = await startInBrowser({ dataFolder, home, sample: false, central, file: null }, context, watch);
  return { page: running.page, context, stop: running.stop };
}

/** Connects and takes the file in for an office. */
async function begin({ page }: Office, office: string): Promise<void> {
  await page.getByRole('link', { name: 'Sentralfil', exact: true }).click();
  await page.getByRole('button', { name: 'Les på nytt' }).click();
  await page.getByLabel('Hvilket kontor arbeider du for?').selectOption({ label: office });
  await page.getByRole('button', { name: 'Ta inn filen' }).click();
  await expect(page.getByText('Alt er bekreftet')).toBeVisible();
}

async function setPrice({ page }: Office, kroner: string): Promise<void> {
  await page.getByRole('banner').getByLabel('Fylke').selectOption('NO-42');
  await page.getByRole('link', { name: 'Avtaler', exact: true }).click();
  const row = page.getByRole('row', { name: /MyHeritage Library/ });
  await row.getByText('MyHeritage Library').dblclick();
  const form = page.getByRole('dialog');
  await form.getByLabel(/^Pris/).first().fill(kroner);
  await form.getByRole('button', { name: /^Lagre/ }).click();
  await expect(page.getByText(/Avtalen om MyHeritage Library er lagret|sendt som forslag/)).toBeVisible();
}

async function look({ page }: Office): Promise<void> {
  await page.getByRole('link', { name: 'Sentralfil', exact: true }).click();
  await page.getByRole('button', { name: 'Les på nytt' }).click();
}

test('what one office changes reaches another, who takes it in; the sender sees it confirmed', {
  tag: '@loopback',
}, async ({ shared }) => {
  test.setTimeout(180_000);
  const [agder, national] = [await shared.open('agder'), await shared.open('bibliotek24')];
  await begin(agder, 'Agder');
  await begin(national, 'Bibliotek24');
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
  const found = await new AxeBuilder({ page: national.page }).analyze();
  expect(found.violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
  await national.page.getByRole('button', { name: /^Ta inn \d+ endring/ }).click();
  await expect(national.page.getByText('Endringene er tatt inn.')).toBeVisible();
  await national.page.getByRole('banner').getByLabel('Fylke').selectOption('NO-42');
  await national.page.getByRole('link', { name: 'Avtaler', exact: true }).click();
  await expect(national.page.getByRole('row', { name: /MyHeritage Library/ })).toContainText('31 000');
});

test('two PCs of one office change the same field: both values stay, a person decides, and can undo', {
  tag: '@loopback',
}, async ({ shared }) => {
  test.setTimeout(180_000);
  const [one, two] = [await shared.open('pc-1'), await shared.open('pc-2')];
  await begin(one, 'Agder');
  await begin(two, 'Agder');
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
  await two.page.getByRole('button', { name: 'Angre', exact: true }).click();
  await expect(conflict).toBeVisible();
});

test('a county that changes what is national sends a proposal, which the national body takes in', {
  tag: '@loopback',
}, async ({ shared }) => {
  test.setTimeout(180_000);
  const [agder, national] = [await shared.open('agder'), await shared.open('bibliotek24')];
  await begin(agder, 'Agder');
  await begin(national, 'Bibliotek24');
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
});

test('an office makes a new central file of what it has, and is connected to it', { tag: '@loopback' }, async ({
  shared,
}) => {
  test.setTimeout(180_000);
  const agder = await shared.open('agder');
  await begin(agder, 'Agder');
  const { page } = agder;
  const folder = join(dirname(dirname(shared.file)), 'agder', 'home', 'delt');
  await mkdir(folder);
  await page.getByRole('button', { name: 'Koble fra' }).click();
  await page.getByRole('button', { name: 'Lag ny sentralfil' }).click();
  const dialog = page.getByRole('dialog', { name: 'Lag ny sentralfil' });
  await dialog.getByRole('button', { name: 'Lag filen her' }).click();
  await expect(dialog.getByRole('alert')).toHaveText('Åpne mappen filen skal ligge i.');
  await dialog.getByRole('button', { name: 'Hjemmemappe' }).click();
  await dialog.getByRole('button', { name: 'delt' }).click();
  await dialog.getByLabel('Navn på filen').fill('ny');
  const found = await new AxeBuilder({ page }).analyze();
  expect(found.violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
  await dialog.getByRole('button', { name: 'Lag filen her' }).click();
  await expect(page.getByText('Sentralfilen er laget.')).toBeVisible();
  await expect(page.getByText('Alt er bekreftet')).toBeVisible();
  const [was, made] = await Promise.all([readWhole(shared.file), readWhole(join(folder, 'ny.b24.zip'))]);
  expect(made.header.revision).toBeGreaterThan(1);
  expect(made.header.fileId).toBe(was.header.fileId);
  expect(made.tables.agreements).toEqual(was.tables.agreements);
});

async function readWhole(path: string): Promise<CentralFile> {
  const read = await readCentralFile(new Uint8Array(readFileSync(path)));
  if (read.kind === 'refused') throw new Error(read.problems[0]?.code);
  return read.value;
}
