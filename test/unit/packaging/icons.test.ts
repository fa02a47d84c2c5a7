import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { icnsFile } from '../../../src-main/packaging/icns.ts';
import { icoFile } from '../../../src-main/packaging/ico.ts';

const folder = new URL('../../../resources/icons/', import.meta.url);
const read = (name: string) => readFile(new URL(name, folder));
const PNG = [0x89, 0x50, 0x4e, 0x47];

test('pictures from 16 to 1024, each of the size that its name says, with a see-through ground', async () => {
  const names = await readdir(new URL('png/', folder));
  const sizes = names.map((name) => Number.parseInt(name, 10)).sort((a, b) => a - b);
  expect(sizes).toEqual([16, 24, 32, 48, 64, 128, 256, 512, 1024]);
  for (const size of sizes) {
    const picture = await read(`png/${size}x${size}.png`);
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([size, size]);
    // Colour type 6 (PNG 11.2.2): red, green, blue and alpha.
    expect(picture[25]).toBe(6);
  }
});

test.each(['icon.ico', 'file.ico'])('%s has every size that Windows asks for, the large one as PNG', async (name) => {
  const file = await read(name);
  expect([file.readUInt16LE(0), file.readUInt16LE(2)]).toEqual([0, 1]);
  const entries = Array.from({ length: file.readUInt16LE(4) }, (_, index) => {
    const at = 6 + 16 * index;
    const [length, offset] = [file.readUInt32LE(at + 8), file.readUInt32LE(at + 12)];
    return { size: file.readUInt8(at) || 256, image: file.subarray(offset, offset + length), length };
  });
  expect(entries.map(({ size }) => size)).toEqual([16, 20, 24, 32, 40, 48, 64, 128, 256]);
  for (const { size, image, length } of entries) {
    expect(image).toHaveLength(length);
    if (size === 256) expect([...image.subarray(0, 4)]).toEqual(PNG);
    else expect([image.readUInt32LE(0), image.readInt32LE(4), image.readInt32LE(8)]).toEqual([40, size, 2 * size]);
  }
});

test.each(['icon.icns', 'file.icns'])('%s has the pictures of macOS, whole', async (name) => {
  const file = await read(name);
  expect([file.toString('latin1', 0, 4), file.readUInt32BE(4)]).toEqual(['icns', file.length]);
  const types: string[] = [];
  for (let at = 8; at < file.length; at += file.readUInt32BE(at + 4)) {
    types.push(file.toString('latin1', at, at + 4));
    expect([...file.subarray(at + 8, at + 12)]).toEqual(PNG);
  }
  expect(types).toEqual(['ic11', 'ic12', 'ic07', 'ic08', 'ic13', 'ic09', 'ic14', 'ic10']);
});

test('a bitmap in an .ico is blue first and from the bottom up', () => {
  const rgba = Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16);
  const file = icoFile([{ size: 2, rgba, png: new Uint8Array() }]);
  const pixels = file.subarray(6 + 16 + 40);
  expect([...pixels]).toEqual([11, 10, 9, 12, 15, 14, 13, 16, 3, 2, 1, 4, 7, 6, 5, 8, ...Array(8).fill(0)]);
});

test('a picture of a size that macOS does not ask for is left out', () => {
  expect(icnsFile([{ size: 48, rgba: new Uint8Array(), png: new Uint8Array(9) }])).toHaveLength(8);
});
