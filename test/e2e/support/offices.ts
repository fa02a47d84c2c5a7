import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { CentralFile } from '#domain/model/central-data.ts';
import { readCentralFile } from '#formats/central-file/read-central-file.ts';
import { writeCentralFile } from '#formats/central-file/write-central-file.ts';
import { test as base, expect } from './app.ts';
import { b24 } from './b24.ts';
import { startInBrowser } from './loopback-runner.ts';
import { PageWatch } from './page-watch.ts';

/** One office: its own PC, its own browser, the shared folder. */
export type Office = {
  readonly page: Page;
  /** The home folder on that PC. */
  readonly home: string;
  readonly context: BrowserContext;
  readonly stop: () => Promise<void>;
};

export { expect };

type Made = { readonly change: (file: CentralFile) => CentralFile };
type Shared = {
  readonly file: string;
  /** One more PC, which has taken the file in for the office of that name. */
  readonly open: (office: string) => Promise<Office>;
};

/** A shared folder with a central file of real data, and offices that are opened on it. */
export const officeTest = base.extend<{ made: Made; shared: Shared }>({
  /** What the file differs in from the sample. */
  made: [{ change: (file) => file }, { option: true }],

  shared: async ({ browser, made }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'b24-sync-'));
    const file = join(folder, 'felles', 'felles.b24.zip');
    await mkdir(join(folder, 'felles'));
    await writeFile(file, await realFile(folder, made.change));
    const opened: Office[] = [];
    const watch = new PageWatch();
    const open = async (name: string) => {
      const office = await openOffice(browser, join(folder, `pc-${opened.length + 1}`), file, watch.attach);
      opened.push(office);
      await begin(office, name);
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

/** Several programs and browsers take their time to start. */
export const OFFICE_STORY = { timeout: 180_000 };

/** The sample as a file of real data: without its mark, under an identity of its own. */
export async function realFile(
  folder: string,
  change: (file: CentralFile) => CentralFile = (file) => file,
): Promise<Uint8Array> {
  const path = join(folder, 'sample.b24.zip');
  b24('sample', '--out', path);
  const read = await readCentralFile(new Uint8Array(readFileSync(path)));
  if (read.kind === 'refused') throw new Error(read.problems[0]?.code);
  const { extra: _, ...header } = read.value.header;
  return writeCentralFile(
    change({ ...read.value, header: { ...header, fileId: '4f0c2d3e-5a6b-4c7d-8e9f-0a1b2c3d4e5f' } }),
  );
}

async function openOffice(
  browser: Browser,
  pc: string,
  central: string,
  watch: (context: BrowserContext) => void,
): Promise<Office> {
  const [dataFolder, home] = [join(pc, 'data'), join(pc, 'home')];
  await mkdir(home, { recursive: true });
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const running = await startInBrowser({ dataFolder, home, sample: false, central, file: null }, context, watch);
  return { page: running.page, home, context, stop: running.stop };
}

/** Connects and takes the file in for an office. */
export async function begin({ page }: Pick<Office, 'page'>, office: string): Promise<void> {
  await page.getByRole('link', { name: 'Sentralfil', exact: true }).click();
  await page.getByRole('button', { name: 'Les på nytt' }).click();
  await page.getByLabel('Hvilket kontor arbeider du for?').selectOption({ label: office });
  await page.getByRole('button', { name: 'Ta inn filen' }).click();
  await expect(page.getByText('Alt er bekreftet')).toBeVisible();
}

export async function setPrice({ page }: Pick<Office, 'page'>, kroner: string): Promise<void> {
  await page.getByRole('banner').getByLabel('Fylke').selectOption('NO-42');
  await page.getByRole('link', { name: 'Avtaler', exact: true }).click();
  const row = page.getByRole('row', { name: /MyHeritage Library/ });
  await row.getByText('MyHeritage Library').dblclick();
  const form = page.getByRole('dialog');
  await form.getByLabel(/^Pris/).first().fill(kroner);
  await form.getByRole('button', { name: /^Lagre/ }).click();
  await expect(page.getByText(/Avtalen om MyHeritage Library er lagret|sendt som forslag/)).toBeVisible();
}

export async function look({ page }: Pick<Office, 'page'>): Promise<void> {
  await page.getByRole('link', { name: 'Sentralfil', exact: true }).click();
  await page.getByRole('button', { name: 'Les på nytt' }).click();
}

export async function readWhole(path: string): Promise<CentralFile> {
  const read = await readCentralFile(new Uint8Array(readFileSync(path)));
  if (read.kind === 'refused') throw new Error(read.problems[0]?.code);
  return read.value;
}
