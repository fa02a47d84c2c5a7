/** A square picture, RGBA from the top left, and the same as PNG. */
export type Picture = { readonly size: number; readonly rgba: Uint8Array; readonly png: Uint8Array };

const HEAD = 6;
const ENTRY = 16;
const BITMAP_HEAD = 40;
/** From here on as PNG, which Windows reads for the large picture; smaller ones as bitmaps, which every reader takes. */
const PNG_FROM = 256;

/** A Windows icon (`.ico`) of pictures up to 256: https://learn.microsoft.com/previous-versions/ms997538(v=msdn.10) */
export function icoFile(pictures: readonly Picture[]): Uint8Array {
  const images = pictures.map((picture) => (picture.size >= PNG_FROM ? picture.png : bitmap(picture)));
  const head = Buffer.alloc(HEAD + ENTRY * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [index, { size }] of pictures.entries()) {
    const entry = HEAD + ENTRY * index;
    // One byte each: 256 is written as 0.
    head.writeUInt8(size % 256, entry);
    head.writeUInt8(size % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(images[index]?.length ?? 0, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += images[index]?.length ?? 0;
  }
  return Buffer.concat([head, ...images]);
}

/** BGRA from the bottom up, then the old one-bit mask, left empty: the alpha channel says what shows. */
function bitmap({ size, rgba }: Picture): Uint8Array {
  const maskRow = Math.ceil(size / 32) * 4;
  const file = Buffer.alloc(BITMAP_HEAD + size * size * 4 + maskRow * size);
  file.writeUInt32LE(BITMAP_HEAD, 0);
  file.writeInt32LE(size, 4);
  // Twice the height: colours and mask are one above the other.
  file.writeInt32LE(size * 2, 8);
  file.writeUInt16LE(1, 12);
  file.writeUInt16LE(32, 14);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const from = (y * size + x) * 4;
      const to = BITMAP_HEAD + ((size - 1 - y) * size + x) * 4;
      const [red = 0, green = 0, blue = 0, alpha = 0] = rgba.subarray(from, from + 4);
      file.set([blue, green, red, alpha], to);
    }
  }
  return file;
}
