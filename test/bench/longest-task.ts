import type { Page } from 'playwright';

type TraceEvent = {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds on the clock, and of the processor's time. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
};

/**
 * Milliseconds that the longest task of the page's main thread took while something was done: as long as the window could answer
 * nobody. By the clock; and of the processor's time, which is the same on a busy machine as on a quiet one.
 */
export async function longestTask(
  page: Page,
  work: () => Promise<void>,
): Promise<{ readonly wall: number; readonly processor: number }> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const traceConfig = { includedCategories: ['toplevel', '__metadata'] };
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
  await work();
  const complete = new Promise((resolve) => {
    session.once('Tracing.tracingComplete', resolve);
  });
  await session.send('Tracing.end');
  await complete;
  const mains = new Set(
    events.flatMap((event) => (event.args?.name === 'CrRendererMain' ? [`${event.pid} ${event.tid}`] : [])),
  );
  const tasks = events.filter(({ name, pid, tid }) => name.endsWith('RunTask') && mains.has(`${pid} ${tid}`));
  const longest = (of: (task: TraceEvent) => number) => Math.max(0, ...tasks.map((task) => of(task) / 1000));
  return { wall: longest(({ dur = 0 }) => dur), processor: longest(({ tdur = 0 }) => tdur) };
}
