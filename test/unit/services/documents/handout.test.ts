import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { type Handout, parseHandout } from '#domain/documents/handout.ts';
import { isoDate } from '#domain/model/brands.ts';
import { readFingerprint } from '#formats/documents/read-fingerprint.ts';
import { createTypesetter } from '#services/documents/typesetter.ts';
import { pdfFonts, pdfStructure, pdfText } from '../../../support/pdf-tools.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

vi.setConfig({ testTimeout: 120_000 });

const typesetter = createTypesetter();
afterAll(typesetter.close);

const svg = (title: string) =>
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1920 1080" width="1920" height="1080" font-family="Inter">' +
  '<defs><pattern id="r1" width="16" height="16" patternUnits="userSpaceOnUse"><line x2="16" y2="16" stroke="#000"/></pattern></defs>' +
  `<rect width="1920" height="1080" fill="#fff"/><rect x="100" y="300" width="900" height="200" fill="url(#r1)"/><text x="112" y="148" font-size="68" font-weight="600">${title}</text></svg>`;

const HANDOUT: Handout = {
  format: 'b24-handout-1',
  metadata: {
    title: 'Digitalt innhold til bibliotekene i Agder',
    language: 'nb',
    office: 'Fylkesbiblioteket i Agder',
    documentDate: isoDate('2026-11-24'),
    sampleMark: 'Eksempeldata',
    footer: 'Tall per 24. november 2026',
    pageLabel: 'Side {page} av {pages}',
    keywords: ['Bibliotek24', `sha256:${'ab'.repeat(32)}`],
  },
  slides: ['Avtalereduksjon', 'Besparelse', 'Økonomiplan'].map((name) => ({
    name,
    svg: svg(`Lysbildet om ${name}`),
    alt: `${name}. 2024: brutto 100 000.`,
    source: `Kilde for ${name}.`,
    notes: ['Det som sies.', 'Og litt til.'],
  })),
};

async function typeset(handout: Handout) {
  const result = await typesetter.typeset(JSON.stringify(handout));
  if (result.kind === 'failed') throw new Error(result.message);
  return result;
}

test('two slides on a page, with their sources, notes and page numbers', async () => {
  const { pdf, pages, missingCharacters } = await typeset(HANDOUT);
  expect(pages).toHaveLength(2);
  expect(missingCharacters).toEqual([]);
  expect(readFingerprint(pdf)).toBe('ab'.repeat(32));
  const file = join(await temporaryFolder(), 'utdelingsark.pdf');
  await writeFile(file, pdf);
  const [structure, fonts, text] = [pdfStructure(file), pdfFonts(file), pdfText(file)];
  if (structure === null || fonts === null || text === null) return;
  for (const { name, source } of HANDOUT.slides) {
    expect(text).toContain(source);
    expect(text).toContain(`Lysbildet om ${name}`);
  }
  expect(text).toContain('Side 2 av 2');
  expect(text).toContain('Og litt til.');
  expect(structure.match(/Figure/g)).toHaveLength(3);
  expect(structure.match(/H1/g)).toHaveLength(3);
  expect(Buffer.from(pdf).toString('latin1')).toContain('/Alt');
});

test('the same hand-out gives the same bytes, also after another document', async () => {
  const first = await typeset(HANDOUT);
  await typeset({ ...HANDOUT, slides: HANDOUT.slides.slice(0, 1) });
  expect(Buffer.from((await typeset(HANDOUT)).pdf).equals(first.pdf)).toBe(true);
});

test('a picture can read nothing outside itself', async () => {
  const outside = svg('Ute').replace('</svg>', '<image href="/model.json" width="9" height="9"/></svg>');
  const [slide] = HANDOUT.slides;
  if (!slide) throw new Error('no slide');
  const asked = JSON.stringify({ ...HANDOUT, slides: [{ ...slide, svg: outside }] });
  expect((await typesetter.typeset(asked)).kind).toBe('failed');
});

test('what is not a whole hand-out is no hand-out', () => {
  expect(parseHandout(JSON.stringify(HANDOUT))).toEqual(HANDOUT);
  expect(parseHandout(JSON.stringify({ ...HANDOUT, more: 1 }))).toBeNull();
  expect(parseHandout('{"format":"b24-handout-1"')).toBeNull();
});
