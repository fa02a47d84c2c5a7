import type { Deck } from '#domain/presentation/stage-state.ts';
import { SLIDE_IDS, type SlideId } from './slide.ts';
import { FORMATS, type SlideFormat } from './slide-picture.tsx';

/** How she likes her presentation; kept on this PC. */
export type PresentationSettings = {
  /** Those that are shown, in order. */
  readonly slides: readonly SlideId[];
  readonly format: SlideFormat;
  readonly hidePrices: boolean;
  readonly minutes: number;
  /** What is said of each slide stands on the hand-out too. */
  readonly handoutNotes: boolean;
  /** Null: what is registered, not a budget alternative. */
  readonly scenarioId: string | null;
  readonly notes: Readonly<Partial<Record<SlideId, string>>>;
};

const DEFAULT_MINUTES = 10;

/** What the keys need to know of the slides that are chosen. */
export function deckOf(slides: readonly SlideId[]): Deck {
  const plan = slides.indexOf('plan');
  return { slides: slides.length, plan: plan < 0 ? null : plan };
}

/** @param confidential whether prices are kept back where she has not chosen */
export function readSettings(stored: unknown, confidential = false): PresentationSettings {
  const kept = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
  const known = (value: unknown) => SLIDE_IDS.find((id) => id === value);
  const slides = Array.isArray(kept.slides) ? kept.slides.flatMap((id) => known(id) ?? []) : [];
  const notes = typeof kept.notes === 'object' && kept.notes !== null ? Object.entries(kept.notes) : [];
  return {
    slides: slides.length > 0 ? [...new Set(slides)] : SLIDE_IDS,
    format: FORMATS.find((format) => format === kept.format) ?? '16:9',
    hidePrices: typeof kept.hidePrices === 'boolean' ? kept.hidePrices : confidential,
    minutes: typeof kept.minutes === 'number' && kept.minutes > 0 ? Math.min(kept.minutes, 240) : DEFAULT_MINUTES,
    handoutNotes: kept.handoutNotes !== false,
    scenarioId: typeof kept.scenarioId === 'string' ? kept.scenarioId : null,
    notes: Object.fromEntries(
      notes.flatMap(([id, text]) => (known(id) && typeof text === 'string' ? [[id, text] as const] : [])),
    ),
  };
}
