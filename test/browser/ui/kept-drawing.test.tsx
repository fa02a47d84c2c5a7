import '#ui/styles/base.css';
import '#ui/charts/chart-frame.css';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import type { UsageMonth } from '#ui/charts/usage-bars.tsx';

vi.hoisted(() => Object.assign(globalThis, { B24_CHARTS: 'test' }));

const { UsageDrawing } = await import('#features/overview/drawings.ts');

const months = (first: number): UsageMonth[] =>
  Array.from({ length: 12 }, (_, at) => ({
    label: `m${at + 1}`,
    value: at === 5 ? null : first + at,
    previous: first,
    allocated: at === 2,
    gap: 'missing',
    newRelease: null,
  }));

const GAPS = { missing: 'mangler', unknown: 'ukjent', notMember: 'ikke med' };

type Look = { readonly first?: number; readonly language?: string; readonly width?: number };

function chart({ first = 100, language = 'nb', width = 640 }: Look) {
  const format = (value: number) => `${language} ${value}`;
  return (
    <div style={{ width, height: 300 }} className="b24-chart-area">
      <UsageDrawing language={language} chart={{ months: months(first), year: 2025, gapLabels: GAPS, format }} />
    </div>
  );
}

const picture = () => document.querySelector('.b24-drawing svg');
/** The library's own frame is there only when it has drawn. */
const isDrawn = () => document.querySelector('.b24-drawing .recharts-wrapper') !== null;
const bars = () => document.querySelectorAll('.recharts-bar-rectangle').length;
/** Ids are new in every drawing, and size is told by attributes in one and by the frame in the other. */
const marks = () =>
  Array.from(document.querySelectorAll('.b24-drawing svg :is(path, text, line, rect)'), (each) =>
    [each.tagName, each.getAttribute('d'), each.getAttribute('x'), each.getAttribute('y'), each.textContent].join(' '),
  );

/** Draws a chart with nothing kept, and waits until its drawing is. */
async function drawnOnce(look: Look = {}): Promise<string[]> {
  const { unmount } = await render(chart(look));
  await vi.waitFor(() => expect(bars()).toBeGreaterThanOrEqual(11), { timeout: 20_000 });
  expect(isDrawn()).toBe(true);
  await vi.waitFor(() => expect(localStorage.getItem('b24.drawing.usage')).not.toBeNull(), { timeout: 20_000 });
  const drawn = marks();
  await unmount();
  return drawn;
}

beforeEach(() => localStorage.clear());
afterEach(() => localStorage.clear());

test('what was drawn is shown at once as it stood, without being drawn again', async () => {
  const drawn = await drawnOnce();
  expect(drawn.length).toBeGreaterThan(30);
  await render(chart({}));
  expect(picture()).not.toBeNull();
  expect(isDrawn()).toBe(false);
  expect(marks()).toEqual(drawn);
});

test('other figures, another language or another size are drawn anew, also while it is shown', async () => {
  const drawn = await drawnOnce();
  for (const look of [{ first: 101 }, { language: 'en' }, { width: 500 }]) {
    const { rerender, unmount } = await render(chart({}));
    expect(isDrawn()).toBe(false);
    await rerender(chart(look));
    await vi.waitFor(() => expect(isDrawn() && bars() >= 11).toBe(true), { timeout: 20_000 });
    await vi.waitFor(() => expect(marks()).not.toEqual(drawn));
    expect(document.querySelectorAll('.b24-drawing svg')).toHaveLength(1);
    await unmount();
  }
  const { unmount } = await render(chart({ first: 102 }));
  await vi.waitFor(() => expect(isDrawn()).toBe(true));
  await unmount();
});

test('a drawing that is damaged where it is kept is drawn anew', async () => {
  await drawnOnce();
  const kept = localStorage.getItem('b24.drawing.usage') ?? '';
  for (const damaged of [kept.slice(0, -20), kept.slice(0, kept.indexOf('\n') + 1), 'x', '<svg xmlns="x"/>']) {
    localStorage.setItem('b24.drawing.usage', damaged);
    const { unmount } = await render(chart({}));
    await vi.waitFor(() => expect(isDrawn() && bars() >= 11).toBe(true), { timeout: 20_000 });
    await unmount();
  }
});
