import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import ICAL from 'ical.js';
import { expect, test } from './support/app.ts';

test.use({ start: { sample: true } });

const DAY = 86_400_000;

/** So many days from today, as it is typed. */
function inDays(days: number): string {
  const date = new Date(Date.now() + days * DAY);
  return [date.getDate(), date.getMonth() + 1, date.getFullYear()]
    .map((part) => String(part).padStart(2, '0'))
    .join('.');
}

async function findings(page: Page): Promise<string[]> {
  const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];
  const found = await new AxeBuilder({ page }).withTags(standard).analyze();
  return found.violations.map((violation) => `${violation.id} ${violation.nodes[0]?.html}`);
}

/** Goes somewhere as one does without a mouse. */
async function goTo(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').last().fill(name);
  await page.keyboard.press('Enter');
}

/** Tab until a control has the focus. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const wanted = page.getByRole('button', { name }).first();
  for (let presses = 0; presses < 60; presses++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${name}`);
}

test('an agreement from its deadline to the meeting, by keyboard alone, and all of it is there after a restart', async ({
  page,
  program,
}) => {
  await page.getByRole('banner').getByText('Eksempeldata').waitFor();
  await page.getByRole('banner').getByLabel('Fylke').selectOption('NO-42');

  // The meeting plan is pasted.
  await goTo(page, 'Møter');
  await tabTo(page, 'Lim inn møteplan');
  await page.keyboard.press('Enter');
  await page
    .getByRole('textbox', { name: 'Møteplan' })
    .fill(`Fylkestinget\n${inDays(40)}\n${inDays(180)}\n${inDays(400)}`);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('3 møter er lagt inn.')).toBeVisible();
  await expect(page.getByRole('grid').getByRole('row')).toHaveCount(4);

  // An agreement with a deadline after the second meeting.
  await goTo(page, 'Kahoot! EDU');
  const panel = page.getByRole('complementary');
  await expect(panel.getByRole('heading', { name: 'Kahoot! EDU' })).toBeVisible();
  await tabTo(page, 'Endre');
  await page.keyboard.press('Enter');
  const form = page.getByRole('dialog');
  await form.getByRole('textbox', { name: 'Slutt', exact: true }).fill(inDays(500));
  await form.getByRole('textbox', { name: 'Oppsigelse senest', exact: true }).fill(inDays(200));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Avtalen om Kahoot! EDU er lagret.')).toBeVisible();
  await expect(panel.getByText(`Fylkestinget ${inDays(180)}`).first()).toBeVisible();

  // A document, kept by its hash beside the data, and opened by nobody but its own program.
  const choosing = page.waitForEvent('filechooser');
  await panel.getByRole('button', { name: 'Legg ved dokument' }).press('Enter');
  await (await choosing).setFiles({
    name: 'Rammeavtale.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7\n%%EOF\n'),
  });
  await expect(panel.getByRole('button', { name: 'Rammeavtale.pdf', exact: true })).toBeVisible();
  const kept = readdirSync(join(program.dataFolder, 'dokumenter')).filter((name) => /^[0-9a-f]{64}$/.test(name));
  expect(kept).toHaveLength(1);

  // The deadlines in the calendar.
  await goTo(page, 'Frister');
  await expect(page.getByRole('row', { name: /Kahoot! EDU/ })).toContainText(`Fylkestinget ${inDays(180)}`);
  expect(await findings(page)).toEqual([]);
  const downloading = page.waitForEvent('download');
  await tabTo(page, 'Lagre til kalenderen (.ics)');
  await page.keyboard.press('Enter');
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(await (await downloading).path(), 'utf8')));
  const entries = calendar.getAllSubcomponents('vevent').map((entry) => String(entry.getFirstPropertyValue('summary')));
  expect(entries).toContain('Frist for oppsigelse: Kahoot! EDU, Agder');
  expect(entries).toContain('Siste møte for Kahoot! EDU: Fylkestinget');

  // A register is changed in its cells, and an earlier value comes back from the history.
  await goTo(page, 'Registre');
  await page.getByRole('button', { name: 'Leverandører' }).press('Enter');
  const cell = page.getByRole('gridcell').first();
  const before = await cell.innerText();
  await cell.focus();
  await page.keyboard.type('Et nytt navn');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Endringen er lagret.')).toBeVisible();
  await goTo(page, 'Historikk');
  await page.getByRole('gridcell', { name: /Leverandør: Et nytt navn/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: `Hent tilbake navn: ${before}` }).press('Enter');
  await expect(page.getByText('Verdien er hentet tilbake.')).toBeVisible();

  const again = await program.restart({});
  await again.getByRole('banner').getByText('Eksempeldata').waitFor();
  await goTo(again, 'Kahoot! EDU');
  await expect(
    again.getByRole('complementary').getByRole('button', { name: 'Rammeavtale.pdf', exact: true }),
  ).toBeVisible();
  await goTo(again, 'Møter');
  await expect(again.getByRole('grid').getByRole('row')).toHaveCount(4);
  await goTo(again, 'Historikk');
  await expect(again.getByRole('row', { name: new RegExp(`Et nytt navn\\s*${before}`) })).toBeVisible();
});
