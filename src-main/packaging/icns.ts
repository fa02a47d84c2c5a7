import type { Picture } from './ico.ts';

/** Type of each entry by the pixels of its picture; macOS takes the others from these. `@2x` entries are the same pictures. */
const TYPES: Readonly<Record<number, readonly string[]>> = {
  32: ['ic11'],
  64: ['ic12'],
  128: ['ic07'],
  256: ['ic08', 'ic13'],
  512: ['ic09', 'ic14'],
  1024: ['ic10'],
};

/** An Apple icon (`.icns`): entries of a type, a length and a PNG. Pictures of other sizes are left out. */
export function icnsFile(pictures: readonly Picture[]): Uint8Array {
  const entries = pictures.flatMap(({ size, png }) =>
    (TYPES[size] ?? []).map((type) => Buffer.concat([entryHead(type, png.length), png])),
  );
  const length = entries.reduce((sum, entry) => sum + entry.length, 0);
  return Buffer.concat([entryHead('icns', length), ...entries]);
}

function entryHead(type: string, length: number): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32BE(length + head.length, 4);
  return head;
}
