import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Cell, DocumentModel, TableBlock } from '#domain/documents/model.ts';
import { typesetInput } from '#services/documents/typeset-input.ts';
import { typesettingPlaces } from '#services/documents/typesetting-files.ts';
import { createTypstEngine } from '#services/documents/typst-engine.ts';
import { DOCUMENT_EXAMPLE } from '../../../support/document-example.ts';
import { seededRuns } from '../../../support/seeded-runs.ts';

vi.setConfig({ testTimeout: 300_000 });

const engineFile = new URL('../../../../src-main/services/documents/typst-engine.ts', import.meta.url);
const engine = createTypstEngine(typesettingPlaces(engineFile.href).file);

// Names and numbers as they come, pairs that are kerned or joined, and letters that are in one of the fonts or in none.
const word = fc.oneof(
  fc.constantFrom('Britannica', 'e-bøker', 'WAVAWAVA', '->', '3x4', 'ffi', '1 234 567', '180 av 180', '–', '…', '"LT"'),
  fc.constantFrom('Čáhcesuolu', 'Ærø', '中文', '\u202f', '\n', 'w'.repeat(40)),
  fc.string({ unit: 'grapheme-ascii', maxLength: 12 }),
);
const words = fc.array(word, { maxLength: 7 }).map((parts) => parts.join(' '));
const cellOf = (text: string): Cell => ({ text, value: text, holds: null, mark: '' });
const table = fc.integer({ min: 1, max: 8 }).chain((count): fc.Arbitrary<TableBlock> => {
  const texts = fc.array(words, { minLength: count, maxLength: count });
  const row = texts.map((row) => row.map(cellOf));
  const kinds = fc.array(fc.constantFrom('text', 'count', 'thousandKroner'), { minLength: count, maxLength: count });
  const group = fc.record({
    heading: fc.option(words),
    rows: fc.array(row, { minLength: 1, maxLength: 4 }),
    sum: fc.option(row),
  });
  return fc
    .record({
      headings: texts,
      kinds,
      groups: fc.array(group, { minLength: 1, maxLength: 3 }),
      total: fc.option(row),
    })
    .map(({ headings, kinds, groups, total }) => ({
      kind: 'table',
      label: 'Tabell 1',
      title: 'En tabell',
      message: null,
      columns: headings.map((heading, i) => {
        const holds = kinds[i] ?? 'text';
        return { heading, holds, align: holds === 'text' ? 'start' : 'end', tone: i % 3 === 2 ? 'muted' : 'normal' };
      }),
      groups,
      total,
      note: [{ text: 'Kilde.', notes: [1] }],
    }));
});

/** What stands on the pages, and where: letters in a run and lines, at the place that the groups around them add up to. */
function drawn(svg: string): string[] {
  const seen: string[] = [];
  const around: (readonly [number, number])[] = [[0, 0]];
  const glyphs = /<defs class="glyph">.*?<\/defs>/s;
  for (const [tag] of svg.replace(glyphs, '').matchAll(/<[^>]*>/g)) {
    const [x, y] = around.at(-1) ?? [0, 0];
    if (tag.startsWith('<g')) {
      const [, dx = 0, dy = 0] = /translate\(([-\d.]+),\s*([-\d.]+)\)/.exec(tag) ?? [];
      around.push([x + Number(dx), y + Number(dy)]);
    } else if (tag === '</g>') around.pop();
    else if (/^<(use|path)/.test(tag)) {
      seen.push(`${x.toFixed(1)} ${y.toFixed(1)} ${tag.replace(/ data-tid="[^"]*"/, '')}`);
    }
  }
  return seen;
}

test('a row whose height is told stands as when the typesetter finds it out', async () => {
  const { typeset } = await engine;
  let told = 0;
  fc.assert(
    fc.property(table, (block) => {
      fc.pre(JSON.stringify(block).isWellFormed());
      const model: DocumentModel = { ...DOCUMENT_EXAMPLE, blocks: [block] };
      const input = typesetInput(model);
      const measured = input.replace(/"rows":\[([^\]{]*)\]\}/, (_, rows: string) => {
        told += rows.split(',').filter((row) => row !== 'null').length;
        return `"rows":[${rows.replace(/[\d.]+/g, 'null')}]}`;
      });
      const [found, known] = [measured, input].map((each) => typeset('attachment.typ', each).svg).map(drawn);
      expect(known).toEqual(found);
    }),
    seededRuns(60),
  );
  expect(told).toBeGreaterThan(60);
});
