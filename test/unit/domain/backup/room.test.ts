import { expect, test } from 'vitest';
import { roomFor } from '#domain/backup/room.ts';

const MB = 1024 * 1024;
const ample = { disk: 50_000 * MB, browser: 50_000 * MB };

test.each([
  ['there is ample room', 5, ample, { kind: 'enough' }],
  ['nobody tells how much there is', 5, { disk: null, browser: null }, { kind: 'enough' }],
  ['the disk is nearly full', 5, { ...ample, disk: 90 * MB }, { place: 'disk', needed: 120 * MB, free: 90 * MB }],
  ['the browser gives little', 5, { ...ample, browser: 10 * MB }, { place: 'browser', needed: 65 * MB, free: 10 * MB }],
  ['there is just enough', 5, { disk: 120 * MB, browser: 65 * MB }, { kind: 'enough' }],
  ['a large file needs more than a small one', 100, { ...ample, disk: 120 * MB }, { place: 'disk', needed: 500 * MB }],
  ['an empty file needs what is left free for the rest', 0, { ...ample, disk: 99 * MB }, { place: 'disk' }],
] as const)('%s', (_, megabytes, free, verdict) => {
  expect(roomFor(megabytes * MB, free)).toMatchObject(verdict);
});
