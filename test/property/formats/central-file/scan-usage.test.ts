import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { problemList } from '#formats/central-file/problem-list.ts';
import { readUsageRows } from '#formats/central-file/read-usage-rows.ts';
import { scanUsage, UsageScan } from '#formats/central-file/scan-usage.ts';
import { headOf } from '../../../support/central-package.ts';
import { seededRuns } from '../../../support/seeded-runs.ts';

/** PapaParse is the oracle: the scanner reads the same or hands the file over. */
function bothRead(bytes: Uint8Array) {
  const problems = problemList();
  const rows = readUsageRows(bytes, problems);
  const oracle = rows.kind === 'ok' && problems.isEmpty ? rows.usage : null;
  return { scanned: scanUsage(bytes), oracle };
}

const value = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom('u1', 'u2', 'NO-42', 'æøå', '😀', 'a much longer value than the others') },
  { weight: 1, arbitrary: fc.constantFrom('', '\ufeffx', 'a"b', '"a"', '"a,b"', 'a\rb', ' a ', '\0', '\0'.repeat(9)) },
);
const month = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom('2024-01', '2024-02', '2023-12', '2024-01/2024-08') },
  { weight: 1, arbitrary: fc.constantFrom('2024-13', '2024-1', '2024-02/2024-01', '') },
);
const count = fc.oneof(
  { weight: 20, arbitrary: fc.nat().map(String) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '007',
      '-0',
      '-1',
      '1.5',
      '',
      '999999999999999',
      '9007199254740991',
      '99999999999999999',
    ),
  },
);
const allocated = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom('true', 'false') },
  { weight: 1, arbitrary: fc.constantFrom('TRUE', 'tru', 'falsey', '') },
);
const row = fc.tuple(value, value, value, month, value, count, allocated).map((fields) => fields.join(','));
const file = fc
  .tuple(
    fc.array(row, { maxLength: 12 }),
    fc.constantFrom('\n', '\n', '\n', '\r\n'),
    fc.constantFrom('\n', '', '\n\n'),
    fc.constantFrom('', '', '\ufeff'),
  )
  .map(([rows, end, last, mark]) => mark + [headOf('usage').trim(), ...rows].join(end) + last);

test('the scanner reads what PapaParse reads, or hands over', () => {
  let scannedFiles = 0;
  fc.assert(
    fc.property(file, (text) => {
      const { scanned, oracle } = bothRead(strToU8(text));
      if (scanned === null) return;
      scannedFiles++;
      expect(scanned).toEqual(oracle);
    }),
    seededRuns(2000),
  );
  expect(scannedFiles).toBeGreaterThan(150);
});

test('the same with columns in another order and columns of later versions', () => {
  const columns = ['ny', 'allocated', 'count', 'metric', 'month', 'organisation_id', 'service_id', 'source_id', 'enda'];
  const mixed = fc
    .tuple(value, allocated, count, value, month, value, value, value, value)
    .map((fields) => fields.join(','));
  fc.assert(
    fc.property(fc.array(mixed, { maxLength: 8 }), (rows) => {
      const { scanned, oracle } = bothRead(strToU8([columns.join(','), ...rows].join('\n')));
      if (scanned !== null) expect(scanned).toEqual(oracle);
    }),
    seededRuns(500),
  );
});

test('bytes that are damaged anywhere are read alike or handed over', () => {
  const good = strToU8(`${headOf('usage')}u1,s1,NO-42,2024-01,Total,10,true\nu1,s1,NO-42,2024-02,Total,11,false\n`);
  fc.assert(
    fc.property(fc.nat(good.length - 1), fc.nat(255), (at, byte) => {
      const damaged = good.slice();
      damaged[at] = byte;
      const { scanned, oracle } = bothRead(damaged);
      if (scanned !== null) expect(scanned).toEqual(oracle);
    }),
    seededRuns(2000),
  );
});

test('a NUL is handed over: eight of them are the same number as seven and a byte that is not text', () => {
  const rows = [0, 0x80].map((last) => [
    ...new Array<number>(7).fill(0),
    last,
    ...strToU8(',s1,NO-42,2024-01,T,1,true\n'),
  ]);
  const { scanned } = bothRead(Uint8Array.from([...strToU8(headOf('usage')), ...rows.flat()]));
  expect(scanned).toBeNull();
});

test('more distinct values than the first table of codes holds', () => {
  const rows = Array.from({ length: 5000 }, (_, i) => `u${i % 1700},s,NO-${i % 900},2024-01,m${i},1,true\n`).join('');
  const { scanned, oracle } = bothRead(strToU8(headOf('usage') + rows));
  expect(scanned).not.toBeNull();
  expect(scanned).toEqual(oracle);
});

/** Each piece in the same buffer, with what the one before left over: the scanner must not look at bytes that are gone. */
function readInPieces(scan: UsageScan, whole: Uint8Array, stops: readonly number[]): boolean {
  const buffer = new Uint8Array(whole.length);
  let kept = 0;
  let start = 0;
  for (const stop of [...stops, whole.length].map((at) => Math.min(at, whole.length)).sort((a, b) => a - b)) {
    buffer.set(whole.subarray(start, stop), kept);
    const bytes = buffer.subarray(0, kept + stop - start);
    const left = scan.read(bytes, 0);
    if (left === null) return false;
    bytes.copyWithin(0, left);
    kept = bytes.length - left;
    start = stop;
    buffer.fill(0x2c, kept);
  }
  return true;
}

test('a file that arrives piece by piece is read as when it is all here', () => {
  const plain = fc.tuple(
    fc.constantFrom('u1', 'u2', 'æøå', 'a much longer value than the others'),
    fc.constantFrom('s1', 's2', '😀'),
    fc.constantFrom('NO-42', 'NO-4203'),
    fc.constantFrom('2024-01', '2024-02', '2024-01/2024-08'),
    fc.constantFrom('Total', 'Unique'),
    fc.nat().map(String),
    fc.constantFrom('true', 'false'),
  );
  const rows = fc.array(fc.oneof({ weight: 400, arbitrary: plain }, { weight: 1, arbitrary: row }), {
    minLength: 40,
    maxLength: 80,
  });
  let plainFiles = 0;
  fc.assert(
    fc.property(rows, fc.array(fc.nat(200_000), { maxLength: 6 }), fc.boolean(), (written, stops, endsOpen) => {
      const block = written.map((fields) => `${fields}\n`).join('');
      const text = headOf('usage') + block.repeat(Math.ceil(180_000 / block.length));
      const whole = strToU8(endsOpen ? text.slice(0, -1) : text);
      const expected = scanUsage(whole);
      const scan = new UsageScan(whole.length);
      const scanned = readInPieces(scan, whole, stops) ? scan.finish() : null;
      expect(scanned).toEqual(expected);
      if (expected) plainFiles++;
    }),
    seededRuns(60),
  );
  expect(plainFiles).toBeGreaterThan(20);
});
