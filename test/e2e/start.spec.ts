import { expect, test } from './support/app.ts';

test('the program opens with its name, and the start token is gone from the address', async ({ page }) => {
  await expect(page).toHaveTitle(/Bibliotek24/);
  await expect(page.getByRole('navigation').first()).toBeVisible();
  expect(page.url()).not.toContain('start=');
});

test('a reload keeps the session', async ({ page }) => {
  await expect(page.getByRole('navigation').first()).toBeVisible();
  await page.reload();
  await expect(page.getByRole('navigation').first()).toBeVisible();
});

test('a restart on the same data folder has the same address, so the browser finds its data again', async ({
  page,
  program,
}) => {
  const before = new URL(page.url()).origin;
  await page.evaluate(() => localStorage.setItem('kept', 'yes'));
  const again = await program.restart();
  expect(new URL(again.url()).origin).toBe(before);
  expect(await again.evaluate(() => localStorage.getItem('kept'))).toBe('yes');
});
