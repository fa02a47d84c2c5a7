import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { createTypesetter } from '#services/documents/typesetter.ts';
import { agderData, agderTables, attachmentOf } from '../../../support/attachment-case.ts';
import { pdfText } from '../../../support/pdf-tools.ts';
import { seededRuns } from '../../../support/seeded-runs.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const typesetter = createTypesetter();
afterAll(typesetter.close);

/** Markup of Typst and others, and what tends to break programs. */
const PIECES = [
  '#import "x": *',
  '#panic("au")',
  '#{while true {}}',
  '$ x^2 $',
  '*fet*',
  '_kursiv_',
  '@kilde',
  '<etikett>',
  '= Overskrift',
  '- punkt',
  '\\',
  '`kode`',
  '// merknad',
  '/* merknad */',
  'https://example.no/?a=1&b=2',
  '[',
  ']',
  '"',
  "'",
  '{page}',
  '<script>alert(1)</script>',
  '&amp;',
  '100 %',
  'Čáhcesuolu',
  'Ærø ÅØ',
];

const piece = fc.oneof(
  fc.constantFrom(...PIECES),
  fc.constantFrom('😀', 'שלום', '中文', '\u202eסוף', '\u0000', '\u200d', 'ﷺ'),
  fc.integer({ min: 1, max: 400 }).map((length) => 'w'.repeat(length)),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
);
const hostile = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(' '));

const known = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(' '));

function modelWith(text: string): string {
  const { services, organisations } = agderTables();
  const named = organisations.map((row) => (row.id === 'NO-42' ? { ...row, name: text.replaceAll(' - ', ' ') } : row));
  const data = agderData({ services: services.map((row) => ({ ...row, name: text })), organisations: named });
  const model = attachmentOf(data, { proposals: [text], caseNumber: text.slice(0, 200), recipient: text });
  // Names of any length fit a title; the model's own bounds are tested elsewhere.
  const { metadata } = model;
  return JSON.stringify({
    ...model,
    metadata: { ...metadata, title: metadata.title.slice(0, 300) },
    blocks: model.blocks,
  });
}

test('no text breaks the typesetting', { timeout: 300_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(hostile, async (text) => {
      fc.pre(text.isWellFormed());
      const result = await typesetter.typeset(modelWith(text));
      // A name beyond the model's bounds is refused with its place; nothing else fails.
      if (result.kind === 'failed') expect(result.message).toMatch(/^document\.wrongShape document\./);
      else expect(result.pages.length).toBeGreaterThan(0);
    }),
    seededRuns(16),
  );
});

test('markup appears as it was written', { timeout: 300_000 }, async () => {
  const file = join(await temporaryFolder(), 'vedlegg.pdf');
  await fc.assert(
    fc.asyncProperty(known, async (text) => {
      const result = await typesetter.typeset(modelWith(text));
      if (result.kind === 'failed') throw new Error(result.message);
      expect(result.missingCharacters).toEqual([]);
      await writeFile(file, result.pdf);
      const shown = pdfText(file);
      const squeezed = (value: string) => value.replace(/\s/g, '');
      if (shown !== null) expect(squeezed(shown)).toContain(squeezed(`1.${text}`));
    }),
    seededRuns(10),
  );
});
