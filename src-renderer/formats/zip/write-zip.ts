import { deflateSync } from 'fflate';
import { encodeUtf8 } from '../csv/utf8.ts';
import { concatenate } from './concatenate.ts';
import { crc32 } from './crc32.ts';
import { DEFLATED, DIRECTORY_ENTRY, END_RECORD, LOCAL_HEADER } from './zip-layout.ts';

export type PackedFile = { readonly name: string; readonly bytes: Uint8Array };

/** 1980-01-01 00:00, the first moment a ZIP can tell: the same content gives the same bytes on every day. */
const FIXED_DATE = 0x0021;
/** Names are UTF-8 (APPNOTE 4.4.4, bit 11). */
const UTF8_NAME = 0x0800;
const VERSION = 20;

/**
 * Packs files in the given order, byte for byte the same on every machine: fflate's deflate is JavaScript of one pinned version,
 * where the platform's own compressor differs from one system to the next.
 */
export function writeZip(files: readonly PackedFile[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const file of files) {
    const name = encodeUtf8(file.name);
    const packed = deflateSync(file.bytes, { level: 6 });
    const common = commonFields(crc32(file.bytes), packed.length, file.bytes.length, name.length);
    const header = [record(LOCAL_HEADER, [[0, common]]), name, packed];
    directory.push(record(DIRECTORY_ENTRY, [[2, common]], { version: VERSION, offset }), name);
    parts.push(...header);
    offset += header.reduce((sum, part) => sum + part.length, 0);
  }
  const directorySize = directory.reduce((sum, part) => sum + part.length, 0);
  return concatenate([...parts, ...directory, endRecord(files.length, directorySize, offset)]);
}

/** The 26 bytes that a local header and a directory entry share. */
function commonFields(crc: number, packedSize: number, size: number, nameLength: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(26));
  view.setUint16(0, VERSION, true);
  view.setUint16(2, UTF8_NAME, true);
  view.setUint16(4, DEFLATED, true);
  view.setUint16(8, FIXED_DATE, true);
  view.setUint32(10, crc, true);
  view.setUint32(14, packedSize, true);
  view.setUint32(18, size, true);
  view.setUint16(22, nameLength, true);
  return new Uint8Array(view.buffer);
}

function record(
  layout: { readonly signature: number; readonly size: number },
  fields: readonly (readonly [number, Uint8Array])[],
  entry?: { readonly version: number; readonly offset: number },
): Uint8Array {
  const bytes = new Uint8Array(layout.size);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, layout.signature, true);
  for (const [position, value] of fields) bytes.set(value, 4 + position);
  if (entry) {
    view.setUint16(4, entry.version, true);
    view.setUint32(42, entry.offset, true);
  }
  return bytes;
}

function endRecord(entries: number, directorySize: number, directoryOffset: number): Uint8Array {
  const bytes = record(END_RECORD, []);
  const view = new DataView(bytes.buffer);
  view.setUint16(8, entries, true);
  view.setUint16(10, entries, true);
  view.setUint32(12, directorySize, true);
  view.setUint32(16, directoryOffset, true);
  return bytes;
}
