import '#ui/styles/base.css';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { type SavingsBar, SavingsBars } from '#ui/charts/savings-bars.tsx';

const LAST_YEAR: SavingsBar = { label: '2024', net: null, share: null, gross: 0.39 };
const THIS_YEAR: SavingsBar = { label: '2025', net: 0.17, share: 0.22, gross: 0.39 };

async function show(bars: readonly SavingsBar[]) {
  await render(
    <div data-testid="chart" style={{ width: 380, height: 260 }}>
      <SavingsBars
        bars={bars}
        gapLabel="mangler grunnlag"
        netLabel="Netto"
        shareLabel="Driftsandel"
        format={(value) => value.toFixed(2).replace('.', ',')}
      />
    </div>,
  );
}

const box = (text: string) => page.getByText(text, { exact: true }).element().getBoundingClientRect();

test('the parts are told apart without colour: each has its number, and its name beside it', async () => {
  await show([LAST_YEAR, THIS_YEAR]);
  await expect.element(page.getByText('Driftsandel', { exact: true })).toBeVisible();
  for (const [name, value] of [
    ['Driftsandel', '0,22'],
    ['Netto', '0,17'],
  ] as const) {
    expect(box(name).left).toBeGreaterThan(box(value).right);
    expect(box(name).right).toBeLessThanOrEqual(page.getByTestId('chart').element().getBoundingClientRect().right);
  }
  expect(box('Driftsandel').bottom).toBeLessThan(box('Netto').top);
});

test('nothing is named where the last year has no parts', async () => {
  await show([THIS_YEAR, { ...LAST_YEAR, label: '2026' }]);
  await expect.element(page.getByText('2026')).toBeVisible();
  expect(page.getByText('Netto', { exact: true }).elements()).toHaveLength(0);
});
