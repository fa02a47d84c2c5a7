import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { isoDate, organisationId } from '#domain/model/brands.ts';
import type { CentralFile } from '#domain/model/central-data.ts';
import { isLaterTable, TABLE_NAMES } from '#domain/model/tables.ts';
import { usageFromRows, usageRow } from '#domain/model/usage-columns.ts';
import { readCentralFile } from '#formats/central-file/read-central-file.ts';
import { writeCentralFile } from '#formats/central-file/write-central-file.ts';
import { smallCentralFile, usageRowOf } from '../../../support/small-central-file.ts';

const ROWS = [
  usageRowOf(),
  usageRowOf({ count: 2 }),
  usageRowOf({ month: '2024-02' }),
  usageRowOf({ month: '2024-01/2024-08' }),
  usageRowOf({ metric: 'A "metric", of ours' }),
  usageRowOf({ organisation_id: 'NO-03', allocated: true }),
];

function entriesOf(bytes: Uint8Array) {
  const entries = unzipSync(bytes);
  const text = (name: string) => Buffer.from(entries[name] ?? []).toString();
  return { names: Object.keys(entries), text, entries };
}

test('the same state gives the same bytes, whatever order it is in', async () => {
  const file = smallCentralFile(ROWS);
  const shuffled: CentralFile = {
    header: {
      ...file.header,
      parents: ['b', 'a', 'a'],
      vector: { d2: 1, d1: 2 },
      extra: { z: { b: 1, a: 2 }, a: 1 },
    },
    tables: { ...file.tables, organisations: file.tables.organisations.toReversed() },
    usage: usageFromRows(ROWS.toReversed()),
    unknownResources: [],
  };
  const ordered: CentralFile = {
    ...file,
    header: { ...file.header, parents: ['a', 'b'], vector: { d1: 2, d2: 1 }, extra: { a: 1, z: { a: 2, b: 1 } } },
  };
  expect(Buffer.compare(await writeCentralFile(shuffled), await writeCentralFile(ordered))).toBe(0);
});

test('the bytes do not change from one version of the program to the next without us knowing', async () => {
  const bytes = await writeCentralFile(smallCentralFile(ROWS));
  expect(createHash('sha256').update(bytes).digest('hex')).toMatchInlineSnapshot(
    `"9566b5a10f5328861693d672dd6686eed90f1bf242303fd98a10c677ec2b0efe"`,
  );
});

test('another unpacker finds every table with the size and hash that the list tells', async () => {
  const { names, text, entries } = entriesOf(await writeCentralFile(smallCentralFile(ROWS)));
  expect(names).toEqual([
    'datapackage.json',
    ...TABLE_NAMES.filter((name) => !isLaterTable(name)).map((name) => `${name}.csv`),
  ]);
  const { resources } = JSON.parse(text('datapackage.json')) as {
    resources: { path: string; bytes: number; hash: string }[];
  };
  for (const { path, bytes, hash } of resources) {
    const content = entries[path] ?? new Uint8Array();
    expect({ path, bytes, hash }).toEqual({
      path,
      bytes: content.length,
      hash: `sha256:${createHash('sha256').update(content).digest('hex')}`,
    });
  }
});

test('usage rows are sorted and quoted where they must be', async () => {
  const { text } = entriesOf(await writeCentralFile(smallCentralFile(ROWS)));
  expect(text('usage.csv')).toBe(`source_id,service_id,organisation_id,month,metric,count,allocated
u1,s1,NO-03,2024-01,Total_Item_Requests,10,true
u1,s1,NO-4204,2024-01,"A ""metric"", of ours",10,false
u1,s1,NO-4204,2024-01,Total_Item_Requests,2,false
u1,s1,NO-4204,2024-01,Total_Item_Requests,10,false
u1,s1,NO-4204,2024-01/2024-08,Total_Item_Requests,10,false
u1,s1,NO-4204,2024-02,Total_Item_Requests,10,false
`);
});

test('the schema tells types, limits and keys', async () => {
  const { text } = entriesOf(await writeCentralFile(smallCentralFile()));
  const { resources } = JSON.parse(text('datapackage.json')) as { resources: { name: string; schema: object }[] };
  expect(resources.find(({ name }) => name === 'population')?.schema).toEqual({
    fields: [
      { name: 'organisation_id', type: 'string', constraints: { required: true } },
      { name: 'year', type: 'integer', constraints: { required: true, minimum: 1900, maximum: 2200 } },
      { name: 'inhabitants', type: 'integer', constraints: { minimum: 0 } },
      { name: 'pupils', type: 'integer', constraints: { minimum: 0 } },
    ],
    primaryKey: ['organisation_id', 'year'],
  });
});

test('what is written is read as it was', async () => {
  const file = smallCentralFile(ROWS);
  const read = await readCentralFile(await writeCentralFile(file));
  expect(read).toMatchObject({ kind: 'ok', value: { header: file.header, tables: file.tables } });
  if (read.kind !== 'ok') return;
  const rows = Array.from({ length: read.value.usage.length }, (_, i) => usageRow(read.value.usage, i));
  expect(rows).toHaveLength(ROWS.length);
  expect(rows).toEqual(expect.arrayContaining(ROWS));
});

test('a table that came later is written when it has records, and may be absent otherwise', async () => {
  const file = smallCentralFile(ROWS);
  const decision = {
    id: 'd1',
    owner: organisationId('NO-42'),
    county_id: organisationId('NO-42'),
    status: 'decided' as const,
    date: isoDate('2024-09-17'),
    case_number: '24/27453',
    body: 'Fylkesutvalget',
    first_year: 2025,
    note: '',
  };
  const bytes = await writeCentralFile({ ...file, tables: { ...file.tables, county_decisions: [decision] } });
  expect(entriesOf(bytes).names.filter((name) => name.startsWith('c'))).toEqual([
    'county_decisions.csv',
    'conflicts.csv',
  ]);
  const read = await readCentralFile(bytes);
  expect(read.kind === 'ok' && read.value.tables.county_decisions).toEqual([decision]);
  const without = await readCentralFile(await writeCentralFile(file));
  expect(without.kind === 'ok' && without.value.tables.county_decisions).toEqual([]);
});
