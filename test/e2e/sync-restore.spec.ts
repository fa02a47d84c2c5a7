import { readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { CentralFile } from '#domain/model/central-data.ts';
import { expectAccessible } from './support/accessible.ts';
import { expect, look, OFFICE_STORY, type Office, officeTest, readWhole, setPrice } from './support/offices.ts';

officeTest.describe.configure(OFFICE_STORY);

/** The file with so little of Agder's own that two agreements are more than a fifth of it. */
function withLittleOfAgder(file: CentralFile): CentralFile {
  const { tables } = file;
  const others = ({ owner }: { owner: string }) => owner !== 'NO-42';
  return {
    ...file,
    tables: {
      ...tables,
      agreements: tables.agreements.filter((row) => others(row) || (row.end ?? '') > '2026'),
      agreement_counts: tables.agreement_counts.filter(others),
      participations: tables.participations.filter(others),
      privacy_reviews: tables.privacy_reviews.filter(others),
      population: tables.population.filter(({ organisation_id }) => organisation_id !== 'NO-42'),
    },
  };
}

async function deleteAgreement({ page }: Office, service: string): Promise<void> {
  await page.getByRole('banner').getByLabel('Fylke').selectOption('NO-42');
  await page.getByRole('link', { name: 'Avtaler', exact: true }).click();
  await page.getByRole('row', { name: service }).getByText(service).click();
  await page.getByRole('button', { name: 'Slett avtalen' }).click();
  await expect(page.getByText('Avtalen er slettet').last()).toBeVisible();
}

officeTest(
  'an earlier edition is looked at and put back as changes, which can be undone',
  {
    tag: '@loopback',
  },
  async ({ shared }) => {
    const agder = await shared.open('Agder');
    const { page } = agder;
    await setPrice(agder, '31 000');
    await look(agder);
    await expect(page.getByText('Alt er bekreftet')).toBeVisible();
    await page.getByRole('region', { name: 'Utgaver' }).getByRole('button', { name: 'Se Utgave 2' }).click();
    const dialog = page.getByRole('dialog', { name: 'Utgave 2 sammenlignet med det du har' });
    await expect(dialog.getByRole('row', { name: /MyHeritage Library/ })).toContainText(/31.000 kr.*29.800 kr/);
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Sett tilbake 1 post' }).click();
    await expect(page.getByText('1 post er satt tilbake.')).toBeVisible();
    await page.getByRole('button', { name: 'Angre', exact: true }).click();
    await expect(page.getByText('Angret. Det er slik det var før du satte tilbake.')).toBeVisible();
    await page.getByRole('link', { name: 'Avtaler', exact: true }).click();
    await expect(page.getByRole('row', { name: /MyHeritage Library/ })).toContainText('31 000');
  },
);

officeTest(
  'a file that is away or damaged is told of with its next step, and the damaged one is put right',
  { tag: '@loopback' },
  async ({ shared }) => {
    const { page } = await shared.open('Agder');
    const editions = page.getByRole('region', { name: 'Utgaver' });
    await expect(editions.getByRole('listitem').first()).toContainText(/Agder.*gjelder nå.*ny PC/);
    const notice = page.getByRole('status').filter({ hasText: 'Neste steg' });
    const again = page.getByRole('button', { name: 'Les på nytt' });
    await rename(dirname(shared.file), `${dirname(shared.file)}-borte`);
    await again.click();
    await expect(notice).toContainText('Sentralfilen er ikke tilkoblet');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sentralfilen');
    await expectAccessible(page);
    await rename(`${dirname(shared.file)}-borte`, dirname(shared.file));
    await notice.getByRole('button', { name: 'Prøv nå' }).click();
    await expect(notice).toBeHidden();

    const whole = await readFile(shared.file);
    await writeFile(shared.file, whole.subarray(0, whole.length / 2));
    await again.click();
    await expect(notice).toContainText('Sentralfilen er skadet');
    await expect(page.getByText('Utgave 2', { exact: true })).toBeVisible();
    await notice.getByRole('button', { name: 'Legg tilbake siste hele utgave' }).click();
    await expect(page.getByText('Sentralfilen er hel igjen.')).toBeVisible();
    await expect(page.getByText('Alt er bekreftet')).toBeVisible();
    expect((await readWhole(shared.file)).tables.agreements.length).toBeGreaterThan(0);
  },
);

officeTest.describe('what would remove much of what one owns', () => {
  officeTest.use({ made: { change: withLittleOfAgder } });

  officeTest(
    'is not sent nor taken in before somebody has seen the numbers, and can be taken back',
    {
      tag: '@loopback',
    },
    async ({ shared }) => {
      const [agder, national] = [await shared.open('Agder'), await shared.open('Bibliotek24')];
      await deleteAgreement(agder, 'MyHeritage Library');
      await deleteAgreement(agder, 'Agderposten arkiv');
      await look(agder);
      const asked = agder.page
        .getByRole('status')
        .filter({ hasText: 'Det du er i ferd med å dele, fjerner mye for noen' });
      await expect(asked).toContainText(/Agder: 2 av \d poster forsvinner/);
      const ours = (file: CentralFile) => file.tables.agreements.filter(({ owner }) => owner === 'NO-42').length;
      const before = ours(await readWhole(shared.file));
      await agder.page.getByRole('button', { name: 'Det er riktig, del likevel' }).click();
      await expect(agder.page.getByText('Alt er bekreftet')).toBeVisible();
      expect(ours(await readWhole(shared.file))).toBe(before - 2);

      const { page } = national;
      await look(national);
      await page.getByRole('button', { name: /^Ta inn \d+ endringer/ }).click();
      const warning = page.getByRole('dialog', { name: 'Dette fjerner mye for noen' });
      await expect(warning).toContainText('Agder: 2 av');
      await warning.getByRole('button', { name: 'Ta inn likevel' }).click();
      await expect(page.getByText('Endringene er tatt inn.')).toBeVisible();
      await page
        .getByRole('region', { name: 'Tatt inn fra andre' })
        .getByRole('button', { name: /^Se / })
        .first()
        .click();
      await page.getByRole('dialog').getByRole('button', { name: 'Sett tilbake 2 poster' }).click();
      await expect(page.getByText('2 poster er satt tilbake.')).toBeVisible();
      await expect.poll(async () => ours(await readWhole(shared.file)), { timeout: 60_000 }).toBe(before);
    },
  );
});
