import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { nb } from '#texts/nb/index.ts';
import { type HeldPrices, LeavingContext, useLeaving } from '#ui/leaving.tsx';

/** A thing to copy that notes when it was. */
function Copy({ prices, done }: { prices: HeldPrices; done: string[] }) {
  const [ask, question] = useLeaving();
  const figures = { name: 'Pris per bibliotek', heads: ['Bibliotek', 'Pris, kr'], rows: 8, prices };
  return (
    <>
      <button type="button" onClick={() => ask('Kopier bildet', figures, () => done.push(prices))}>
        Ta med
      </button>
      {question}
    </>
  );
}

test('where prices are confidential nothing leaves before it is said what goes with it', async () => {
  const done: string[] = [];
  await render(
    <LeavingContext value={nb.leaving}>
      <Copy prices="single" done={done} />
    </LeavingContext>,
  );
  await page.getByRole('button', { name: 'Ta med' }).click();
  const question = page.getByRole('dialog', { name: 'Dette følger med' });
  await expect.element(page.getByText('8 rader: Bibliotek · Pris, kr')).toBeVisible();
  await expect.element(page.getByText('Priser for én tjeneste eller ett bibliotek følger med.')).toBeVisible();
  expect(done).toEqual([]);
  await page.getByRole('button', { name: 'Avbryt' }).click();
  await expect.element(question).not.toBeInTheDocument();
  expect(done).toEqual([]);
  await page.getByRole('button', { name: 'Ta med' }).click();
  await page.getByRole('button', { name: 'Kopier bildet' }).click();
  expect(done).toEqual(['single']);
});

test('elsewhere nobody is asked', async () => {
  const done: string[] = [];
  await render(<Copy prices="none" done={done} />);
  await page.getByRole('button', { name: 'Ta med' }).click();
  expect(done).toEqual(['none']);
});
