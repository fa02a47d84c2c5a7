import { END_RECORD } from './zip-layout.ts';
import { type Refused, refusedWith } from './zip-problem.ts';

export type EndRecord = {
  readonly kind: 'ok';
  readonly entries: number;
  readonly directoryOffset: number;
  /** First byte after the directory, where the end record begins. */
  readonly directoryEnd: number;
};

const LONGEST_COMMENT = 0xffff;
const ZIP64_NUMBER = 0xffffffff;

/** Finds the end record; without one, tells an empty file, a web page, a cut-off archive and something else apart. */
export function findEndRecord(bytes: Uint8Array): EndRecord | Refused {
  if (bytes.length === 0) return refusedWith('central.emptyFile');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const offset = endRecordOffset(view);
  if (offset === null) return noEndRecord(bytes);
  const at = (position: number) => view.getUint16(offset + position, true);
  const entries = at(10);
  const size = view.getUint32(offset + 12, true);
  const directoryOffset = view.getUint32(offset + 16, true);
  if (entries === 0xffff || size === ZIP64_NUMBER || directoryOffset === ZIP64_NUMBER) {
    return refusedWith('central.unsupportedZip', undefined, { feature: 'zip64' });
  }
  if (at(4) !== 0 || at(6) !== 0 || at(8) !== entries) {
    return refusedWith('central.unsupportedZip', undefined, { feature: 'split' });
  }
  if (directoryOffset + size !== offset) return refusedWith('central.damagedZip');
  return { kind: 'ok', entries, directoryOffset, directoryEnd: offset };
}

/** The record is last but for a comment whose length it tells; only a record that ends with the file counts. */
function endRecordOffset(view: DataView): number | null {
  const last = view.byteLength - END_RECORD.size;
  for (let offset = last; offset >= Math.max(0, last - LONGEST_COMMENT); offset--) {
    if (view.getUint32(offset, true) !== END_RECORD.signature) continue;
    if (offset + END_RECORD.size + view.getUint16(offset + 20, true) === view.byteLength) return offset;
  }
  return null;
}

function noEndRecord(bytes: Uint8Array): Refused {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return refusedWith('central.truncated');
  const start = String.fromCharCode(...bytes.subarray(0, 512)).trimStart();
  // a sign-in page saved under the file's name is the usual one; the mark is U+FEFF in UTF-8
  if (/^(?:\u00ef\u00bb\u00bf)?\s*<(?:!doctype|html|\?xml|head|body|!--)/i.test(start))
    return refusedWith('central.webPage');
  return refusedWith('central.notAZip');
}
