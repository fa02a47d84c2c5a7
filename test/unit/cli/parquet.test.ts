import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { TABLE_NAMES } from '#domain/model/tables.ts';
import { writeCentralFile } from '#formats/central-file/write-central-file.ts';
import { run } from '../../support/run-b24.ts';
import { smallCentralFile, usageRowOf } from '../../support/small-central-file.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

async function centralFile(): Promise<{ folder: string; path: string }> {
  const folder = await temporaryFolder();
  const path = join(folder, 'felles.b24.zip');
  await writeFile(path, await writeCentralFile(smallCentralFile([usageRowOf()])));
  return { folder, path };
}

test('a file for each table in a folder that is made, and what is in them told as JSON', async () => {
  const { folder, path } = await centralFile();
  const out = join(folder, 'ny', 'parquet');
  const { code, out: json } = await run('parquet', path, '--out', out);
  expect(code).toBe(0);
  const told = JSON.parse(json);
  expect(told).toMatchObject({
    revision: 3,
    files: { usage: { file: 'usage.parquet', rows: 1 }, stamps: { rows: 0 } },
  });
  expect(Object.keys(told.files)).toEqual(TABLE_NAMES);
  expect((await readdir(out)).sort()).toEqual(TABLE_NAMES.map((table) => `${table}.parquet`).sort());
  const usage = await readFile(join(out, 'usage.parquet'));
  expect(told.files.usage.sha256).toBe(createHash('sha256').update(usage).digest('hex'));
});

test('a later run replaces what an earlier one wrote; a file of somebody else’s stops it before anything is written', async () => {
  const { folder, path } = await centralFile();
  expect((await run('parquet', path, '--out', folder)).code).toBe(0);
  expect((await run('parquet', path, '--out', folder)).code).toBe(0);
  await writeFile(join(folder, 'usage.parquet'), 'PAR1 noe annet PAR1');
  const before = await readFile(join(folder, 'organisations.parquet'));
  const { code, err } = await run('parquet', path, '--out', folder);
  expect(code).toBe(1);
  expect(err).toContain('usage.parquet er ikke laget av dette programmet');
  expect(await readFile(join(folder, 'usage.parquet'), 'utf8')).toBe('PAR1 noe annet PAR1');
  expect(await readFile(join(folder, 'organisations.parquet'))).toEqual(before);
});

test('a folder that cannot be made, a file that is none, and wrong use', async () => {
  const { path } = await centralFile();
  expect(await run('parquet', path, '--out', join(path, 'under'))).toMatchObject({ code: 1, out: '' });
  expect(await run('parquet', `${path}.borte`, '--out', '/x')).toMatchObject({ code: 1, out: '' });
  expect(await run('parquet', path)).toMatchObject({ code: 2, err: 'Bruk: b24 parquet FIL --out MAPPE\n' });
  expect((await run('parquet', path, path, '--out', '/x')).code).toBe(2);
});
