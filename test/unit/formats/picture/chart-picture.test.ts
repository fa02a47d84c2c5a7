import { readFile } from 'node:fs/promises';
import { unzlibSync } from 'fflate';
import { expect, test } from 'vitest';
import { INTER_WIDTHS } from '#domain/documents/charts/inter-widths.ts';
import { chartPicture } from '#formats/picture/chart-picture.ts';
import { readFont } from '#formats/picture/font.ts';
import { rasterise } from '#formats/picture/rasterise.ts';
import { writePng } from '#formats/picture/write-png.ts';
import { agderData, attachmentOf } from '../../../support/attachment-case.ts';
import { fontFile } from '../../../support/written-documents.ts';
import { xmlFault } from '../../../support/xml-check.ts';

const regular = readFont(await readFile(fontFile('Inter-Regular.ttf')));
const fonts = { regular, semibold: readFont(await readFile(fontFile('Inter-SemiBold.ttf'))) };

test('the font has the advances that charts are laid out with', () => {
  const thousandths = (code: number) => Math.round((regular.glyph(code).advance * 1000) / regular.unitsPerEm);
  const { ascii, latin } = INTER_WIDTHS.regular;
  expect(ascii.map((_, i) => thousandths(0x20 + i))).toEqual(ascii);
  expect(latin.map((_, i) => thousandths(0xa0 + i))).toEqual(latin);
});

test('letters have outlines, also those made of others, and a blank has none', () => {
  const contours = (letter: string) => regular.glyph(letter.codePointAt(0) ?? 0).path.length;
  expect(['l', 'o', 'i', 'å', 'Ø', 'š', ' '].map(contours)).toEqual([1, 2, 2, 4, 3, 2, 0]);
  // A character that the font does not have is the font's own box.
  expect(regular.glyph(0x4e2d)).toEqual(regular.glyph(0x4e00));
});

test('pixels are covered as much as the shape covers them', () => {
  const square = [
    [0.5, 0.5],
    [2.5, 0.5],
    [2.5, 2],
    [0.5, 2],
  ] as const;
  const { rgb } = rasterise(3, 3, [{ colour: '#000000', polygons: [square] }]);
  const grey = Array.from({ length: 9 }, (_, i) => 255 - (rgb[3 * i] ?? 0));
  expect(grey).toEqual([64, 127, 64, 127, 255, 127, 0, 0, 0]);
});

test('a slanted edge leaves half of what it crosses', () => {
  const triangle = [
    [0, 0],
    [4, 0],
    [0, 4],
  ] as const;
  const { rgb } = rasterise(4, 4, [{ colour: '#000000', polygons: [triangle] }]);
  const covered = Array.from({ length: 16 }, (_, i) => (255 - (rgb[3 * i] ?? 0)) / 255);
  expect(covered.reduce((sum, part) => sum + part, 0)).toBeCloseTo(8, 1);
  expect(covered[3]).toBeCloseTo(0.5, 1);
});

test('shapes beyond the picture are cut, not wrapped around', () => {
  const wide = [
    [-5, 1],
    [20, 1],
    [20, 2],
    [-5, 2],
  ] as const;
  const { rgb } = rasterise(4, 3, [{ colour: '#000000', polygons: [wide] }]);
  expect([...rgb].map((value) => value === 0)).toEqual(Array.from({ length: 36 }, (_, i) => i >= 12 && i < 24));
});

test('PNG: what is in it comes back', () => {
  const rgb = Uint8Array.from({ length: 2 * 3 * 3 }, (_, i) => (i * 37) % 256);
  const png = writePng({ width: 2, height: 3, rgb }, 3);
  const view = new DataView(png.buffer);
  expect([view.getUint32(16), view.getUint32(20)]).toEqual([2, 3]);
  const idat = Buffer.from(png).indexOf('IDAT');
  const rows = unzlibSync(png.subarray(idat + 4, idat + 4 + view.getUint32(idat - 4)));
  const back = new Uint8Array(rgb.length);
  for (let row = 0; row < 3; row++) {
    expect(rows[row * 7]).toBe(2);
    for (let i = 0; i < 6; i++)
      back[row * 6 + i] = (rows[row * 7 + 1 + i] ?? 0) + (row > 0 ? (back[(row - 1) * 6 + i] ?? 0) : 0);
  }
  expect(back).toEqual(rgb);
});

test('a chart as a picture: lines without any text to be set, pixels of the same size, alike each time', () => {
  const figure = attachmentOf(agderData()).blocks.find((block) => block.kind === 'figure');
  if (!figure) throw new Error('no figure');
  const picture = chartPicture(figure.chart, figure.alt, fonts);
  const svg = new TextDecoder().decode(picture.svg);
  expect(xmlFault(svg)).toBeNull();
  expect(svg).not.toMatch(/<text|NaN|undefined/);
  expect(new DataView(picture.png.buffer).getUint32(16)).toBe(Math.ceil(picture.width * 3));
  expect(chartPicture(figure.chart, figure.alt, fonts)).toEqual(picture);
});
