import { expect, test } from './support/app.ts';
import { findingsInEveryLook } from './support/looks.ts';
import { everyPlace, settleInAgder } from './support/places.ts';

test.use({ start: { sample: true } });

test('axe finds nothing in any view or tab: light, dark, more contrast, and the system’s own colours', async ({
  page,
}) => {
  test.setTimeout(600_000);
  await settleInAgder(page);
  for await (const { name } of everyPlace(page)) expect(await findingsInEveryLook(page, name)).toEqual([]);
});

/** 1366 × 768 as it is and at 200 %; and 1280 × 1024 at 400 %, which is what WCAG 1.4.10 asks for. */
const WINDOWS = [
  { width: 1366, height: 768 },
  { width: 683, height: 384 },
  { width: 320, height: 256 },
];

test('nothing is out of reach sideways at 100, 200 and 400 %', async ({ page }) => {
  test.setTimeout(300_000);
  await settleInAgder(page);
  for (const size of WINDOWS) {
    await page.setViewportSize(size);
    for await (const { name } of everyPlace(page)) {
      expect(await page.evaluate(outOfReach), `${name} at ${size.width} pixels`).toEqual([]);
    }
  }
});

test('at 400 % the menu is behind a button that says where one is, and closes when one has gone', async ({ page }) => {
  await page.getByRole('banner').getByText('Eksempeldata').waitFor();
  await page.setViewportSize({ width: 320, height: 256 });
  const menu = page.getByRole('button', { name: 'Meny Oversikt' });
  await expect(page.getByRole('link', { name: 'Budsjett', exact: true })).toBeHidden();
  await menu.focus();
  await page.keyboard.press('Enter');
  await expect(menu).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('link', { name: 'Budsjett', exact: true })).toBeHidden();
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Budsjett', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Meny Budsjett' })).toHaveAttribute('aria-expanded', 'false');
});

test('nothing moves: no animation or transition takes time where less motion is asked for', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await settleInAgder(page);
  for await (const { name } of everyPlace(page)) {
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('body *')]
        .map((part) => ({ part, style: getComputedStyle(part) }))
        .filter(({ style }) =>
          [style.animationDuration, style.transitionDuration].some((times) =>
            times.split(', ').some((time) => Number.parseFloat(time) > 0.001),
          ),
        )
        .map(({ part }) => part.outerHTML.slice(0, 120)),
    );
    expect(moving.slice(0, 3), name).toEqual([]);
  }
});

test('every chart and table says what it is to who hears it, and every chart has its table', async ({ page }) => {
  await settleInAgder(page);
  for await (const { name } of everyPlace(page)) {
    const nameless = await page.evaluate(() => {
      const named = (part: Element) =>
        part.getAttribute('aria-label') ||
        part.getAttribute('aria-labelledby') ||
        part.querySelector(':scope > caption');
      const pictures = [...document.querySelectorAll('main [role="img"]:not([aria-hidden])')].filter(
        (part) => !named(part),
      );
      const figures = [...document.querySelectorAll('main figure:has(.recharts-surface)')].filter(
        (part) => !named(part) || !part.querySelector('[aria-haspopup], [popovertarget], button'),
      );
      const headless = [...document.querySelectorAll('main table')].filter((part) => !part.querySelector('th'));
      return [...pictures, ...figures, ...headless].map((part) => part.outerHTML.slice(0, 160));
    });
    expect(nameless, name).toEqual([]);
  }
});

test('the everyday way by keyboard alone: find a view, choose a county, ask for a basis, see the table of a chart', async ({
  page,
}) => {
  await page.getByRole('banner').getByText('Eksempeldata').waitFor();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Kristiansand');
  await expect(page.getByRole('option', { name: /Kristiansand/ }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('banner').getByLabel('Fylke')).toHaveValue('NO-42');
  await page.getByRole('button', { name: /tilknytninger/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Hvor tallet kommer fra' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Hvor tallet kommer fra' })).toBeHidden();
  await page.getByRole('button', { name: /Valg for diagrammet «Antall avtaler/ }).focus();
  await page.keyboard.press('t');
  await expect(page.getByRole('columnheader', { name: 'Antatt avsluttet' })).toBeVisible();
});

/** What stands beyond the window's edge with no area of its own to scroll it into sight; runs in the page. */
function outOfReach(): string[] {
  const beyond: string[] = [];
  if (document.documentElement.scrollWidth > innerWidth) beyond.push('the page scrolls sideways');
  const main = document.querySelector('main');
  if (main && main.scrollWidth > main.clientWidth) beyond.push('the view scrolls sideways');
  for (const part of document.querySelectorAll('main *, header *, nav *')) {
    const { left, right, width } = part.getBoundingClientRect();
    // A pixel wide is what is for the ear alone.
    if (
      width <= 1 ||
      !part.checkVisibility() ||
      part.closest('svg, .b24-hidden') ||
      (right <= innerWidth + 1 && left >= -1)
    )
      continue;
    let around = part.parentElement;
    while (around && getComputedStyle(around).overflowX === 'visible') around = around.parentElement;
    const isScrolled = around && around !== main && /auto|scroll/.test(getComputedStyle(around).overflowX);
    const isCut = around && around !== main && /hidden|clip/.test(getComputedStyle(around).overflowX);
    if (!isScrolled && !isCut) beyond.push(part.outerHTML.slice(0, 120));
  }
  return beyond.slice(0, 3);
}
