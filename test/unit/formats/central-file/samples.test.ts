import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readCentralFile } from '#formats/central-file/read-central-file.ts';
import { writeCentralFile } from '#formats/central-file/write-central-file.ts';

/** Made-up files that are not ours to carry along; where they are absent the generated ones have to do. */
const SAMPLES = fileURLToPath(new URL('../../../../../shared/samples/', import.meta.url));

const filesIn = (folder: string, ending: string): string[] => {
  if (existsSync(SAMPLES + folder)) {
    return readdirSync(SAMPLES + folder)
      .filter((name) => name.endsWith(ending))
      .map((name) => `${folder}/${name}`);
  }
  console.log(`no samples in ${folder}: only our own files are tried`);
  return [];
};

const REFUSALS: Readonly<Record<string, string>> = {
  'avkuttet.zip': 'central.truncated',
  'dobbel-oppforing.zip': 'central.duplicateEntry',
  'proto-navn.zip': 'central.notACentralFile',
  'slip-dotdot.zip': 'central.unsafePath',
  'tom.zip': 'central.notACentralFile',
};

test('the sample files are read whole, and written and read again', async () => {
  for (const name of filesIn('figures', '.b24.zip')) {
    const read = await readCentralFile(readFileSync(SAMPLES + name));
    expect(read, name).toMatchObject({ kind: 'ok', warnings: [] });
    if (read.kind !== 'ok') continue;
    const written = await writeCentralFile(read.value);
    const again = await readCentralFile(written);
    expect(again.kind, name).toBe('ok');
    if (again.kind === 'ok') expect(Buffer.compare(await writeCentralFile(again.value), written), name).toBe(0);
  }
});

test('the bad archives are refused, each with its own words', async () => {
  for (const name of filesIn('bad-zip', '.zip')) {
    const read = await readCentralFile(readFileSync(SAMPLES + name));
    const codes = read.kind === 'refused' ? read.problems.map(({ code }) => code) : read.kind;
    expect(codes, name).toEqual([REFUSALS[name.slice('bad-zip/'.length)]]);
  }
});
