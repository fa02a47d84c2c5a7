import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import type { DocumentModel } from '#domain/documents/model.ts';
import { createTypesetter } from '#services/documents/typesetter.ts';
import { agderData, attachmentOf, textOf } from '../../../support/attachment-case.ts';
import { pdfFonts, pdfStructure, pdfText, preflightCodes } from '../../../support/pdf-tools.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

// The first document waits for the compiler, which can take its time on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const typesetter = createTypesetter();
afterAll(typesetter.close);

async function typeset(model: DocumentModel) {
  const result = await typesetter.typeset(JSON.stringify(model));
  if (result.kind === 'failed') throw new Error(result.message);
  return result;
}

function bytesOf(pdf: Uint8Array): string {
  return Buffer.from(pdf).toString('latin1');
}

async function asFile(pdf: Uint8Array): Promise<string> {
  const file = join(await temporaryFolder(), 'vedlegg.pdf');
  await writeFile(file, pdf);
  return file;
}

describe.each(['nb', 'nn'] as const)('the attachment as PDF (%s)', (language) => {
  const model = attachmentOf(agderData(), { language, caseNumber: '26/01234' });

  test('the same model gives the same bytes', async () => {
    const [first, second] = [await typeset(model), await typeset(model)];
    expect(Buffer.from(first.pdf).equals(second.pdf)).toBe(true);
    expect(first.pages).toEqual(second.pages);
  });

  test('is marked as an archive file, tagged, in its language', async () => {
    const { pdf, missingCharacters } = await typeset(model);
    const bytes = bytesOf(pdf);
    expect(missingCharacters).toEqual([]);
    expect(bytes).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>');
    expect(bytes).toContain('/GTS_PDFA1');
    expect(bytes).toMatch(/\/Marked\s+true/);
    expect(bytes).not.toContain('/Suspects');
    expect(bytes).toMatch(new RegExp(`/Lang\\s*\\(${language}-NO\\)`));
    expect(bytes).not.toMatch(/\/JavaScript|\/EmbeddedFile/);
  });

  test('one picture a page', async () => {
    const { pages } = await typeset(model);
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) {
      expect(page).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg".*<\/svg>$/s);
      // What a picture may not hold, or a browser would not show in one.
      expect(page).not.toMatch(/foreignObject|<script|<style|h5:|href="http/);
    }
  });

  test('says on paper what the model says', async () => {
    const { pdf } = await typeset(model);
    expect(pdf.length).toBeGreaterThan(20_000);
    const text = pdfText(await asFile(pdf));
    if (text === null) return;
    // The alternative texts of the charts are read aloud, not printed.
    const printed = { ...model, blocks: model.blocks.filter(({ kind }) => kind !== 'figure') };
    const money = textOf(printed).match(/\d[\d ]* kroner/g) ?? [];
    expect(money.length).toBeGreaterThan(3);
    for (const figure of [model.metadata.title, ...money]) expect(text).toContain(figure);
    for (const block of model.blocks) {
      if (block.kind === 'heading') expect(text).toContain(block.text);
      if (block.kind === 'figure' || block.kind === 'table') {
        expect(text).toContain(`${block.label}. ${block.title.replace(/[\u00a0\u202f]/g, ' ')}`);
      }
      if (block.kind !== 'table') continue;
      for (const row of block.groups.flatMap(({ rows }) => rows)) {
        for (const cell of row) expect(text).toContain(cell.text.replace(/[\u00a0\u202f]/g, ' '));
      }
    }
  });

  test('every page carries the mark of sample data, the case and its page number', async () => {
    const { pdf, pages } = await typeset(model);
    const text = pdfText(await asFile(pdf));
    expect(bytesOf(pdf).match(/\/Type\s*\/Page\b/g)).toHaveLength(pages.length);
    if (text === null) return;
    expect(text.match(/Vedlegg til sak 26\/01234 Eksempeldata/g)).toHaveLength(pages.length);
    for (const page of pages.keys()) expect(text).toContain(`Side ${page + 1} av ${pages.length}`);
  });

  test('has headings, captions, table heads and alternative texts', async () => {
    const { pdf } = await typeset(model);
    const tables = model.blocks.filter(({ kind }) => kind === 'table').length;
    const tags = (name: string) => bytesOf(pdf).match(new RegExp(`/S\\s*/${name}\\b`, 'g'));
    expect(tags('THead')).toHaveLength(tables);
    expect(tags('Caption')).toHaveLength(tables + 2);
    expect(tags('TH')?.length).toBeGreaterThan(tables);
    expect(bytesOf(pdf).match(/\/Alt\b/g)).toHaveLength(2);
    const structure = pdfStructure(await asFile(pdf));
    if (structure === null) return;
    const headings = [...structure.matchAll(/^ *H1 .*\n +"(.*)"$/gm)].map(([, text]) => text);
    expect(headings).toEqual(
      model.blocks.flatMap((block) =>
        block.kind === 'heading' ? block.text : block.kind === 'sources' ? block.heading : [],
      ),
    );
    expect(structure).toContain('/Scope /Column');
  });

  test('embeds its fonts, and none is a picture font', async () => {
    const { pdf } = await typeset(model);
    expect(bytesOf(pdf).match(/\/FontFile2\b/g)).toHaveLength(3);
    expect(bytesOf(pdf)).not.toMatch(/\/Type3\b/);
    const font = (name: string) => ({ name, type: 'CID TrueType', embedded: true });
    expect(pdfFonts(await asFile(pdf))?.toSorted((a, b) => (a.name < b.name ? -1 : 1)) ?? null).toBeOneOf([
      [font('CharisSIL'), font('Inter-Regular'), font('Inter-SemiBold')],
      null,
    ]);
  });

  // PDF/A-1b as a proxy: an ICC profile of version 4, no CIDSet and another part number are right in PDF/A-2.
  test('PDFBox Preflight finds only what PDF/A-2 allows', async () => {
    const file = await asFile((await typeset(model)).pdf);
    const codes = preflightCodes(file, await temporaryFolder());
    expect((codes ?? []).filter((code) => !['2.1.6', '3.1.11', '7.11.2'].includes(code))).toEqual([]);
  });
});

test('points are a list to whoever reads aloud: marks and numbers apart from their text', async () => {
  const goals = { heading: 'Regionplan', items: ['Lik tilgang.', 'Solid infrastruktur.'] };
  const model = attachmentOf(agderData(), { goals, proposals: ['Ett', 'To', 'Tre'] });
  const bytes = bytesOf((await typeset(model)).pdf);
  const tags = (name: string) => bytes.match(new RegExp(`/S\\s*/${name}\\b`, 'g'))?.length;
  const sources = model.blocks.find((block) => block.kind === 'sources')?.items.length ?? 0;
  expect(tags('L')).toBe(3);
  for (const part of ['LI', 'Lbl', 'LBody']) expect(tags(part)).toBe(2 + 3 + sources);
  const text = pdfText(await asFile((await typeset(model)).pdf));
  if (text !== null) expect(text).toMatch(/• ?Lik tilgang\..*• ?Solid infrastruktur\./s);
});

test('a model that is none is refused with the place', async () => {
  expect(await typesetter.typeset('{"format":"b24-document-1"}')).toEqual({
    kind: 'failed',
    message: 'document.wrongShape document.metadata',
  });
});

test('characters that no font has are named, and the file is then no archive file', async () => {
  const result = await typeset(attachmentOf(agderData(), { proposals: ['Smil 😀 og 中'] }));
  expect(result).toMatchObject({ missingCharacters: ['😀', '中'] });
  expect(bytesOf(result.pdf)).not.toContain('pdfaid');
});

test('closing ends what waits with a result, and a later document starts anew', async () => {
  const own = createTypesetter();
  const waiting = own.typeset(JSON.stringify(attachmentOf(agderData())));
  await own.close();
  expect((await waiting).kind).toBe('failed');
  expect((await own.typeset('{}')).kind).toBe('failed');
  await own.close();
});

test('the sources never stand alone on the last page: the table before them goes with them', async () => {
  const model = attachmentOf(agderData(), {});
  const blocks = model.blocks.filter(({ kind }) => kind === 'table' || kind === 'sources' || kind === 'fingerprint');
  const last = blocks.findLast((block) => block.kind === 'table');
  const filler = { kind: 'paragraph', runs: [{ text: 'Biblioteket er åpent. '.repeat(12), notes: [] }] } as const;
  // From pages that hold it all to pages where only the tail would be over.
  for (const lines of [4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]) {
    const { pdf, pages } = await typeset({ ...model, blocks: [...Array(lines).fill(filler), ...blocks] });
    const text = pdfText(await asFile(pdf), pages.length);
    if (text === null) return;
    expect(text).toContain('Kilder');
    expect(text).toContain(`${last?.label}. `);
    expect(text).toContain('Avtrykk (SHA-256)');
  }
});
