import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { organisationId } from '#domain/model/brands.ts';
import type { CentralFile } from '#domain/model/central-data.ts';
import { applyChange } from '#domain/sync/change.ts';
import { edit } from '#domain/sync/edit.ts';
import { readCentralFile } from '#formats/central-file/read-central-file.ts';
import { writeCentralFile } from '#formats/central-file/write-central-file.ts';
import { EXIT } from '../../../src-main/cli/command.ts';
import { run } from '../../support/run-b24.ts';
import { smallCentralFile, usageRowOf } from '../../support/small-central-file.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'b24-join-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function stored(name: string, file: CentralFile): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, await writeCentralFile(file));
  return path;
}

const base = smallCentralFile([usageRowOf()]);

/** The file after a device gave its vendor this name. */
function renamed(name: string, device: string): CentralFile {
  const [vendor] = base.tables.vendors;
  if (!vendor) throw new Error('the small file has a vendor');
  const change = { table: 'vendors', key: vendor.id, after: { ...vendor, name } } as const;
  const outcome = edit(base, change, { device, organisationId: organisationId('NO') });
  if (outcome.kind !== 'edited') throw new Error(`not edited: ${outcome.kind}`);
  return applyChange(base, outcome.change);
}

test('joining keeps what both changed, and says how many conflicts a person must decide', async () => {
  const a = await stored('a.b24.zip', renamed('Ett navn', 'd1'));
  const b = await stored('b.b24.zip', renamed('Et annet', 'd2'));
  const out = join(folder, 'sammen.b24.zip');
  const { code, out: told } = await run('join', a, b, '--out', out);
  expect(code).toBe(EXIT.ok);
  expect(JSON.parse(told)).toMatchObject({
    fileId: base.header.fileId,
    conflicts: 1,
    records: { vendors: 1, usage: 1 },
  });
  const read = await readCentralFile(await readFile(out));
  expect(read).toMatchObject({ kind: 'ok', value: { header: { vector: { d1: 1, d2: 1 } } } });
  const again = await run('join', b, a, '--out', out);
  expect(again).toMatchObject({ code: EXIT.refused, out: '' });
  expect(again.err).toContain('finnes fra før');
});

test('the difference names the record, the field and both values', async () => {
  const a = await stored('before.b24.zip', base);
  const b = await stored('after.b24.zip', renamed('Nytt navn', 'd1'));
  const { code, out } = await run('diff', a, b);
  expect(code).toBe(EXIT.ok);
  expect(JSON.parse(out)).toMatchObject({
    added: 0,
    changed: 1,
    removed: 0,
    details: [{ table: 'vendors', fields: [{ field: 'name', after: 'Nytt navn' }] }],
  });
});

test('another central file is refused, and nothing is written', async () => {
  const a = await stored('ours.b24.zip', base);
  const header = { ...base.header, fileId: '00000000-0000-4000-8000-00000000000f' };
  const b = await stored('theirs.b24.zip', { ...base, header });
  const out = join(folder, 'nothing.b24.zip');
  const { code, err } = await run('join', a, b, '--out', out);
  expect(code).toBe(EXIT.refused);
  expect(err).toContain('Dette er en annen sentralfil');
  await expect(readFile(out)).rejects.toThrow('ENOENT');
});

test.each([['join'], ['join', 'a', '--out', 'b'], ['join', 'a', 'b'], ['diff', 'a'], ['diff', 'a', '--out', 'b']])(
  'wrong use is told: %s',
  async (...argv) => {
    const { code, err } = await run(...argv);
    expect(code).toBe(EXIT.usage);
    expect(err).toMatch(/^Bruk: b24 (join|diff) FIL/);
  },
);
