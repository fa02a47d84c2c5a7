import { createHash } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import { TABLE_NAMES, TABLES, type TableName } from '#domain/model/tables.ts';

/**
 * Central files made without the program's own writer, so that each can be wrong in one way.
 * Entries are `[name, content]`; what is in `listed` is described in `datapackage.json`.
 */
export type Resource = { name: string; path: string; bytes: number; hash: string; [key: string]: unknown };
export type Package = {
  root: Record<string, unknown>;
  resources: Resource[];
  entries: [string, Uint8Array][];
};

export function packageWith(tables: Partial<Record<TableName, string>> = {}): Package {
  const parts: Package = {
    root: {
      name: 'bibliotek24',
      fileId: '5ce7b24a-0000-4000-8000-000000000001',
      format: 1,
      minReader: 1,
      minWriter: 1,
      revision: 7,
      parents: [],
      vector: {},
      seen: {},
    },
    resources: [],
    entries: [],
  };
  for (const table of TABLE_NAMES) addResource(parts, table, `${table}.csv`, tables[table] ?? headOf(table));
  return parts;
}

export function addResource(parts: Package, name: string, path: string, content: string | Uint8Array): void {
  const bytes = typeof content === 'string' ? strToU8(content) : content;
  parts.resources.push({ name, path, bytes: bytes.length, hash: hashOf(bytes) });
  parts.entries.push([path, bytes]);
}

export function hashOf(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

/** The head of a table's CSV with its line break, and extra columns where they are wanted. */
export function headOf(table: TableName, ...extra: string[]): string {
  return `${[...Object.keys(TABLES[table].columns), ...extra].join(',')}\n`;
}

/** A table of one or more rows, each an object of the columns that are not empty. */
export function tableOf(table: TableName, ...rows: Readonly<Record<string, string | number>>[]): string {
  const columns = Object.keys(TABLES[table].columns);
  return headOf(table) + rows.map((row) => `${columns.map((column) => row[column] ?? '').join(',')}\n`).join('');
}

export function pack(parts: Package, level: 0 | 6 = 6): Uint8Array {
  return zip([['datapackage.json', descriptorOf(parts)], ...parts.entries], level);
}

export function descriptorOf({ root, resources }: Package): Uint8Array {
  return strToU8(JSON.stringify({ ...root, resources }));
}

/** Any names in any order, which fflate's own `zipSync` cannot: it packs an object. */
export function zip(entries: readonly (readonly [string, Uint8Array])[], level: 0 | 6 = 6): Uint8Array {
  return joined(entries.map(([name, bytes]) => named(name, bytes, level)));
}

/** An archive of one entry, packed under a name of the same length and then given its own in both places. */
function named(name: string, bytes: Uint8Array, level: 0 | 6): Uint8Array {
  const nameBytes = strToU8(name);
  const archive = zipSync({ ['x'.repeat(nameBytes.length)]: [bytes, { level }] });
  const directory = new DataView(archive.buffer).getUint32(archive.length - 6, true);
  archive.set(nameBytes, 30);
  archive.set(nameBytes, directory + 46);
  return archive;
}

/** One archive of the entries of several, whatever their names. */
function joined(archives: readonly Uint8Array[]): Uint8Array {
  const [files, directory]: [Uint8Array[], Uint8Array[]] = [[], []];
  let offset = 0;
  for (const archive of archives) {
    const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
    const start = view.getUint32(archive.length - 22 + 16, true);
    const entry = archive.slice(start, archive.length - 22);
    new DataView(entry.buffer).setUint32(42, offset, true);
    files.push(archive.subarray(0, start));
    directory.push(entry);
    offset += start;
  }
  const end = new Uint8Array(22);
  const view = new DataView(end.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, archives.length, true);
  view.setUint16(10, archives.length, true);
  view.setUint32(
    12,
    directory.reduce((sum, { length }) => sum + length, 0),
    true,
  );
  view.setUint32(16, offset, true);
  return new Uint8Array(Buffer.concat([...files, ...directory, end]));
}

/** A field of an entry's record in the central directory, by its offset there (APPNOTE 4.3.12). */
export function patchDirectory(archive: Uint8Array, name: string, patch: (record: DataView) => void): Uint8Array {
  const bytes = archive.slice();
  const view = new DataView(bytes.buffer);
  for (let at = view.getUint32(bytes.length - 6, true); at < bytes.length - 22; ) {
    const length = view.getUint16(at + 28, true);
    if (Buffer.from(bytes.subarray(at + 46, at + 46 + length)).toString() === name) {
      patch(new DataView(bytes.buffer, at));
      return bytes;
    }
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  throw new Error(`no entry ${name}`);
}

/** The same for the local header (APPNOTE 4.3.7). */
export function patchLocal(archive: Uint8Array, name: string, patch: (header: DataView) => void): Uint8Array {
  let offset = 0;
  patchDirectory(archive, name, (record) => {
    offset = record.getUint32(42, true);
  });
  const bytes = archive.slice();
  patch(new DataView(bytes.buffer, offset));
  return bytes;
}
