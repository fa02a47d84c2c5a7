import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeCentralFile } from '#formats/central-file/write-central-file.ts';
import { run } from '../../support/run-b24.ts';
import { smallCentralFile } from '../../support/small-central-file.ts';

let folder: string;
let central: string;
let document: string;
let told: { readonly file: string; readonly fingerprint: string };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'b24-verify-'));
  central = join(folder, 'felles.b24.zip');
  await run('sample', '--out', central);
  const made = await run(
    'attachment',
    central,
    '--scope',
    'NO-42',
    '--year',
    '2025',
    '--language',
    'nb',
    '--out',
    folder,
  );
  told = JSON.parse(made.out);
  document = told.file;
  await writeFile(join(folder, 'tall.json'), made.out);
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

test('a PDF carries the fingerprint of its figures', async () => {
  const { code, out } = await run('verify', document);
  expect(code).toBe(0);
  expect(JSON.parse(out).fingerprint).toBe(told.fingerprint);
});

test('it is held against the figures it was made from, and against others', async () => {
  const same = await run('verify', document, '--figures', join(folder, 'tall.json'));
  expect(same.code).toBe(0);
  expect(JSON.parse(same.out).matches).toEqual(['tall.json']);
  await writeFile(join(folder, 'andre.json'), JSON.stringify({ figures: { format: 'noe annet' } }));
  const other = await run('verify', document, '--figures', join(folder, 'andre.json'));
  expect(other.code).toBe(1);
  expect(other.err).toContain('Avtrykket er ikke fra disse tallene.');
});

test('it is looked up among the cases that a backup holds', async () => {
  const kept = { kind: 'case_snapshot', id: 'c1', value: { fingerprint: told.fingerprint, fileName: 'Vedlegg.pdf' } };
  const bytes = new TextEncoder().encode(JSON.stringify({ records: [kept] }));
  const local = { name: 'local-state', path: 'local/state.json', bytes, descriptor: {} };
  const backup = join(folder, 'kopi.b24.zip');
  await writeFile(backup, await writeCentralFile({ ...smallCentralFile(), unknownResources: [local] }));
  const { code, out } = await run('verify', document, '--backup', backup);
  expect(code).toBe(0);
  expect(JSON.parse(out).matches).toEqual(['Vedlegg.pdf']);
});

test('a file without a fingerprint is refused, and wrong use is told', async () => {
  expect((await run('verify', central)).code).toBe(1);
  expect((await run('verify', join(folder, 'finnes-ikke.pdf'))).code).toBe(1);
  expect((await run('verify', document, '--hva')).code).toBe(2);
  expect((await run('verify')).code).toBe(2);
});
