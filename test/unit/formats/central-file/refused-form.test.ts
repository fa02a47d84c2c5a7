import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readCentralFile } from '#formats/central-file/read-central-file.ts';
import {
  addResource,
  descriptorOf,
  hashOf,
  headOf,
  type Package,
  pack,
  packageWith,
  patchDirectory,
  patchLocal,
  tableOf,
  zip,
} from '../../../support/central-package.ts';

/** Findings about a file's form: one, naming entry and row. */
async function finding(bytes: Uint8Array) {
  const read = await readCentralFile(bytes);
  if (read.kind !== 'refused') return read.kind;
  expect(read.problems).toHaveLength(1);
  const { severity, params: _, ...problem } = read.problems[0] ?? { severity: 'info', code: '' };
  expect(severity).toBe('error');
  return problem;
}

function changed(change: (parts: Package) => void): Uint8Array {
  const parts = packageWith();
  change(parts);
  return pack(parts);
}

function resource(parts: Package, name: string) {
  const found = parts.resources.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`no resource ${name}`);
  return found;
}

test('the file that all of these are made from is read', async () => {
  expect(await finding(pack(packageWith()))).toBe('ok');
  expect(await finding(pack(packageWith(), 0))).toBe('ok');
});

describe('not a central file at all', () => {
  test.each([
    ['empty', new Uint8Array(), 'central.emptyFile'],
    ['sign-in page', strToU8('\ufeff<!DOCTYPE html><html></html>'), 'central.webPage'],
    ['something else', strToU8('%PDF-1.7'), 'central.notAZip'],
    ['zeros', new Uint8Array(5000), 'central.notAZip'],
    ['cut off', pack(packageWith()).subarray(0, 900), 'central.truncated'],
    ['another ZIP', zip([['readme.txt', strToU8('hei')]]), 'central.notACentralFile'],
    ['no entries', zip([]), 'central.notACentralFile'],
    ['another Data Package', zip([['datapackage.json', strToU8('{"resources":[]}')]]), 'central.notACentralFile'],
    ['no JSON', zip([['datapackage.json', strToU8('{')]]), 'central.notACentralFile'],
    ['a list', zip([['datapackage.json', strToU8('[1]')]]), 'central.notACentralFile'],
  ])('%s', async (_, bytes, code) => {
    expect(await finding(bytes)).toEqual({ code });
  });

  test('data after the archive', async () => {
    expect(await finding(new Uint8Array([...pack(packageWith()), 0]))).toEqual({ code: 'central.truncated' });
  });
});

describe('datapackage.json', () => {
  test.each(['minReader', 'minWriter', 'revision', 'parents', 'vector', 'seen'])('without %s', async (key) => {
    const bytes = changed(({ root }) => delete root[key]);
    expect(await finding(bytes)).toEqual({ code: 'central.badDescriptor', table: 'datapackage.json' });
  });

  test.each([
    ['revision', -1],
    ['revision', 1.5],
    ['parents', [1]],
    ['vector', { a: -1 }],
    ['seen', []],
    ['resources', {}],
  ])('%s = %j', async (key, value) => {
    const parts = packageWith();
    const descriptor = strToU8(JSON.stringify({ ...parts.root, resources: parts.resources, [key]: value }));
    const bytes = zip([['datapackage.json', descriptor], ...parts.entries]);
    expect(await finding(bytes)).toEqual({ code: 'central.badDescriptor', table: 'datapackage.json' });
  });

  test('minReader above ours, before anything else is asked', async () => {
    const bytes = changed((parts) => {
      parts.root.minReader = 2;
      parts.resources = [];
    });
    expect(await finding(bytes)).toEqual({ code: 'central.newerFormat' });
  });

  test('format and minWriter above ours are read', async () => {
    expect(await finding(changed(({ root }) => Object.assign(root, { format: 9, minWriter: 9 })))).toBe('ok');
  });

  test.each([
    ['bytes', undefined],
    ['bytes', '5'],
    ['hash', undefined],
    ['hash', 'd41d8cd98f00b204e9800998ecf8427e'],
    ['hash', `md5:${'0'.repeat(64)}`],
  ])('%s = %j', async (key, value) => {
    const bytes = changed((parts) => Object.assign(resource(parts, 'vendors'), { [key]: value }));
    expect(await finding(bytes)).toEqual({ code: 'central.missingHash', table: 'vendors.csv' });
  });

  test('wrong bytes', async () => {
    const bytes = changed((parts) => Object.assign(resource(parts, 'vendors'), { bytes: 5 }));
    expect(await finding(bytes)).toEqual({ code: 'central.wrongSize', table: 'vendors.csv' });
  });

  test.each(['vendors', 'usage'] as const)('wrong hash of %s', async (name) => {
    const bytes = changed((parts) => Object.assign(resource(parts, name), { hash: hashOf(strToU8('x')) }));
    expect(await finding(bytes)).toEqual({ code: 'central.wrongHash', table: `${name}.csv` });
  });

  test('an entry that is not listed', async () => {
    const bytes = changed(({ entries }) => entries.push(['notes.txt', strToU8('hei')]));
    expect(await finding(bytes)).toEqual({ code: 'central.unlistedEntry', table: 'notes.txt' });
  });

  test('a listed entry that is absent', async () => {
    const bytes = changed((parts) => {
      parts.entries = parts.entries.filter(([name]) => name !== 'usage.csv');
    });
    expect(await finding(bytes)).toEqual({ code: 'central.absentEntry', table: 'usage.csv' });
  });

  test('a table that is neither listed nor there', async () => {
    const bytes = changed((parts) => {
      parts.entries = parts.entries.filter(([name]) => name !== 'stamps.csv');
      parts.resources = parts.resources.filter(({ name }) => name !== 'stamps');
    });
    expect(await finding(bytes)).toEqual({ code: 'central.missingTable', table: 'stamps' });
  });

  test.each([
    ['a name', 'vendors', 'more.csv'],
    ['a path', 'more', 'vendors.csv'],
    ['a path but for case', 'more', 'VENDORS.csv'],
    ['the list itself', 'more', 'datapackage.json'],
  ])('%s listed twice', async (_, name, path) => {
    const bytes = changed(({ resources }) => resources.push({ name, path, bytes: 0, hash: hashOf(new Uint8Array()) }));
    expect(await finding(bytes)).toMatchObject({ code: 'central.duplicateResource' });
  });

  test('a resource that lies where a table is written', async () => {
    const bytes = changed((parts) => {
      Object.assign(resource(parts, 'vendors'), { path: 'leverandorer.csv' });
      parts.entries = parts.entries.map(([name, content]) => [
        name === 'vendors.csv' ? 'leverandorer.csv' : name,
        content,
      ]);
      addResource(parts, 'ukjent', 'vendors.csv', 'x');
    });
    expect(await finding(bytes)).toEqual({ code: 'central.duplicateResource', table: 'vendors.csv' });
  });
});

describe('the archive', () => {
  const good = pack(packageWith());

  test.each(['usage.csv', 'USAGE.csv', 'datapackage.json', 'DataPackage.JSON'])('%s twice', async (name) => {
    const bytes = changed(({ entries }) => entries.push([name, strToU8('x')]));
    expect(await finding(bytes)).toEqual({ code: 'central.duplicateEntry', table: name });
  });

  test.each(['/etc/passwd', '../evil.csv', 'a/../../b', 'a\\b.csv', 'C:/b.csv', 'c:b.csv', './a.csv', 'a\0.csv'])(
    'the name %j',
    async (name) => {
      const bytes = changed(({ entries }) => entries.push([name, strToU8('x')]));
      expect(await finding(bytes)).toEqual({ code: 'central.unsafePath', table: name });
    },
  );

  test('a listed path that leads out', async () => {
    const bytes = changed(({ resources }) => {
      resources.push({ name: 'x', path: '../x', bytes: 0, hash: hashOf(new Uint8Array()) });
    });
    expect(await finding(bytes)).toEqual({ code: 'central.unsafePath', table: '../x' });
  });

  test('a name that is not UTF-8', async () => {
    const bytes = patchDirectory(good, 'usage.csv', (record) => record.setUint8(46, 0xff));
    expect(await finding(bytes)).toEqual({ code: 'central.unsafePath', table: '?sage.csv' });
  });

  test('encryption', async () => {
    const bytes = patchDirectory(good, 'usage.csv', (record) => record.setUint16(8, 0x0001, true));
    expect(await finding(bytes)).toEqual({ code: 'central.encrypted', table: 'usage.csv' });
  });

  test('a symbolic link', async () => {
    const bytes = patchDirectory(good, 'usage.csv', (record) => record.setUint32(38, 0xa1ff0000, true));
    expect(await finding(bytes)).toEqual({ code: 'central.symlink', table: 'usage.csv' });
  });

  test('another compression method', async () => {
    const bytes = patchDirectory(good, 'usage.csv', (record) => record.setUint16(10, 14, true));
    expect(await finding(bytes)).toEqual({ code: 'central.unsupportedZip', table: 'usage.csv' });
  });

  test('ZIP64', async () => {
    const bytes = patchDirectory(good, 'usage.csv', (record) => record.setUint32(24, 0xffffffff, true));
    expect(await finding(bytes)).toEqual({ code: 'central.unsupportedZip', table: 'usage.csv' });
    const end = good.slice();
    new DataView(end.buffer).setUint32(end.length - 6, 0xffffffff, true);
    expect(await finding(end)).toEqual({ code: 'central.unsupportedZip' });
  });

  test('a part of a split archive', async () => {
    const bytes = good.slice();
    new DataView(bytes.buffer).setUint16(bytes.length - 18, 1, true);
    expect(await finding(bytes)).toEqual({ code: 'central.unsupportedZip' });
  });

  test('60 entries are read, 61 are not', async () => {
    const filled = (count: number) =>
      changed((parts) => {
        while (parts.entries.length + 1 < count)
          addResource(parts, `x${parts.entries.length}`, `x/${parts.entries.length}`, 'x');
      });
    expect(await finding(filled(60))).toBe('ok');
    expect(await finding(filled(61))).toEqual({ code: 'central.tooManyEntries' });
  });

  test('over 400 MB unpacked, by what the directory says', async () => {
    const size = 400_000_001;
    const parts = packageWith();
    const bytes = patchDirectory(pack(parts), 'usage.csv', (record) => record.setUint32(24, size, true));
    const agreed = patchLocal(bytes, 'usage.csv', (header) => header.setUint32(22, size, true));
    expect(await finding(agreed)).toEqual({ code: 'central.tooLarge', table: 'usage.csv' });
  });

  test('over 100 times the packed size once 20 MB are unpacked', async () => {
    const bytes = changed((parts) => addResource(parts, 'bomb', 'bomb.bin', new Uint8Array(20_000_001)));
    expect(await finding(bytes)).toEqual({ code: 'central.tooCompressed', table: 'bomb.bin' });
  });

  test('as compressed below 20 MB', async () => {
    expect(
      await finding(changed((parts) => addResource(parts, 'small', 'small.bin', new Uint8Array(19_000_000)))),
    ).toBe('ok');
  });

  test('an entry that unpacks to more than it says is left at once', async () => {
    const bomb = new Uint8Array(60_000_000);
    const claimed = 1000;
    const parts = packageWith();
    addResource(parts, 'bomb', 'bomb.bin', bomb);
    Object.assign(resource(parts, 'bomb'), { bytes: claimed });
    const lied = patchLocal(
      patchDirectory(pack(parts), 'bomb.bin', (record) => record.setUint32(24, claimed, true)),
      'bomb.bin',
      (header) => header.setUint32(22, claimed, true),
    );
    expect(await finding(lied)).toEqual({ code: 'central.damagedEntry', table: 'bomb.bin' });
  });

  test('entries that share their packed bytes', async () => {
    const parts = packageWith();
    addResource(parts, 'a', 'a.bin', 'same');
    addResource(parts, 'b', 'b.bin', 'same');
    const bytes = pack(parts);
    let first = 0;
    patchDirectory(bytes, 'a.bin', (record) => {
      first = record.getUint32(42, true);
    });
    const shared = patchDirectory(bytes, 'b.bin', (record) => record.setUint32(42, first, true));
    expect(await finding(shared)).toEqual({ code: 'central.damagedEntry', table: 'b.bin' });
  });

  test('a local header that tells another size', async () => {
    const bytes = patchLocal(good, 'usage.csv', (header) => header.setUint32(22, 5, true));
    expect(await finding(bytes)).toEqual({ code: 'central.damagedEntry', table: 'usage.csv' });
  });

  test('sizes that stand after the data (a streamed archive) are read', async () => {
    const flags = 0x0008;
    const streamed = patchLocal(
      patchDirectory(good, 'usage.csv', (record) => record.setUint16(8, flags, true)),
      'usage.csv',
      (header) => {
        header.setUint16(6, flags, true);
        for (const field of [14, 18, 22]) header.setUint32(field, 0, true);
      },
    );
    expect(await finding(streamed)).toBe('ok');
  });

  test('entries in another order are read', async () => {
    const parts = packageWith();
    expect(await finding(zip([...parts.entries.toReversed(), ['datapackage.json', descriptorOf(parts)]]))).toBe('ok');
  });

  test('a damaged datapackage.json', async () => {
    const bytes = patchDirectory(
      patchLocal(good, 'datapackage.json', (header) => header.setUint32(14, 1, true)),
      'datapackage.json',
      (record) => record.setUint32(16, 1, true),
    );
    expect(await finding(bytes)).toEqual({ code: 'central.damagedEntry', table: 'datapackage.json' });
  });
});

describe('the tables as CSV', () => {
  const of = (tables: Parameters<typeof packageWith>[0]) => finding(pack(packageWith(tables)));

  test('not UTF-8', async () => {
    for (const name of ['vendors', 'usage'] as const) {
      const parts = packageWith();
      parts.resources = parts.resources.filter((listed) => listed.name !== name);
      parts.entries = parts.entries.filter(([path]) => path !== `${name}.csv`);
      const row = name === 'vendors' ? 'v1,NO,\xf8\n' : 's,t,NO,2024-01,\xf8,1,true\n';
      addResource(parts, name, `${name}.csv`, Buffer.from(headOf(name) + row, 'latin1'));
      expect(await finding(pack(parts))).toEqual({ code: 'central.notUtf8', table: name });
    }
  });

  test.each(['v1,NO\n', 'v1,NO,a,b\n', 'v0,NO,a\n\nv1,NO,a\n'])('a row of another width: %j', async (rows) => {
    const row = rows.includes('\n\n') ? 3 : 2;
    expect(await of({ vendors: headOf('vendors') + rows })).toEqual({
      code: 'central.unevenRow',
      table: 'vendors',
      row,
    });
  });

  test('a usage row of another width', async () => {
    const usage = `${headOf('usage')}s,t,NO,2024-01,m,1,true\ns,t,NO,2024-01,m,1\n`;
    expect(await of({ usage })).toEqual({ code: 'central.unevenRow', table: 'usage', row: 3 });
  });

  test('a known column absent', async () => {
    expect(await of({ vendors: 'id,owner\n' })).toEqual({
      code: 'central.missingColumn',
      table: 'vendors',
      row: 1,
      column: 'name',
    });
    expect(await of({ usage: '' })).toMatchObject({ code: 'central.missingColumn', table: 'usage' });
  });

  test('a column twice', async () => {
    expect(await of({ vendors: 'id,owner,name,name\n' })).toEqual({
      code: 'central.duplicateColumn',
      table: 'vendors',
      row: 1,
      column: 'name',
    });
  });

  test('quotes that do not match', async () => {
    expect(await of({ vendors: `${headOf('vendors')}v1,NO,"a\n` })).toEqual({
      code: 'central.brokenQuotes',
      table: 'vendors',
      row: 2,
    });
  });

  test('columns in another order, CRLF, a mark at the start, no break at the end: read', async () => {
    const read = await readCentralFile(
      pack(packageWith({ vendors: '\ufeffname,id,owner\r\n"a\r\nb",v1,NO', organisations: tableOf('organisations') })),
    );
    expect(read.kind === 'ok' && read.value.tables.vendors).toEqual([{ id: 'v1', owner: 'NO', name: 'a\r\nb' }]);
  });
});
