import type { Page } from '@playwright/test';
import { expect, test } from './support/app.ts';
import { findingsInEveryLook } from './support/looks.ts';
import { goTo, settleInAgder } from './support/places.ts';

test.use({ start: { sample: true } });

type Opened = {
  /** Where the button is. */
  readonly at: Parameters<typeof goTo> extends [Page, ...infer Place] ? Place : never;
  readonly button: string | RegExp;
  readonly dialog: string | RegExp;
};

const DIALOGS: readonly Opened[] = [
  { at: ['oversikt'], button: /tilknytninger$/, dialog: 'Hvor tallet kommer fra' },
  { at: ['avtaler', 'Avtaler'], button: 'Ny avtale', dialog: 'Ny avtale' },
  { at: ['avtaler', 'Møter'], button: 'Lim inn møteplan', dialog: 'Lim inn møteplan' },
  { at: ['avtaler', 'Møter'], button: 'Legg til møte', dialog: 'Legg til møte' },
  { at: ['avtaler', 'Registre'], button: 'Kopier 2025 til 2026', dialog: /^Kopier tilknytningene/ },
  { at: ['avtaler', 'Registre'], button: 'Ny tilknytning', dialog: 'Ny tilknytning' },
  { at: ['bruk', 'Måned for måned'], button: /^\d[\d ]+$/, dialog: /./ },
  { at: ['besparelse', 'Besparelse'], button: 'Skriv inn antakelse', dialog: 'Spart arbeidstid' },
  { at: ['fylkene', 'Status og vedtak'], button: 'Vedtak i Agder', dialog: /Agder/ },
  { at: ['dokumenter'], button: 'Velg mappe', dialog: 'Hvor skal filene lagres?' },
  { at: ['sentralfil'], button: 'Hva betyr statusen?', dialog: /./ },
  { at: ['sentralfil'], button: 'Velg sentralfil', dialog: /./ },
  { at: ['innstillinger'], button: 'Velg mappe …', dialog: /./ },
  { at: ['innstillinger'], button: /^Gå tilbake hit/, dialog: /./ },
  { at: ['innstillinger'], button: 'Vis rapporten', dialog: /./ },
];

test('every dialog opens by keyboard, keeps the focus, is found whole by axe in every look, and gives the focus back', async ({
  page,
}) => {
  test.setTimeout(600_000);
  await settleInAgder(page);
  for (const { at, button, dialog } of DIALOGS) {
    await goTo(page, ...at);
    const opener = page.getByRole('main').getByRole('button', { name: button }).first();
    await opener.focus();
    await page.keyboard.press('Enter');
    await checkDialog(page, dialog, `${at.join(', ')}: ${button}`);
    await expect(opener, `${at.join(', ')}: the focus is back on «${button}»`).toBeFocused();
  }
});

test('the search and the sheet of keys too', async ({ page }) => {
  await settleInAgder(page);
  await page.keyboard.press('Control+k');
  await checkDialog(page, 'Søk og kommandoer', 'search');
  await page.keyboard.press('?');
  await checkDialog(page, 'Hurtigtaster', 'keys');
});

test('a question of the budget too', async ({ page }) => {
  await settleInAgder(page);
  await goTo(page, 'budsjett', 'Økonomiplan');
  await page.getByRole('button', { name: 'Lag alternativ av fylkets tall' }).click();
  const opener = page.getByRole('button', { name: 'En kommune til blir med' });
  await opener.focus();
  await page.keyboard.press('Enter');
  await checkDialog(page, /./, 'budsjett');
  await expect(opener).toBeFocused();
});

async function checkDialog(page: Page, name: string | RegExp, where: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name });
  await expect(dialog, where).toBeVisible();
  const holdsFocus = () => dialog.evaluate((part) => part.contains(document.activeElement));
  await expect.poll(holdsFocus, where).toBe(true);
  expect(await findingsInEveryLook(page, where, 'dialog[open]')).toEqual([]);
  // At 400 % what does not fit is scrolled to downwards, never sideways.
  const before = page.viewportSize() ?? { width: 1366, height: 768 };
  await page.setViewportSize({ width: 320, height: 256 });
  const isWide = () =>
    dialog.evaluate((part) => part.scrollWidth > part.clientWidth || part.getBoundingClientRect().right > innerWidth);
  await expect.poll(isWide, `${where} at 400 %`).toBe(false);
  await page.setViewportSize(before);
  await page.keyboard.press('Escape');
  await expect(dialog, where).toBeHidden();
}
