import '#ui/styles/base.css';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { replaceDataset } from '#data/dataset-store.ts';
import { addImport } from '#data/usage-import.ts';
import { database } from '#data/working-copy.ts';
import { month } from '#domain/model/brands.ts';
import { usageFromRows } from '#domain/model/usage-columns.ts';
import { overview } from '#domain/overview/overview.ts';
import { overviewSummary, type ServiceSummary } from '#domain/overview/overview-summary.ts';
import { UsageChart } from '#features/overview/usage-chart.tsx';
import { usageSource } from '../../../support/figure-records.ts';
import { newImport } from '../../../support/new-import.ts';
import { fileOfLibraries } from '../../../support/use-of-libraries.ts';
import { ViewSurroundings } from '../../../support/view-surroundings.tsx';

const [OCTOBER, NOVEMBER] = [9, 10];

/** The newspapers of Agder in 2024, without a number in these months. */
function newspapers(gaps: readonly number[] = [OCTOBER, NOVEMBER]): ServiceSummary {
  const outcome = overview(fileOfLibraries(), { scope: 'NO-42', year: 2024 });
  if (outcome.kind === 'refused') throw new Error('refused');
  const found = overviewSummary(outcome.value).services.find(({ service }) => service.id === 'avis');
  if (!found) throw new Error('no newspapers');
  const months = found.use.months.map((each, at) => (gaps.includes(at) ? { ...each, uses: null } : each));
  return { ...found, use: { ...found.use, months } };
}

test('a month that the report calls unknown is told apart from one that is missing, in the table and where it opens', async () => {
  await replaceDataset(database, fileOfLibraries(), { fileName: null, readAt: null, sample: false });
  const november = { begin: month('2024-11'), end: month('2024-11'), exceptions: [] };
  const choices = {
    services: [{ platform: 'PressReader', database: null, dataTypes: [], serviceId: 'avis' }],
    organisations: { kind: 'one', placement: { kind: 'organisation', id: 'NO-42' } },
  } as const;
  await addImport(
    database,
    newImport(usageSource({ id: 'rapport' }), usageFromRows([]), { record: { unknown: november, choices } }),
  );
  const onAsk = vi.fn();
  await render(
    <ViewSurroundings path="/oversikt" search="fylke=NO-42&ar=2024" today="2025-03-01">
      <UsageChart service={newspapers()} scope="NO-42" year={2024} place="Agder" onAsk={onAsk} />
    </ViewSurroundings>,
  );
  await expect.element(page.getByText(/1 måned er ukjent: rapporten sier/)).toBeVisible();
  await expect.element(page.getByText(/1 måned mangler grunnlag/)).toBeVisible();
  (page.getByRole('button', { name: /Valg/ }).element() as HTMLElement).focus();
  await userEvent.keyboard('t');
  await userEvent.click(page.getByRole('button', { name: 'ukjent', exact: true }));
  expect(onAsk).toHaveBeenLastCalledWith(expect.objectContaining({ at: NOVEMBER, unknown: true }));
  await userEvent.click(page.getByRole('row', { name: /okt/ }).getByRole('button').first());
  expect(onAsk).toHaveBeenLastCalledWith(expect.objectContaining({ at: OCTOBER, unknown: false }));
});

test('a year without a number of which months are unknown says so, and draws no axes around nothing', async () => {
  await render(
    <ViewSurroundings path="/oversikt" search="fylke=NO-42&ar=2024" today="2025-03-01">
      <UsageChart
        service={newspapers(Array.from({ length: 12 }, (_, at) => at))}
        scope="NO-42"
        year={2024}
        place="Agder"
        onAsk={() => undefined}
      />
    </ViewSurroundings>,
  );
  await expect.element(page.getByText(/^1 måned er ukjent: rapporten sier/).first()).toBeVisible();
  expect(document.querySelector('.recharts-surface')).toBeNull();
});
