import { describe, expect, test } from 'vitest';
import type { DocumentModel } from '#domain/documents/model.ts';
import { textCell } from '#domain/documents/table-cells.ts';
import { agderData, attachmentOf } from '../../../support/attachment-case.ts';
import { DOCUMENT_EXAMPLE } from '../../../support/document-example.ts';
import { officeFile, packageFaults } from '../../../support/office-file.ts';
import { written } from '../../../support/written-documents.ts';
import { xmlAttributes, xmlTexts } from '../../../support/xml-check.ts';

describe.each(['nb', 'nn'] as const)('the attachment for Word (%s)', async (language) => {
  const model = attachmentOf(agderData(), { language, caseNumber: '26/01234' });
  const packed = await written(model, 'docx');
  const file = officeFile(packed);
  const document = file.text('word/document.xml');
  const paragraphs = [...document.matchAll(/<w:p>.*?<\/w:p>|<w:p .*?<\/w:p>/gs)].map(([xml]) => ({
    style: xmlAttributes(xml, 'w:pStyle', 'w:val')[0] ?? '',
    text: xmlTexts(xml, 'w:t').join(''),
  }));
  const ofStyle = (style: string) => paragraphs.filter((each) => each.style === style).map(({ text }) => text);

  test('opens clean, and the same model gives the same bytes', async () => {
    expect(packageFaults(file)).toEqual([]);
    expect(Buffer.from(await written(model, 'docx')).equals(packed)).toBe(true);
  });

  test('is in its language, and says what it is', () => {
    const core = file.text('docProps/core.xml');
    expect(xmlTexts(core, 'dc:language')).toEqual([`${language}-NO`]);
    expect(xmlTexts(core, 'dc:title')).toEqual([model.metadata.title]);
    expect(xmlTexts(core, 'dc:creator')).toEqual([model.metadata.office]);
    expect(xmlTexts(core, 'dcterms:created')).toEqual(['2026-11-24T12:00:00Z']);
    expect(file.text('word/styles.xml')).toContain(`<w:lang w:val="${language}-NO"/>`);
    expect(file.text('word/settings.xml')).toContain(`<w:themeFontLang w:val="${language}-NO"/>`);
  });

  test('has real headings and captions that count themselves', () => {
    expect(ofStyle('Title')).toEqual([model.metadata.title]);
    const headings = model.blocks.flatMap((block) =>
      block.kind === 'heading' ? [block.text] : block.kind === 'sources' ? [block.heading] : [],
    );
    expect(ofStyle('Heading1')).toEqual(headings);
    const captions = model.blocks.flatMap((block) =>
      block.kind === 'figure' || block.kind === 'table' ? [`${block.label}. ${block.title}`] : [],
    );
    expect(ofStyle('Caption').map(plain)).toEqual(captions.map(plain));
    expect(xmlAttributes(document, 'w:fldSimple', 'w:instr')).toEqual(
      captions.map((caption) => `SEQ ${caption.split(' ')[0]} \\* ARABIC`),
    );
  });

  test('tables have a style, a name, and a head that comes again on every page', () => {
    const tables = [...document.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([xml]) => xml);
    const blocks = model.blocks.filter((block) => block.kind === 'table');
    expect(tables).toHaveLength(blocks.length);
    for (const [i, table] of tables.entries()) {
      const rows = [...table.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([xml]) => xml);
      expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual(rows.map((_, at) => at === 0));
      expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
      expect(table).toContain('<w:tblStyle w:val="B24DataTable"/>');
      expect(xmlAttributes(table, 'w:tblCaption', 'w:val').map(plain)).toEqual([
        plain(`${blocks[i]?.label}. ${blocks[i]?.title}`),
      ]);
    }
    expect(file.text('word/styles.xml')).toContain('w:styleId="B24DataTable"');
  });

  test('the sources, the fingerprint and the table before them keep together', () => {
    const tail = document.slice(document.lastIndexOf('</w:tbl>'));
    const kept = [...tail.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([xml]) => xml.includes('<w:keepNext/>'));
    // The heading keeps with what follows by its style; the fingerprint is the last.
    expect(kept).toEqual([true, false, ...kept.slice(2, -1).map(() => true), false]);
  });

  test('each chart is a picture in lines and in pixels, with its alternative text', () => {
    const figures = model.blocks.filter((block) => block.kind === 'figure');
    expect(xmlAttributes(document, 'wp:docPr', 'descr').map(plain)).toEqual(figures.map(({ alt }) => plain(alt)));
    expect(xmlAttributes(document, 'wp:docPr', 'id')).toEqual(figures.map((_, i) => String(i + 1)));
    for (let i = 1; i <= figures.length; i++) {
      expect([...file.bytes(`word/media/image${i}.png`).subarray(1, 4)]).toEqual(
        [...'PNG'].map((c) => c.charCodeAt(0)),
      );
      // Text is outlines: no font is asked for that may not be there.
      expect(file.text(`word/media/image${i}.svg`)).not.toMatch(/<text|href|<script|<style/);
    }
  });

  test('a source number leads to its source, and the fingerprint is whole', () => {
    const anchors = xmlAttributes(document, 'w:hyperlink', 'w:anchor');
    const marks = xmlAttributes(document, 'w:bookmarkStart', 'w:name');
    expect(new Set(anchors)).toEqual(new Set(marks));
    expect(ofStyle('B24SourceList')).toHaveLength(marks.length);
    const print = model.blocks.find((block) => block.kind === 'fingerprint');
    expect(paragraphs.at(-1)?.text.replace(/\s/g, '')).toContain(print?.value);
  });

  test('every page tells the case, that the data are samples, and its number', () => {
    expect(xmlTexts(file.text('word/header1.xml'), 'w:t').join(' ')).toMatch(/26\/01234.*Eksempeldata/);
    const foot = file.text('word/footer1.xml');
    expect(xmlTexts(foot, 'w:instrText').map((text) => text.trim())).toEqual(['PAGE', 'NUMPAGES']);
  });
});

function plain(text: string): string {
  return text.replace(/\s+/g, ' ');
}

test('a sum of narrow figures stands on one line too', async () => {
  const sums = ['1 111 111', '1 179 134', '9 000 000'];
  const cells = (text: string) => [textCell('Hele prisen'), ...sums.map(() => textCell(text))];
  const model: DocumentModel = {
    ...DOCUMENT_EXAMPLE,
    blocks: [
      {
        kind: 'table',
        label: 'Tabell 1',
        title: 'Utgifter',
        message: null,
        columns: [
          { heading: 'Hvem', align: 'start', holds: 'text', tone: 'normal' },
          ...[1, 2, 3, 4, 5].map((year) => ({
            heading: `202${year}`,
            align: 'end' as const,
            holds: 'kroner' as const,
            tone: 'normal' as const,
          })),
        ],
        groups: [
          { heading: null, rows: sums.map((text) => [...cells(text), textCell(text), textCell(text)]), sum: null },
        ],
        total: null,
        note: [],
      },
    ],
  };
  const document = officeFile(await written(model, 'docx')).text('word/document.xml');
  const [, ...widths] = xmlAttributes(document, 'w:gridCol', 'w:w').map(Number);
  // Seven digits and two spaces of Arial bold at 8.8 points, in twentieths of a point, and the margins of a cell.
  const needed = (7 * 0.556 + 2 * 0.278) * 8.8 * 20 + 120;
  for (const width of widths) expect(width).toBeGreaterThanOrEqual(needed);
});
