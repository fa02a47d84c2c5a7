import { decodeUtf8 } from '../csv/utf8.ts';
import { foldedName, isSafeEntryName } from './entry-name.ts';
import { findEndRecord } from './find-end-record.ts';
import { DEFLATED, DIRECTORY_ENTRY, LOCAL_HEADER, STORED, type ZipEntry } from './zip-layout.ts';
import { type Refused, refusedWith } from './zip-problem.ts';

export type ZipDirectory = { readonly kind: 'ok'; readonly entries: readonly ZipEntry[] };

/** Flags (APPNOTE 4.4.4): encrypted, sizes after the data, strong encryption, masked headers. */
const ENCRYPTED = 0x0001 | 0x0040 | 0x2000;
const SIZES_AFTER_DATA = 0x0008;
const SYMLINK = 0xa000;
const FILE_TYPE = 0xf000;
const ZIP64_SIZE = 0xffffffff;

/**
 * Lists the entries of a ZIP without unpacking any. We read the directory ourselves because an unpacking library hides what has
 * to be refused: duplicates, links, encryption, overlapping entries, names that lead out of the folder.
 */
export function readZipDirectory(bytes: Uint8Array, limits: { readonly entries: number }): ZipDirectory | Refused {
  const end = findEndRecord(bytes);
  if (end.kind !== 'ok') return end;
  if (end.entries > limits.entries) {
    return refusedWith('central.tooManyEntries', undefined, { count: end.entries, max: limits.entries });
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let offset = end.directoryOffset;
  for (let i = 0; i < end.entries; i++) {
    const entry = directoryEntry(bytes, view, offset, end.directoryEnd);
    if (entry.kind !== 'ok') return entry;
    const { name } = entry.value;
    if (names.has(foldedName(name))) return refusedWith('central.duplicateEntry', name);
    names.add(foldedName(name));
    entries.push(entry.value);
    offset = entry.next;
  }
  if (offset !== end.directoryEnd) return refusedWith('central.damagedZip');
  return overlap(entries, end.directoryOffset) ?? { kind: 'ok', entries };
}

type ReadEntry = { readonly kind: 'ok'; readonly value: ZipEntry; readonly next: number };

function directoryEntry(bytes: Uint8Array, view: DataView, offset: number, end: number): ReadEntry | Refused {
  if (offset + DIRECTORY_ENTRY.size > end || view.getUint32(offset, true) !== DIRECTORY_ENTRY.signature) {
    return refusedWith('central.damagedZip');
  }
  const short = (position: number) => view.getUint16(offset + position, true);
  const long = (position: number) => view.getUint32(offset + position, true);
  const nameEnd = offset + DIRECTORY_ENTRY.size + short(28);
  const next = nameEnd + short(30) + short(32);
  if (next > end) return refusedWith('central.damagedZip');
  const nameBytes = bytes.subarray(offset + DIRECTORY_ENTRY.size, nameEnd);
  const name = decodeUtf8(nameBytes);
  if (name === null) return refusedWith('central.unsafePath', printable(nameBytes));
  const [flags, method, packedSize, size, localOffset] = [short(8), short(10), long(20), long(24), long(42)];
  if (!isSafeEntryName(name)) return refusedWith('central.unsafePath', name);
  if (flags & ENCRYPTED) return refusedWith('central.encrypted', name);
  if (((long(38) >>> 16) & FILE_TYPE) === SYMLINK) return refusedWith('central.symlink', name);
  if (packedSize === ZIP64_SIZE || size === ZIP64_SIZE || localOffset === ZIP64_SIZE) {
    return refusedWith('central.unsupportedZip', name, { feature: 'zip64' });
  }
  if (short(34) !== 0) return refusedWith('central.unsupportedZip', name, { feature: 'split' });
  if (method !== STORED && method !== DEFLATED) {
    return refusedWith('central.unsupportedZip', name, { feature: 'method' });
  }
  if (method === STORED && packedSize !== size) return refusedWith('central.damagedEntry', name);
  const listed = { name, method, crc: long(16), packedSize, size } as const;
  const dataOffset = localDataOffset(view, localOffset, { ...listed, flags, nameBytes }, bytes);
  if (dataOffset === null) return refusedWith('central.damagedEntry', name);
  return { kind: 'ok', value: { ...listed, dataOffset }, next };
}

type Listed = Omit<ZipEntry, 'dataOffset' | 'name'> & { readonly flags: number; readonly nameBytes: Uint8Array };

/** Where the entry's data begins; `null` when its local header is not there or tells something else than the directory. */
function localDataOffset(view: DataView, offset: number, listed: Listed, bytes: Uint8Array): number | null {
  if (offset + LOCAL_HEADER.size > view.byteLength) return null;
  if (view.getUint32(offset, true) !== LOCAL_HEADER.signature) return null;
  const nameStart = offset + LOCAL_HEADER.size;
  const nameEnd = nameStart + view.getUint16(offset + 26, true);
  if (!sameBytes(bytes.subarray(nameStart, nameEnd), listed.nameBytes)) return null;
  if (view.getUint16(offset + 6, true) !== listed.flags || view.getUint16(offset + 8, true) !== listed.method)
    return null;
  const sizes = [listed.crc, listed.packedSize, listed.size];
  if (!(listed.flags & SIZES_AFTER_DATA) && sizes.some((n, i) => view.getUint32(offset + 14 + 4 * i, true) !== n))
    return null;
  const dataOffset = nameEnd + view.getUint16(offset + 28, true);
  return dataOffset + listed.packedSize <= view.byteLength ? dataOffset : null;
}

/** Entries that share packed bytes are how an archive of 40 kB unpacks to gigabytes. */
function overlap(entries: readonly ZipEntry[], directoryOffset: number): Refused | null {
  let end = directoryOffset;
  for (const entry of entries.toSorted((a, b) => b.dataOffset - a.dataOffset)) {
    if (entry.dataOffset + entry.packedSize > end) return refusedWith('central.damagedEntry', entry.name);
    end = entry.dataOffset - LOCAL_HEADER.size;
  }
  return null;
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

function printable(name: Uint8Array): string {
  return Array.from(name, (byte) => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '?')).join('');
}
