import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nodeFs } from '#services/files/node-fs.ts';
import { systemTiming } from '#services/files/timing.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

test('does what the memory that stands in for it does', async () => {
  const folder = await temporaryFolder();
  const at = (name: string) => join(folder, name);
  await nodeFs.mkdir(at('d'));
  await expect(nodeFs.mkdir(at('d'))).rejects.toMatchObject({ code: 'EEXIST' });
  await nodeFs.writeNew(at('d/a'), new Uint8Array([1, 2, 3]));
  await expect(nodeFs.writeNew(at('d/a'), new Uint8Array())).rejects.toMatchObject({ code: 'EEXIST' });
  await nodeFs.rename(at('d'), at('e'));
  await nodeFs.writeNew(at('b'), new Uint8Array([4]));
  await nodeFs.rename(at('e/a'), at('b'));
  expect(await nodeFs.read(at('b'), 3)).toEqual(new Uint8Array([1, 2, 3]));
  expect(await nodeFs.read(at('b'), 2)).toBeNull();
  expect(await nodeFs.size(at('b'))).toBe(3);
  expect(Math.abs((await nodeFs.writtenAt(at('b'))).getTime() - Date.now())).toBeLessThan(60_000);
  expect((await nodeFs.readdir(folder)).toSorted((a, b) => (a.name < b.name ? -1 : 1))).toEqual([
    { name: 'b', kind: 'file' },
    { name: 'e', kind: 'folder' },
  ]);
  await nodeFs.syncFolder(folder);
  await expect(nodeFs.rename(at('e/a'), at('c'))).rejects.toMatchObject({ code: 'ENOENT' });
  await nodeFs.rmdir(at('e'));
  await nodeFs.remove(at('b'));
  expect(await nodeFs.readdir(folder)).toEqual([]);
});

test('beats until it is told to stop, and never two at once', async () => {
  let beats = 0;
  let under = 0;
  const stop = systemTiming.every(5, async () => {
    expect(++under).toBe(1);
    await systemTiming.pause(12);
    under--;
    beats++;
  });
  await systemTiming.pause(80);
  await stop();
  expect(under).toBe(0);
  const stopped = beats;
  await systemTiming.pause(40);
  expect(beats).toBe(stopped);
  expect(beats).toBeGreaterThan(1);
});
