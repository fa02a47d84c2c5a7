import { appendFileSync } from 'node:fs';
import { afterAll } from 'vitest';

/** What a long run adds up: see `soak.mjs`, which reads it. */
export type SoakFigure =
  /** Cases of properties. */
  | 'runs'
  /** Steps of the model: edits, readings, publications. */
  | 'commands'
  /** What the simulated disks and shares did to the programs. */
  | 'faults'
  /** Stops and failures at a call to the disk, each tried by itself. */
  | 'crashes'
  /** Damaged copies of one file. */
  | 'mutations'
  /** Real processes that were killed, and changes they had entered. */
  | 'kills'
  | 'changes'
  | 'lost';

const file = process.env.B24_SOAK_FIGURES;
const figures = new Map<SoakFigure, number>();

/** Counts where a long run asks for it; else nothing is kept. */
export function tally(figure: SoakFigure, count = 1): void {
  if (file !== undefined) figures.set(figure, (figures.get(figure) ?? 0) + count);
}

if (file !== undefined) {
  afterAll(() => {
    appendFileSync(file, `${JSON.stringify(Object.fromEntries(figures))}\n`);
    figures.clear();
  });
}
