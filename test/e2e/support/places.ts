import { expect, type Page } from '@playwright/test';

/** Every view by its name in the address. */
const VIEWS = [
  'oversikt',
  'avtaler',
  'tilknytning',
  'bruk',
  'besparelse',
  'fylkene',
  'budsjett',
  'dokumenter',
  'presentasjon',
  'sentralfil',
  'innstillinger',
  'hjelp',
] as const;
type ViewName = (typeof VIEWS)[number];

/** Sample data of Agder in 2025, where every view has something to show. */
export async function settleInAgder(page: Page): Promise<void> {
  const banner = page.getByRole('banner');
  await banner.getByText('Eksempeldata').waitFor();
  await banner.getByLabel('Fylke').selectOption('NO-42');
  await banner.getByLabel('År').selectOption('2025');
}

export async function goTo(page: Page, view: ViewName, tab?: string): Promise<void> {
  await page.evaluate((name) => {
    location.hash = `#/${name}`;
  }, view);
  const main = page.getByRole('main');
  await main.getByRole('heading', { level: 1 }).first().waitFor();
  if (tab !== undefined) await main.getByRole('tab', { name: tab }).first().click();
  await settled(page);
}

/** Every view, and every tab of each, one after another; `name` is for messages. */
export async function* everyPlace(page: Page): AsyncGenerator<{ readonly name: string }> {
  for (const view of VIEWS) {
    await goTo(page, view);
    const tabs = page.getByRole('main').getByRole('tab');
    const count = await tabs.count();
    if (count === 0) yield { name: view };
    for (let at = 0; at < count; at++) {
      await tabs.nth(at).click();
      await settled(page);
      yield { name: `${view}, ${await tabs.nth(at).innerText()}` };
    }
  }
}

/** Figures are there, and nothing is on its way. */
async function settled(page: Page): Promise<void> {
  await expect(page.locator('main [aria-busy="true"]')).toHaveCount(0);
  await expect(page.getByText('Regner ut …')).toHaveCount(0);
}
