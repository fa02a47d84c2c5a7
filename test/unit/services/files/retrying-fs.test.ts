import { expect, test } from 'vitest';
import { retryingFs } from '#services/files/retrying-fs.ts';
import { steppedTiming } from '../../../support/fs-clock.ts';
import { fsError, fsOver, memoryDisk } from '../../../support/fs-memory.ts';

function always(code: string) {
  const timing = steppedTiming();
  let tries = 0;
  const fs = fsOver(memoryDisk(), async () => {
    tries++;
    throw fsError(code, '/a');
  });
  return { fs: retryingFs(fs, timing), timing, tries: () => tries };
}

test.each(['EPERM', 'EACCES', 'EBUSY'])(
  '%s: a rename is tried for 15 seconds, and its error passed on',
  async (code) => {
    const { fs, timing } = always(code);
    await expect(fs.rename('/a', '/b')).rejects.toMatchObject({ code });
    expect(timing.monotonic()).toBeGreaterThanOrEqual(15_000);
    expect(timing.monotonic()).toBeLessThan(15_700);
  },
);

test('no right to make a folder or a file is known after two seconds', async () => {
  for (const call of ['mkdir', 'read'] as const) {
    const { fs, timing } = always('EACCES');
    await expect(call === 'mkdir' ? fs.mkdir('/a') : fs.read('/a', 1)).rejects.toMatchObject({ code: 'EACCES' });
    expect(timing.monotonic()).toBeLessThan(2700);
  }
});

test.each(['ENOENT', 'EEXIST', 'ENOSPC', 'EIO', 'EROFS'])('%s is said at once', async (code) => {
  const { fs, timing, tries } = always(code);
  await expect(fs.rename('/a', '/b')).rejects.toMatchObject({ code });
  expect([timing.monotonic(), tries()]).toEqual([0, 1]);
});
