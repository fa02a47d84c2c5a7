import type { CentralHeader } from '#domain/model/central-data.ts';
import { isLaterTable, TABLE_NAMES, type TableName } from '#domain/model/tables.ts';
import { decodeUtf8File } from '../csv/utf8.ts';
import { foldedName, isSafeEntryName } from '../zip/entry-name.ts';
import { type Refused, refusedWith } from '../zip/zip-problem.ts';
import { isObject, readHeader } from './read-header.ts';

export const DESCRIPTOR = 'datapackage.json';

/** The entry that our writer puts a table in; a reader goes by the list. */
export function tablePath(table: TableName): string {
  return `${table}.csv`;
}

/** A resource as `datapackage.json` lists it. */
export type ListedResource = {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  /** Lower-case hex. */
  readonly sha256: string;
  readonly descriptor: Readonly<Record<string, unknown>>;
};

export type PackageDescriptor = {
  readonly kind: 'ok';
  readonly header: CentralHeader;
  readonly resources: readonly ListedResource[];
};

/** Reads `datapackage.json`: whose file it is, whether this version may read it, and what it must hold. */
export function readDescriptor(bytes: Uint8Array): PackageDescriptor | Refused {
  const text = decodeUtf8File(bytes);
  if (text === null) return refusedWith('central.notUtf8', DESCRIPTOR);
  const root = parseJson(text);
  if (!isObject(root)) return refusedWith('central.notACentralFile');
  const header = readHeader(root);
  if (header.kind !== 'ok') return header;
  if (!Array.isArray(root.resources)) return badDescriptor('resources');
  const resources: ListedResource[] = [];
  for (const item of root.resources) {
    const resource = listedResource(item);
    if (resource.kind !== 'ok') return resource;
    resources.push(resource.value);
  }
  return checkedList(resources) ?? { kind: 'ok', header: header.value, resources };
}

function listedResource(item: unknown): { readonly kind: 'ok'; readonly value: ListedResource } | Refused {
  if (!isObject(item)) return badDescriptor('resources');
  const { name, path, bytes, hash } = item;
  if (typeof name !== 'string' || name === '') return badDescriptor('name');
  if (typeof path !== 'string') return badDescriptor(`${name}: path`);
  if (!isSafeEntryName(path)) return refusedWith('central.unsafePath', path);
  const sha256 = typeof hash === 'string' ? /^sha256:([0-9a-f]{64})$/i.exec(hash)?.[1] : undefined;
  if (typeof bytes !== 'number' || !Number.isSafeInteger(bytes) || bytes < 0 || sha256 === undefined) {
    return refusedWith('central.missingHash', path);
  }
  return { kind: 'ok', value: { name, path, bytes, sha256: sha256.toLowerCase(), descriptor: item } };
}

function checkedList(resources: readonly ListedResource[]): Refused | null {
  const names = new Set<string>();
  const paths = new Set([DESCRIPTOR]);
  // Where our writer puts the tables: nothing it carries through may lie there.
  const tablePaths = new Map(TABLE_NAMES.map((table) => [tablePath(table), table]));
  for (const { name, path } of resources) {
    if (names.has(name)) return refusedWith('central.duplicateResource', name);
    if (paths.has(foldedName(path)) || (tablePaths.get(foldedName(path)) ?? name) !== name)
      return refusedWith('central.duplicateResource', path);
    names.add(name);
    paths.add(foldedName(path));
  }
  const absent = TABLE_NAMES.find((table) => !names.has(table) && !isLaterTable(table));
  return absent === undefined ? null : refusedWith('central.missingTable', absent);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function badDescriptor(key: string): Refused {
  return refusedWith('central.badDescriptor', DESCRIPTOR, { key });
}
