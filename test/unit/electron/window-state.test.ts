import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openingBounds, windowStateFile } from '../../../src-main/electron/window-state.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const office = { x: 0, y: 0, width: 1366, height: 728 };
const projector = { x: 1366, y: 0, width: 1920, height: 1080 };
const at = (x: number, y: number) => ({ bounds: { x, y, width: 1000, height: 700 }, isMaximized: false });

test('a window opens where it was left, also on a second screen', () => {
  expect(openingBounds(at(100, 20), [office])).toEqual(at(100, 20).bounds);
  expect(openingBounds(at(1500, 50), [office, projector])).toEqual(at(1500, 50).bounds);
});

test('a window on a screen that is gone, or out of reach, opens at the first size', () => {
  for (const [x, y] of [
    [1500, 50],
    [-950, 0],
    [0, 700],
    [0, -40],
  ] as const) {
    expect(openingBounds(at(x, y), [office]), `${x},${y}`).toEqual({ width: 1280, height: 720 });
  }
  expect(openingBounds(undefined, [office])).toEqual({ width: 1280, height: 720 });
});

test.each(['', '{}', '{"bounds":{"x":1}}', '{"bounds":{"x":"1","y":2,"width":3,"height":4}}', '[]', 'null'])(
  'a state that reads %s is no state',
  async (content) => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'window.json'), content);
    expect(await windowStateFile(folder).read()).toBeUndefined();
  },
);

test('what is written is read again', async () => {
  const file = windowStateFile(await temporaryFolder());
  await file.write({ ...at(1, 2), isMaximized: true });
  expect(await file.read()).toEqual({ ...at(1, 2), isMaximized: true });
});
