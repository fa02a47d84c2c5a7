import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { formatsFor } from '#ui/format.ts';
import { expect, test } from './support/app.ts';
import { b24 } from './support/b24.ts';

test.use({ start: { sample: true } });

const nb = formatsFor('nb');
const COUNTY = 'NO-42';
const YEAR = 2025;
const REFERENCES = ['listPrice', 'previous', 'previousIndexed'] as const;

type Ledger = {
  years: {
    year: number;
    operatingCostShareOre: number | null;
    references: Record<string, { grossOre: number; netOre: number | null }>;
  }[];
  services: { id: string; cells: { listPrice: { grossOre: number | null }[] } }[];
};
type Workbench = {
  sides: { before: number; after: number; reduction: number }[];
  pairs: { before: number; after: number }[];
};
type Counties = { county: string; netOre: number | null; operatingCostShareOre: number; libraries: number }[];
type Coverage = { services: { inhabitantsCovered: number | null; coverage: number | null; gap: number | null }[] };
type Joining = { total: { paidOre: number; countyOre: number }; order: { paidOre: number }[] };
type Priced = { priceOre: number | null }[];
type Invoiced = { netOre: number; vatOre: number };
type Invoice = Invoiced & { receivers: (Invoiced & { role: string })[] };
type Split = { keys: Record<string, { shares: Record<string, number> | null }> };
type Compared = { total: { uses: number }; libraries: { people: number; uses: number; perThousand: number }[] }[];

/** Spaces of any kind are one: figures are set with narrow ones that do not break. */
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

async function open(page: Page, view: string, tab?: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: view, exact: true }).click();
  if (tab) await page.getByRole('tab', { name: tab, exact: true }).click();
}

/** The dialog that a number opens, read and closed. */
async function origin(page: Page, number: Locator): Promise<string> {
  await number.click();
  const dialog = page.getByRole('dialog', { name: 'Hvor tallet kommer fra' });
  await expect(dialog.getByRole('button', { name: 'Kopier kildenotat' })).toBeVisible();
  for (const records of await dialog.locator('summary').all()) await records.click();
  const text = plain(await dialog.innerText());
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  return text;
}

test('through the year, each number is the one of b24 and of the export, and tells where it comes from', async ({
  page,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'b24-year-'));
  const central = join(folder, 'felles.b24.zip');
  b24('sample', '--out', central);
  const part = <T>(name: string): T =>
    JSON.parse(b24('figures', central, '--scope', COUNTY, '--year', String(YEAR), '--part', name)) as T;
  await page.getByRole('banner').getByText('Eksempeldata').waitFor();
  await page.getByRole('banner').getByLabel('Fylke').selectOption(COUNTY);
  await page.getByRole('banner').getByLabel('År').selectOption(String(YEAR));

  // Agreements: the sum in the foot, and the subscriptions behind one price.
  await open(page, 'Avtaler');
  const prices = part<Priced>('agreements').reduce((sum, { priceOre }) => sum + (priceOre ?? 0), 0);
  const foot = page.getByRole('button', { name: /^Sum av Pris/ });
  await expect(foot).toHaveText(nb.kroner(prices));
  expect(await origin(page, foot)).toContain(`= ${plain(nb.kroner(prices))} kr`);

  // The order of the joining period, also as a file.
  const joining = part<Joining>('joining');
  await open(page, 'Tilknytning');
  await expect(page.getByRole('complementary', { name: 'Virkning på budsjettet' })).toContainText(
    nb.kroner(joining.total.paidOre),
  );
  await open(page, 'Tilknytning', 'Bestilling');
  await expect(page.getByRole('button', { name: /^Sum av Betales i året/ })).toHaveText(
    nb.kroner(joining.total.paidOre),
  );
  await page.getByText('CSV for Excel', { exact: true }).click();
  const ordering = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Lagre bestillingen' }).click();
  const order = readFileSync(await (await ordering).path(), 'utf8').split('\r\n');
  const head = order.findIndex((line) => line.includes('Betales i året, kr'));
  const column = order[head]?.split(';').indexOf('Betales i året, kr') ?? -1;
  const ordered = order.slice(head + 1).flatMap((line) => {
    const kroner = Number((line.split(';')[column] ?? '').replace(',', '.'));
    return line.split(';').length > column && Number.isFinite(kroner) ? [Math.round(kroner * 100)] : [];
  });
  expect(ordered.slice(0, joining.order.length).toSorted()).toEqual(
    joining.order.map(({ paidOre }) => paidOre).toSorted(),
  );

  // The same answers as an invoice: what each is to pay, with VAT, on the øre.
  const invoice = part<Invoice>('invoice');
  await open(page, 'Tilknytning', 'Fakturagrunnlag');
  const oere = (amount: number) => plain(nb.kronerExact(amount));
  const paying = ({ netOre, vatOre }: Invoiced) => `${oere(netOre)} ${oere(vatOre)} ${oere(netOre + vatOre)}`;
  await expect(page.getByRole('main')).toContainText('Linjene er til sammen');
  const receivers = plain(await page.getByRole('main').innerText());
  for (const sums of [...invoice.receivers, invoice]) expect(receivers).toContain(paying(sums));

  // The savings ledger: every year against every reference.
  const ledger = part<Ledger>('savingsLedger');
  await open(page, 'Besparelse', 'Besparelse');
  for (const { year, references } of ledger.years) {
    const row = page.getByRole('row', { name: new RegExp(`^${year} `) });
    for (const reference of REFERENCES) {
      const { grossOre, netOre } = references[reference] ?? { grossOre: 0, netOre: null };
      await expect(row).toContainText(nb.kroner(grossOre));
      if (netOre !== null) await expect(row).toContainText(nb.kroner(netOre));
    }
  }
  const newest = ledger.years.at(-1);
  const share = newest?.operatingCostShareOre ?? 0;
  const net = await origin(page, page.getByRole('button', { name: `Netto ${YEAR}, Mot listepris` }));
  const [gross, left] = [newest?.references.listPrice?.grossOre ?? 0, newest?.references.listPrice?.netOre ?? 0];
  expect(net).toContain(plain(`${nb.kroner(gross)} − ${nb.kroner(share)} = ${nb.kroner(left)} kr`));
  expect(net).toContain('Arendal PressReader');
  expect(await origin(page, page.getByRole('button', { name: `Driftsandel ${YEAR}:` }))).toContain(
    '× 3 500 000 / 15 +',
  );
  // What is missing tells why.
  expect(await origin(page, page.getByRole('button', { name: 'Driftsandel 2024:' }))).toContain(
    'Ingen driftskostnad er registrert for 2024.',
  );

  // The agreement reduction, and the list behind it.
  const { sides, pairs } = part<Workbench>('agreementWorkbench');
  await open(page, 'Besparelse', 'Avtalereduksjon');
  const [own, country] = sides;
  await expect(page.getByRole('region', { name: 'Agder' })).toContainText(`${own?.before} → ${own?.after} avtaler`);
  await expect(page.getByRole('region', { name: 'Hele landet' })).toContainText(
    `${nb.percent(country?.reduction ?? 0)} %`,
  );
  const before = page.getByRole('button', { name: /^Sum av Før/ });
  await expect(before).toHaveText(String(pairs.reduce((sum, pair) => sum + pair.before, 0)));

  // Every county: what it saves and pays, what its numbers are made of, and who is covered.
  await open(page, 'Fylkene', 'Status og vedtak');
  for (const { county, netOre, operatingCostShareOre, libraries } of part<Counties>('counties')) {
    if (county !== COUNTY && county !== 'NO-03') continue;
    const row = page.getByRole('row', { name: county === COUNTY ? /^Agder/ : /^Oslo/ });
    await expect(row).toContainText(nb.kroner(netOre ?? 0));
    await expect(row).toContainText(nb.kroner(operatingCostShareOre));
    await expect(row).toContainText(String(libraries));
  }
  await open(page, 'Fylkene', 'Tall');
  const perUse = await origin(page, page.getByRole('button', { name: /^PressReader, Agder/ }));
  expect(perUse).toMatch(/[\d ]+ kr \/ [\d ]+ bruk = 1,\d\d kr/);
  expect(perUse).toContain('eksempel-pressreader');
  await expect(page.getByRole('button', { name: /^PressReader, .* nr\. 1 av / })).toHaveCSS('font-weight', '700');
  await open(page, 'Fylkene', 'Dekning');
  const shown = (label: string) => page.getByRole('button', { name: new RegExp(`, ${label}: `) }).allInnerTexts();
  const covered = part<Coverage>('coverage').services.filter(({ inhabitantsCovered }) => (inhabitantsCovered ?? 0) > 0);
  expect(covered.length).toBeGreaterThan(5);
  await expect(page.getByRole('button', { name: 'PressReader, Forskjell' })).toBeVisible();
  expect(await shown('Dekning')).toEqual(covered.map(({ coverage }) => `${nb.percent(coverage ?? 0)} %`));
  expect(await shown('Forskjell')).toEqual(covered.map(({ gap }) => `${nb.percent(gap ?? 0)} prosentpoeng`));

  // Libraries beside each other, and the running cost under each key.
  await open(page, 'Bruk', 'Sammenlign');
  const uses = plain(await page.getByRole('row', { name: /^Sum, \d+ bibliotek/ }).innerText());
  const compared = part<Compared>('comparedUse').find(({ total }) => uses.endsWith(` ${plain(nb.number(total.uses))}`));
  const beside = plain(await page.getByRole('main').innerText());
  for (const { people, uses: count, perThousand } of compared?.libraries ?? [{ people: 0, uses: 0, perThousand: 0 }])
    expect(beside).toContain([people, count, Math.round(perThousand)].map((each) => plain(nb.number(each))).join(' '));
  await open(page, 'Budsjett', 'Fordelingsnøkkel');
  const { keys } = part<Split>('split');
  for (const [name, county] of [
    [/^Agder/, COUNTY],
    [/^Oslo/, 'NO-03'],
  ] as const)
    for (const key of ['equal_population', 'population', 'equal', 'pupils'])
      await expect(page.getByRole('row', { name })).toContainText(nb.kroner(keys[key]?.shares?.[county] ?? 0));
  await rm(folder, { recursive: true, force: true });
});
