import { join } from 'node:path';
import type { Rectangle } from 'electron';
import { field, type JsonFile, jsonFile } from '#services/settings/json-file.ts';

/** Where the window was, in the screen's own units, and whether it filled the screen. */
export type WindowState = { readonly bounds: Rectangle; readonly isMaximized: boolean };

/** The common county PC is 1366 × 768; a little is left for the taskbar. */
const FIRST_SIZE = { width: 1280, height: 720 };
/** This much of a window must be on a screen for her to get hold of it. */
const GRIP = 100;

export function windowStateFile(dataFolder: string): JsonFile<WindowState | undefined> {
  return jsonFile(join(dataFolder, 'window.json'), (value) => {
    const bounds = field(value, 'bounds');
    const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((side) => field(bounds, side));
    if (!isWhole(x) || !isWhole(y) || !isWhole(width) || !isWhole(height)) return undefined;
    return { bounds: { x, y, width, height }, isMaximized: field(value, 'isMaximized') === true };
  });
}

/** Where to open: as last time, unless that is no longer on any screen (a projector that is gone). */
export function openingBounds(
  last: WindowState | undefined,
  screens: readonly Rectangle[],
): Partial<Rectangle> & Pick<Rectangle, 'width' | 'height'> {
  if (last === undefined) return FIRST_SIZE;
  return screens.some((screen) => overlaps(screen, last.bounds)) ? last.bounds : FIRST_SIZE;
}

function overlaps(screen: Rectangle, window: Rectangle): boolean {
  const width = Math.min(screen.x + screen.width, window.x + window.width) - Math.max(screen.x, window.x);
  const height = Math.min(screen.y + screen.height, window.y + window.height) - Math.max(screen.y, window.y);
  // The title bar is at the top: it must not be above the screen.
  return width >= GRIP && height >= GRIP && window.y >= screen.y;
}

function isWhole(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value);
}
