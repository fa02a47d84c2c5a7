import { zlibSync } from 'fflate';
import { concatenate } from '../zip/concatenate.ts';
import { crc32 } from '../zip/crc32.ts';
import type { Raster } from './rasterise.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Every row is told by how it differs from the one above: charts are mostly the same downwards. */
const FILTER_UP = 2;
const METRE_IN_POINTS = 72 / 0.0254;

/** The picture as PNG, byte for byte the same everywhere. @param perPoint pixels a point. Source: W3C, "PNG", third edition. */
export function writePng({ width, height, rgb }: Raster, perPoint: number): Uint8Array {
  const line = 3 * width;
  const filtered = new Uint8Array((line + 1) * height);
  for (let row = 0; row < height; row++) {
    const [from, to] = [row * line, row * (line + 1)];
    filtered[to] = FILTER_UP;
    for (let i = 0; i < line; i++) {
      filtered[to + 1 + i] = (rgb[from + i] ?? 0) - (row === 0 ? 0 : (rgb[from - line + i] ?? 0));
    }
  }
  const density = Math.round(perPoint * METRE_IN_POINTS);
  return concatenate([
    Uint8Array.from(SIGNATURE),
    chunk('IHDR', [...uint32(width), ...uint32(height), 8, 2, 0, 0, 0]),
    chunk('pHYs', [...uint32(density), ...uint32(density), 1]),
    chunk('IDAT', zlibSync(filtered, { level: 6 })),
    chunk('IEND', []),
  ]);
}

function chunk(type: string, data: ArrayLike<number>): Uint8Array {
  const typed = concatenate([Uint8Array.from(type, (letter) => letter.charCodeAt(0)), Uint8Array.from(data)]);
  return concatenate([Uint8Array.from(uint32(data.length)), typed, Uint8Array.from(uint32(crc32(typed)))]);
}

function uint32(value: number): number[] {
  return [value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff];
}
