import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './support/app.ts';

test.use({ start: { sample: true } });

const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];

/** The council meeting: chosen slides, clicker and keyboard, a question from the room, the speaker's own window. */
test('a presentation is driven by keyboard, answers a question and is steered from the speaker’s window', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.getByRole('banner').getByText('Eksempeldata').waitFor();
  await page.getByRole('banner').getByLabel('Fylke').selectOption('NO-42');
  await page.getByRole('banner').getByLabel('År').selectOption('2025');
  await page.getByRole('link', { name: 'Presentasjon' }).click();
  await expect(page.getByRole('img', { name: /Antall avtaler falt fra 204 til 6/ })).toBeVisible();
  const setup = await new AxeBuilder({ page }).withTags(STANDARD).analyze();
  expect(setup.violations.map(({ id }) => id)).toEqual([]);

  // On paper: the slides as they are on the wall.
  await page.getByRole('button', { name: 'Lagre utdelingsark (PDF)' }).click();
  await expect(page.getByText(/Utdelingsark Agder 2025\.pdf er lagret/)).toBeVisible({ timeout: 60_000 });

  // Her own words are for her window, never for the wall.
  await page.getByLabel('Notat til «Avtalereduksjon»').fill('Bare for meg.');

  const [presenter] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('button', { name: 'Åpne foredragsvindu' }).click(),
  ]);
  await expect(presenter.getByText('Ikke startet')).toBeVisible();
  // The key that PowerPoint starts with; pressed again, as clickers do, it loads nothing anew.
  await page.keyboard.press('F5');
  const stageRegion = page.getByRole('region', { name: 'Presentasjon', exact: true });
  await expect(stageRegion).toBeVisible();
  await page.keyboard.press('F5');

  // Where the figures are from is one key away, and Escape closes that first.
  await page.keyboard.press('k');
  await expect(page.getByRole('heading', { name: 'Hvor tallene kommer fra' })).toBeVisible();
  await expect(page.getByText('Bare for meg.')).toHaveCount(0);
  await expect(presenter.getByText('Bare for meg.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Hvor tallene kommer fra' })).toHaveCount(0);
  await expect(stageRegion).toBeVisible();

  // A clicker forward, a number typed, black and back.
  await page.keyboard.press('PageDown');
  await expect(page.getByRole('img', { name: /Agder sparte/ })).toBeVisible();
  await page.keyboard.press('4');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('img', { name: /Fylkets utgift er/ })).toBeVisible();
  await page.keyboard.press('b');
  await expect(page.getByRole('img')).toHaveCount(0);
  await page.keyboard.press('b');

  // "What if prices rise by 8 %?" asked from another slide: the wall answers, the speaker's window with it, and one key takes it back.
  await page.keyboard.press('Home');
  await page.keyboard.press('h');
  await expect(page.getByRole('region', { name: 'Spørsmål fra salen' })).toBeVisible();
  const plan = await page.getByRole('img').first().getAttribute('aria-labelledby');
  expect(plan).not.toBeNull();
  for (let press = 0; press < 8; press += 1) await page.keyboard.press('+');
  await expect(page.getByRole('img', { name: /8 % høyere pris koster/ })).toBeVisible();
  await expect(presenter.getByRole('img', { name: /8 % høyere pris koster/ })).toBeVisible();
  const stage = await new AxeBuilder({ page }).withTags(STANDARD).analyze();
  expect(stage.violations.map(({ id }) => id)).toEqual([]);
  const speaker = await new AxeBuilder({ page: presenter }).withTags(STANDARD).analyze();
  expect(speaker.violations.map(({ id }) => id)).toEqual([]);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('img', { name: /Fylkets utgift er/ })).toBeVisible();

  // The table behind the drawing has the same numbers.
  await page.keyboard.press('t');
  await expect(page.getByRole('table', { name: /Fylkets utgift er/ }).last()).toBeVisible();
  await page.keyboard.press('t');

  // From the speaker's window.
  await presenter.getByRole('button', { name: '1 Avtalereduksjon' }).click();
  await expect(page.getByRole('img', { name: /Antall avtaler falt fra 204 til 6/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Presentasjon for fylkestinget' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Start presentasjonen' })).toBeFocused();
});

test('four by three, with prices kept from the room, and it is said what the room will see', async ({ page }) => {
  await page.getByRole('banner').getByText('Eksempeldata').waitFor();
  await page.getByRole('banner').getByLabel('Fylke').selectOption('NO-03');
  await page.getByRole('link', { name: 'Presentasjon' }).click();
  await page.getByLabel('Skjermformat').selectOption('4:3');
  await page.getByLabel('Skjul leverandørenes priser').check();
  await expect(page.getByText('Summer over færre enn 3 tjenester holdes tilbake', { exact: false })).toBeVisible();
  const slide = page.getByRole('img').first();
  await expect(slide).toBeVisible();
  const box = await slide.boundingBox();
  expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(4 / 3, 1);

  // Where prices are confidential it is asked before anything opens, and no key shows what is hidden.
  await page.getByRole('link', { name: 'Innstillinger' }).click();
  await page.getByLabel('Leverandørenes priser er konfidensielle').check();
  await page.getByRole('link', { name: 'Presentasjon' }).click();
  await page.getByRole('button', { name: 'Start presentasjonen' }).click();
  const told = page.getByRole('dialog', { name: 'Dette følger med' });
  await expect(told.getByText(/Avtalereduksjon: ingen priser/)).toBeVisible();
  await expect(page.locator('.b24-stage')).toHaveCount(0);
  await told.getByRole('button', { name: 'Start presentasjonen' }).click();
  await expect(page.locator('.b24-stage')).toBeVisible();

  // The table behind it is seen whole: nobody scrolls on the wall.
  await page.keyboard.press('F5');
  for (const slide of ['2', '3', '4']) {
    for (const key of [slide, 'Enter', 't']) await page.keyboard.press(key);
    const sheet = page.locator('.b24-stage-sheet');
    await expect(sheet.getByRole('table')).toBeVisible();
    expect(await sheet.evaluate((e) => [e.scrollHeight - e.clientHeight, e.scrollWidth - e.clientWidth])).toEqual([
      0, 0,
    ]);
  }
});
