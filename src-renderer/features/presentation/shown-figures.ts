import { OPERATING_LINE } from '#domain/budget/budget-scenario.ts';
import { LEAST_SERVICES } from '#domain/confidential/shown-prices.ts';
import type { Messages } from '#texts/messages.ts';
import type { LeavingFigures } from '#ui/leaving.tsx';
import type { PresentationData } from '#workers/client.ts';
import type { Slide } from './slide.ts';

/** Over how many services a slide's amounts are sums; null for a slide without amounts, and for one that is kept back. */
export function summedServices({ id, drawing }: Slide, data: PresentationData): number | null {
  if (drawing.kind === 'hidden') return null;
  if (id === 'savings') return data.figures.services.filter(({ participations }) => participations > 0).length;
  if (id === 'plan') return data.question.scenario.lines.filter((line) => line.id !== OPERATING_LINE).length;
  return null;
}

/** What the room will see of a slide, in words. */
export function shownOfSlide(slide: Slide, data: PresentationData, t: Messages['presentation']): string {
  if (slide.drawing.kind === 'hidden') return t.shownNothing;
  const services = summedServices(slide, data);
  return services === null ? t.shownNoPrices : t.shownSum(String(services));
}

/** What of figures and prices the slides take with them. */
export function shownFigures(
  slides: readonly Slide[],
  data: PresentationData,
  { name, words }: { readonly name: string; readonly words: Messages['presentation'] },
): LeavingFigures {
  const sums = slides.flatMap((slide) => summedServices(slide, data) ?? []);
  const prices = sums.length === 0 ? 'none' : sums.every((services) => services >= LEAST_SERVICES) ? 'sums' : 'single';
  const lines = slides.map((slide) => `${slide.name}: ${shownOfSlide(slide, data, words)}`);
  return { kind: 'lines', name, lines, prices };
}
