import { strToU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { usageRow } from '#domain/model/usage-columns.ts';
import { readCentralFile } from '#formats/central-file/read-central-file.ts';
import { writeCentralFile } from '#formats/central-file/write-central-file.ts';
import { addResource, headOf, type Package, pack, packageWith, tableOf } from '../../../support/central-package.ts';

async function read(bytes: Uint8Array) {
  const outcome = await readCentralFile(bytes);
  if (outcome.kind !== 'ok') throw new Error(JSON.stringify(outcome.problems));
  return outcome;
}

async function rewritten(parts: Package) {
  const bytes = await writeCentralFile((await read(pack(parts))).value);
  const entries = unzipSync(bytes);
  const text = (name: string) => Buffer.from(entries[name] ?? []).toString();
  return { entries, text, descriptor: JSON.parse(text('datapackage.json')) as Record<string, unknown> };
}

describe('a reference to a record that is not there', () => {
  test('is a warning, once for each record, and the row is kept', async () => {
    const { value, warnings } = await read(
      pack(
        packageWith({
          services: tableOf(
            'services',
            { id: 's1', owner: 'NO', vendor_id: 'gone' },
            { id: 's2', owner: 'NO', vendor_id: 'gone' },
          ),
          usage: `${headOf('usage')}u,s1,NO,2024-01,m,1,true\nu,s3,NO,2024-02,m,1,true\n`,
        }),
      ),
    );
    expect(value.tables.services).toHaveLength(2);
    expect(value.usage.length).toBe(2);
    expect(warnings).toEqual([
      {
        severity: 'warning',
        code: 'central.missingReference',
        table: 'services',
        row: 2,
        column: 'vendor_id',
        params: { id: 'gone', references: 'vendors', rows: 2 },
      },
      expect.objectContaining({
        table: 'usage',
        row: 2,
        column: 'source_id',
        params: expect.objectContaining({ rows: 2 }),
      }),
      expect.objectContaining({
        table: 'usage',
        row: 3,
        column: 'service_id',
        params: expect.objectContaining({ id: 's3' }),
      }),
      expect.objectContaining({ table: 'usage', row: 2, column: 'organisation_id' }),
    ]);
  });

  test('an empty one is no reference', async () => {
    const { warnings } = await read(pack(packageWith({ services: tableOf('services', { id: 's1', owner: 'NO' }) })));
    expect(warnings).toEqual([]);
  });
});

describe('what this version does not know', () => {
  test('columns are written back as they were', async () => {
    const { text } = await rewritten(
      packageWith({
        vendors: 'farge,id,owner,name,aar\n" #f,00 ",v1,NO,Filmhuset,2024\n,v0,NO,Naxos,\n',
        usage: 'ny,source_id,service_id,organisation_id,month,metric,count,allocated\n=1+1,u,s,NO,2024-01,m,1,true\n',
      }),
    );
    expect(text('vendors.csv')).toBe('id,owner,name,aar,farge\nv0,NO,Naxos,,\nv1,NO,Filmhuset,2024," #f,00 "\n');
    expect(text('usage.csv')).toBe(
      'source_id,service_id,organisation_id,month,metric,count,allocated,ny\nu,s,NO,2024-01,m,1,true,=1+1\n',
    );
  });

  test('resources are written back byte for byte, with what was said about them', async () => {
    const parts = packageWith();
    const content = new Uint8Array([0, 255, 10, 13]);
    addResource(parts, 'local/scenarios', 'local/scenarios.bin', content);
    Object.assign(parts.resources.at(-1) ?? {}, { title: 'Alternativer', custom: { b: [1, null], a: true } });
    const { entries, descriptor } = await rewritten(parts);
    expect(entries['local/scenarios.bin']).toEqual(content);
    expect(descriptor.resources).toContainEqual(parts.resources.at(-1));
  });

  test('root keys are written back', async () => {
    const parts = packageWith();
    Object.assign(parts.root, { sample: true, licenses: [{ name: 'CC0-1.0' }], name: 'annet' });
    const { descriptor } = await rewritten(parts);
    expect(descriptor).toMatchObject({ sample: true, licenses: [{ name: 'CC0-1.0' }], name: 'annet' });
  });
});

describe('names of what every object has', () => {
  const NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];

  test('columns', async () => {
    const head = `${headOf('vendors').trim()},${NAMES.join(',')}\n`;
    const usage = `${headOf('usage').trim()},${NAMES.join(',')}\nu,s,NO,2024-01,m,1,true,a,b,c,d\n`;
    const { value } = await read(pack(packageWith({ vendors: `${head}v1,NO,x,a,b,c,d\n`, usage })));
    const [vendor] = value.tables.vendors;
    expect(Object.entries(vendor?.extra ?? {})).toEqual(NAMES.map((name, i) => [name, 'abcd'[i]]));
    expect(Object.getPrototypeOf(vendor)).toBe(Object.prototype);
    expect(Object.keys(value.usage.extra ?? {})).toEqual(NAMES);
    const again = await read(await writeCentralFile(value));
    expect(Object.entries(again.value.tables.vendors[0]?.extra ?? {}).sort()).toEqual(
      NAMES.map((name, i) => [name, 'abcd'[i]]).sort(),
    );
  });

  test('entries, resources and root keys', async () => {
    const parts = packageWith();
    for (const name of NAMES) addResource(parts, name, name, name);
    const descriptor = `{"__proto__":{"polluted":true},${JSON.stringify({ ...parts.root, resources: parts.resources }).slice(1)}`;
    const { value } = await read(pack({ ...parts, root: JSON.parse(descriptor) as Record<string, unknown> }));
    expect(value.unknownResources.map(({ name }) => name)).toEqual(NAMES);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    const again = await read(await writeCentralFile(value));
    expect(again.value.unknownResources.map(({ name }) => name).sort()).toEqual(NAMES.toSorted());
  });

  test('record ids and dictionary values', async () => {
    const rows = NAMES.map((name) => `${name},s,${name},2024-01,${name},1,true\n`).join('');
    const vendors = tableOf('vendors', ...NAMES.map((id) => ({ id, owner: 'NO' })));
    const { value } = await read(pack(packageWith({ usage: headOf('usage') + rows, vendors })));
    expect(NAMES.map((_, i) => usageRow(value.usage, i).metric)).toEqual(NAMES);
    expect(value.tables.vendors.map(({ id }) => id)).toEqual(NAMES);
  });
});

test('an empty stamps table and empty tables are read as they are', async () => {
  const { value, warnings } = await read(pack(packageWith()));
  expect(value.tables.stamps).toEqual([]);
  expect(value.usage.length).toBe(0);
  expect(warnings).toEqual([]);
});

test('an unknown resource of a large size passes through the limits once', async () => {
  const parts = packageWith();
  addResource(parts, 'text', 'text.txt', strToU8('Grønn '.repeat(1000)));
  const { value } = await read(pack(parts));
  expect(value.unknownResources[0]?.bytes).toHaveLength(7000);
});
