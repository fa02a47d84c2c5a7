import { keptDrawing } from '#ui/charts/kept-drawing.tsx';

/** The charts of the overview: the first that is seen, so they wait for no library when nothing has changed. */
export const AgreementDrawing = keptDrawing(
  'agreements',
  async () => (await import('#ui/charts/agreement-bars.tsx')).AgreementBars,
);
export const UsageDrawing = keptDrawing('usage', async () => (await import('#ui/charts/usage-bars.tsx')).UsageBars);
export const SavingsDrawing = keptDrawing(
  'savings',
  async () => (await import('#ui/charts/savings-bars.tsx')).SavingsBars,
);
