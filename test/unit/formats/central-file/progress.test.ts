import { expect, test } from 'vitest';
import { readCentralFile } from '#formats/central-file/read-central-file.ts';
import { headOf, pack, packageWith } from '../../../support/central-package.ts';

const usage = headOf('usage') + 'u,s,NO,2024-01,m,1,true\n'.repeat(50_000);
const bytes = pack(packageWith({ usage }), 0);

test('progress only grows and ends at the total, in at most a hundred calls', async () => {
  const told: [number, number][] = [];
  const read = await readCentralFile(bytes, { progress: (done, total) => told.push([done, total]) });
  expect(read.kind).toBe('ok');
  expect(told.length).toBeGreaterThan(1);
  expect(told.length).toBeLessThanOrEqual(101);
  expect(told.map(([done]) => done)).toEqual(told.map(([done]) => done).sort((a, b) => a - b));
  expect(told.at(-1)?.[0]).toBe(told.at(-1)?.[1]);
});

test('a cancelled reading ends at the next step', async () => {
  expect(await readCentralFile(bytes, { cancelled: () => true })).toEqual({ kind: 'cancelled' });
  let asked = 0;
  expect(await readCentralFile(bytes, { cancelled: () => ++asked > 25 })).toEqual({ kind: 'cancelled' });
  expect(asked).toBe(26);
});
