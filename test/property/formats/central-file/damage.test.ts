import fc from 'fast-check';
import { strToU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { type CentralFileRead, readCentralFile } from '#formats/central-file/read-central-file.ts';
import { writeCentralFile } from '#formats/central-file/write-central-file.ts';
import { zip } from '../../../support/central-package.ts';
import { seededRuns } from '../../../support/seeded-runs.ts';
import { smallCentralFile, usageRowOf } from '../../../support/small-central-file.ts';

const LONGEST_MS = 2000;
const bytes = await writeCentralFile(smallCentralFile([usageRowOf(), usageRowOf({ month: '2024-02' })]));
const whole = await readCentralFile(bytes);

async function timed(candidate: Uint8Array) {
  const start = performance.now();
  const read = await readCentralFile(candidate);
  expect(performance.now() - start).toBeLessThan(LONGEST_MS);
  return read;
}

test('cut off at any length: refused', async () => {
  for (let length = 0; length < bytes.length; length++) {
    const read = await timed(bytes.subarray(0, length));
    if (read.kind !== 'refused') expect.fail(`read at ${length} of ${bytes.length} bytes`);
  }
});

test('any byte flipped: refused, or a byte that says nothing about the content', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
      const flipped = bytes.slice();
      flipped[at] = (flipped[at] ?? 0) ^ mask;
      const read = await timed(flipped);
      // dates, versions and permissions of the archive are not part of the content
      if (read.kind === 'ok') expect(read).toEqual(whole);
    }),
    seededRuns(500),
  );
});

test('every byte of a table flipped in an archive that is put right again: refused by its hash', async () => {
  const entries = Object.entries(unzipSync(bytes)).filter(([, content]) => content.length > 0);
  const tables = entries.filter(([name]) => name !== 'datapackage.json');
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...tables),
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      async ([name, content], at, mask) => {
        const changed = content.slice();
        changed[at % content.length] = (changed[at % content.length] ?? 0) ^ mask;
        const read = await timed(zip(entries.map((entry) => (entry[0] === name ? [name, changed] : entry))));
        expect(read).toEqual({
          kind: 'refused',
          problems: [{ severity: 'error', code: 'central.wrongHash', table: name }],
        });
      },
    ),
    seededRuns(200),
  );
});

test('a changed list of contents in an archive that is put right again never loads less than it lists', async () => {
  const entries = Object.entries(unzipSync(bytes));
  const listing = entries.find(([name]) => name === 'datapackage.json')?.[1] ?? new Uint8Array();
  await fc.assert(
    fc.asyncProperty(fc.nat(listing.length - 1), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
      const changed = listing.slice();
      changed[at] = (changed[at] ?? 0) ^ mask;
      const read = await timed(
        zip(entries.map((entry) => (entry[0] === 'datapackage.json' ? [entry[0], changed] : entry))),
      );
      if (read.kind === 'ok') expect(read.value.tables).toEqual((whole as CentralFileRead).value.tables);
    }),
    seededRuns(300),
  );
});

test('any bytes at all are refused without throwing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.boolean(), async (noise, asZip) => {
      const candidate = asZip ? new Uint8Array([...strToU8('PK\u0003\u0004'), ...noise]) : noise;
      expect((await timed(candidate)).kind).toBe('refused');
    }),
    seededRuns(300),
  );
});
