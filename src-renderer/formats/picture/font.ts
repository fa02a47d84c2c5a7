import { type GlyphPath, glyphPath } from './glyph-path.ts';

/** Outlines of a TrueType font, as far as text in charts needs them: one glyph a character, no kerning, no features. */
export type Font = {
  readonly unitsPerEm: number;
  /** Advance and outline of a character, y upwards; of the font's own box where it has none. */
  readonly glyph: (codePoint: number) => Glyph;
};

export type Glyph = { readonly advance: number; readonly path: GlyphPath };

export type FontTables = {
  readonly view: DataView;
  /** Offset of a table in the file. */
  readonly at: (tag: string) => number;
};

/**
 * Reads a font file that ships with the program. Source: Microsoft, "OpenType specification": head, hhea, hmtx, cmap
 * (format 12), loca, glyf.
 * @throws Error for a file that is none of ours: no outlines of that kind, or no such table
 */
export function readFont(bytes: Uint8Array): Font {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = tableOffsets(view);
  const at = (tag: string) => {
    const offset = tables.get(tag);
    if (offset === undefined) throw new Error(`a font without ${tag}`);
    return offset;
  };
  const unitsPerEm = view.getUint16(at('head') + 18);
  const widths = view.getUint16(at('hhea') + 34);
  const glyphNumber = characterMap(view, at('cmap'));
  const known = new Map<number, Glyph>();
  return {
    unitsPerEm,
    glyph(codePoint) {
      const kept = known.get(codePoint);
      if (kept) return kept;
      const number = glyphNumber(codePoint);
      const advance = view.getUint16(at('hmtx') + 4 * Math.min(number, widths - 1));
      const glyph = { advance, path: glyphPath({ view, at }, number) };
      known.set(codePoint, glyph);
      return glyph;
    },
  };
}

function tableOffsets(view: DataView): Map<string, number> {
  const tables = new Map<string, number>();
  for (let i = 0; i < view.getUint16(4); i++) {
    const record = 12 + 16 * i;
    const tag = [0, 1, 2, 3].map((at) => String.fromCharCode(view.getUint8(record + at))).join('');
    tables.set(tag, view.getUint32(record + 8));
  }
  return tables;
}

/** Character → number of its glyph, 0 where there is none. */
function characterMap(view: DataView, cmap: number): (codePoint: number) => number {
  const encodings = Array.from({ length: view.getUint16(cmap + 2) }, (_, i) => cmap + view.getUint32(cmap + 8 + 8 * i));
  const groups = encodings.find((offset) => view.getUint16(offset) === 12);
  if (groups === undefined) throw new Error('a font without a map of all its characters');
  const count = view.getUint32(groups + 12);
  return (codePoint) => {
    let [low, high] = [0, count - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const group = groups + 16 + 12 * middle;
      const first = view.getUint32(group);
      if (codePoint < first) high = middle - 1;
      else if (codePoint > view.getUint32(group + 4)) low = middle + 1;
      else return view.getUint32(group + 8) + codePoint - first;
    }
    return 0;
  };
}
