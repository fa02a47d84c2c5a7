import '#ui/styles/base.css';
import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { overview, type ServiceFigures } from '#domain/overview/overview.ts';
import { HeatMap } from '#features/usage/heat-map.tsx';
import { HeatLegend } from '#features/usage/heat-map-legend.tsx';
import { type HeatContext, NO_CONTEXT } from '#features/usage/heat-map-marks.ts';
import type { Language } from '#texts/messages.ts';
import { axeFindings } from '../../../support/axe-findings.ts';
import { fileOfLibraries, monthsOfUse, YEAR } from '../../../support/use-of-libraries.ts';
import { ViewSurroundings } from '../../../support/view-surroundings.tsx';

const [JUNE, JULY] = [5, 6];
const JULY_UNKNOWN: HeatContext = { ...NO_CONTEXT, unknown: new Set([`leksikon ${2024 * 12 + JULY}`]) };

/**
 * PressReader has a spike in December 2024, which is allocated; Britannica School a dip in January, and nothing in June
 * and July.
 */
const services: readonly ServiceFigures[] = servicesOf().map((entry) =>
  entry.service.id === 'leksikon' ? withoutUse(entry, [JUNE, JULY]) : entry,
);

function servicesOf(): readonly ServiceFigures[] {
  const before = monthsOfUse(2023, YEAR, { service_id: 'leksikon', organisation_id: '974567890', count: 2100 });
  const query = { scope: 'NO-42', year: 2024 };
  const outcome = overview(fileOfLibraries(before), query);
  if (outcome.kind === 'refused') throw new Error('refused');
  return outcome.value.services;
}

function withoutUse(entry: ServiceFigures, months: readonly number[]): ServiceFigures {
  const { use } = entry;
  const without = use.months.map((month, i) => (months.includes(i) ? { ...month, uses: null } : month));
  return { ...entry, use: { ...use, months: without } };
}

function Heat(props: {
  shown?: readonly ServiceFigures[];
  context?: HeatContext;
  language?: Language;
  onPick?(): void;
}) {
  const { shown = services, context = JULY_UNKNOWN, language = 'nb', onPick = () => undefined } = props;
  return (
    <ViewSurroundings path="/bruk" search="" today="2025-01-14" language={language}>
      <main className="b24-view">
        <HeatLegend services={shown} context={context} />
        <section className="b24-card b24-heat-card">
          <HeatMap services={shown} year={2024} context={context} onPick={onPick} />
        </section>
      </main>
    </ViewSurroundings>
  );
}

const legend = () => [...document.querySelectorAll('.b24-legend li')].map((item) => item.textContent?.replace('?', ''));
const cell = (row: number, column: number) => document.querySelector(`[data-cell="${row}-${column}"]`);

describe('marks', () => {
  test('a month far from the year before has a sign, and its name says what it was compared with', async () => {
    await render(<Heat />);
    const spike = page.getByRole('button', { name: /^600 fordelt fra en samlet sum, uvanlig høyt, mot 138 i snitt/ });
    await expect.element(spike).toBeVisible();
    const dip = page.getByRole('button', { name: /^20 uvanlig lavt, mot 2\s100 i snitt året før$/ });
    await expect.element(dip).toBeVisible();
    expect([...document.querySelectorAll('td [data-mark]')].map((sign) => sign.getAttribute('data-mark'))).toEqual([
      'spike',
      'dip',
    ]);
  });

  test('a gap that a report explains is unknown, another is missing', async () => {
    await render(<Heat />);
    await expect.element(page.getByRole('button', { name: 'ukjent' })).toBeVisible();
    expect([cell(1, JUNE)?.textContent, cell(1, JULY)?.textContent]).toEqual(['mangler', 'ukjent']);
  });

  test('a month whose file is held out says so, and can be asked about', async () => {
    const onPick = vi.fn();
    const leftOut = new Set([`leksikon ${2024 * 12 + JUNE}`]);
    await render(<Heat context={{ ...JULY_UNKNOWN, leftOut }} onPick={onPick} />);
    await expect.poll(() => cell(1, JUNE)?.textContent).toBe('utenfor');
    expect(legend()).toContain('utenfor: filen er holdt utenfor tallene');
    await page.getByRole('button', { name: 'utenfor' }).click();
    expect(onPick.mock.lastCall?.[0]).toMatchObject({ month: { month: 2024 * 12 + JUNE, uses: null } });
  });

  test('a month before anyone takes part is neither missing nor unknown', async () => {
    const members = new Map([
      ['leksikon', new Set(YEAR.map((month) => 2024 * 12 + month - 1).filter((m) => m % 12 > JULY))],
    ]);
    await render(<Heat context={{ ...JULY_UNKNOWN, members }} />);
    await expect.poll(() => [cell(1, JUNE)?.textContent, cell(1, JULY)?.textContent]).toEqual(['ikke med', 'ikke med']);
    expect(legend()).toContain('uten tilknytning den måneden');
  });

  test('a line stands where another release of COUNTER begins', async () => {
    const [first, second] = new Set(services[1]?.use.months.flatMap(({ sourceIds }) => sourceIds));
    expect(second).toBeUndefined();
    const shown = services.slice(1).map((entry) => ({
      ...entry,
      use: { ...entry.use, months: entry.use.months.map((m, i) => (i < 3 ? m : { ...m, sourceIds: ['ny'] })) },
    }));
    const releases = new Map([
      [first ?? '', '5'],
      ['ny', '5.1'],
    ]);
    await render(<Heat shown={shown} context={{ ...JULY_UNKNOWN, releases }} />);
    await expect.poll(() => cell(0, 3)?.textContent).toContain('COUNTER 5 før, 5.1 fra denne måneden');
    expect(document.querySelectorAll('td [data-break]').length).toBe(1);
    expect(legend()).toContain('brudd: COUNTER 5 → 5.1');
  });

  test('two years in different metrics are not compared', async () => {
    const other = services.map((entry) => ({ ...entry, useBefore: { ...entry.useBefore, metric: 'annet' } }));
    await render(<Heat shown={other} />);
    await expect
      .element(page.getByRole('button', { name: '600 fordelt fra en samlet sum', exact: true }))
      .toBeVisible();
    expect(document.querySelectorAll('[data-mark]').length).toBe(0);
  });
});

describe('the legend', () => {
  test('explains all that occurs', async () => {
    await render(<Heat />);
    await expect
      .poll(legend)
      .toEqual([
        'lite til mye i raden',
        'fordelt fra en samlet sum',
        'mangler: ikke levert',
        'ukjent: rapporten sier hvorfor',
        'uvanlig høyt: minst 3 ganger snittet året før',
        'uvanlig lavt: under 1 % av snittet året før',
      ]);
  });

  test('and nothing else', async () => {
    const plain = services
      .filter(({ service }) => service.id === 'avis')
      .map((entry) => withoutUse({ ...entry, use: { ...entry.use, months: entry.use.months.slice(0, 11) } }, []));
    await render(<Heat shown={plain} />);
    await expect.poll(legend).toEqual(['lite til mye i raden']);
  });
});

test('arrows move through marked and unknown months alike, and Enter asks where a number comes from', async () => {
  const onPick = vi.fn();
  await render(<Heat onPick={onPick} />);
  await page.getByRole('button', { name: /^20 uvanlig lavt/ }).click();
  await userEvent.keyboard('{ArrowRight>5/}');
  expect(document.activeElement?.textContent).toBe('mangler');
  onPick.mockClear();
  await userEvent.keyboard('{Enter}');
  expect(onPick).not.toHaveBeenCalled();
  await userEvent.keyboard('{ArrowRight}{Enter}');
  expect(document.activeElement?.textContent).toBe('ukjent');
  expect(onPick.mock.lastCall?.[0]).toMatchObject({ month: { uses: null } });
  onPick.mockClear();
  await userEvent.keyboard('{End}{ArrowLeft}{ArrowUp}{Enter}');
  expect(document.activeElement?.textContent).toMatch(/^600/);
  expect(onPick).toHaveBeenCalledTimes(1);
  await userEvent.keyboard('{End}{Enter}');
  expect(document.activeElement?.textContent).toMatch(/12 av 12 mnd/);
  expect(onPick.mock.lastCall?.[0]).toMatchObject({ month: null });
});

describe('axe', () => {
  for (const [scheme, language] of [
    ['light', 'nb'],
    ['dark', 'nn'],
  ] as const) {
    test(`finds nothing in ${scheme} colours, ${language}`, async () => {
      document.documentElement.dataset.colorScheme = scheme;
      document.documentElement.lang = language;
      await render(<Heat language={language} />);
      await expect.poll(() => legend().length).toBe(6);
      expect(await axeFindings()).toEqual([]);
      delete document.documentElement.dataset.colorScheme;
    });
  }
});
