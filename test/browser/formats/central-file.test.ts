import { beforeAll, expect, test } from 'vitest';
import { usageRow } from '#domain/model/usage-columns.ts';
import { readCentralFile } from '#formats/central-file/read-central-file.ts';
import { writeCentralFile } from '#formats/central-file/write-central-file.ts';
import { smallCentralFile, usageRowOf } from '../../support/small-central-file.ts';

// The browser's own inflater and hashes are not Node's: the same file must be read, and the same damage refused.
const rows = Array.from({ length: 20_000 }, (_, i) =>
  usageRowOf({ organisation_id: `NO-${4200 + (i % 25)}`, count: i }),
);
let bytes = new Uint8Array();
beforeAll(async () => {
  bytes = new Uint8Array(await writeCentralFile(smallCentralFile(rows)));
});

test('a file is read as it was written', async () => {
  const told: number[] = [];
  const read = await readCentralFile(bytes, { progress: (done, total) => told.push(done / total) });
  if (read.kind !== 'ok') return expect.fail(JSON.stringify(read.problems));
  expect(read.value.usage.length).toBe(rows.length);
  expect(usageRow(read.value.usage, 0)).toEqual(rows[0]);
  expect(told.at(-1)).toBe(1);
});

test('cut off anywhere, or with a byte flipped among the packed data: refused', async () => {
  for (let at = 40; at < bytes.length - 22; at += Math.ceil(bytes.length / 60)) {
    expect((await readCentralFile(bytes.subarray(0, at))).kind).toBe('refused');
    const flipped = bytes.slice();
    flipped[at] = (flipped[at] ?? 0) ^ 0x55;
    const read = await readCentralFile(flipped);
    // a byte of the archive's dates or permissions says nothing about the content
    if (read.kind === 'ok') expect(read.value.tables).toEqual(smallCentralFile().tables);
  }
});

test('a cancelled reading ends', async () => {
  let asked = 0;
  expect(await readCentralFile(bytes, { cancelled: () => ++asked > 3 })).toEqual({ kind: 'cancelled' });
});
