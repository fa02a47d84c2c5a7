import { describe, expect, test } from 'vitest';
import { figureTable } from '#domain/documents/charts/chart-table.ts';
import { slidesOf } from '#domain/documents/slides/slides-of.ts';
import { readWorkbook } from '#formats/xlsx/read-workbook.ts';
import { agderData, attachmentOf } from '../../../support/attachment-case.ts';
import { officeFile, packageFaults } from '../../../support/office-file.ts';
import { written } from '../../../support/written-documents.ts';
import { xmlAttributes, xmlTexts } from '../../../support/xml-check.ts';

const LIMITS = { maxRows: 100, maxColumns: 20, maxCellCharacters: 1000 };

describe.each(['nb', 'nn'] as const)('the attachment as slides (%s)', async (language) => {
  const model = attachmentOf(agderData(), { language, caseNumber: '26/01234' });
  const slides = slidesOf(model);
  const packed = await written(model, 'pptx');
  const file = officeFile(packed);
  const pages = file.texts(/^ppt\/slides\/slide\d+\.xml$/);
  const charts = file.texts(/^ppt\/charts\/chart\d+\.xml$/);

  test('opens clean, and the same model gives the same bytes', async () => {
    expect(packageFaults(file)).toEqual([]);
    expect(Buffer.from(await written(model, 'pptx')).equals(packed)).toBe(true);
  });

  test('is wide, in its language, and says what it is', () => {
    expect(file.text('ppt/presentation.xml')).toMatch(/<p:sldSz cx="12191\d{3}" cy="6858000"/);
    const languages = file.names
      .filter((name) => name.endsWith('.xml'))
      .flatMap((name) => {
        return [...file.text(name).matchAll(/\blang="([^"]*)"/g)].map(([, value]) => value);
      });
    expect(new Set(languages)).toEqual(new Set([`${language}-NO`]));
    expect(xmlTexts(file.text('docProps/core.xml'), 'dc:title')).toEqual([model.metadata.title]);
    expect(file.text('docProps/app.xml')).toContain(`<Company>${model.metadata.office}</Company>`);
  });

  test('each slide has its message as its title, a number, and its sources in the notes', () => {
    expect(pages).toHaveLength(slides.length);
    const notes = file.texts(/^ppt\/notesSlides\/notesSlide\d+\.xml$/);
    for (const [i, page] of pages.entries()) {
      const title = /<p:ph\s[^>]*type="title".*?<\/p:sp>/s.exec(page)?.[0] ?? '';
      expect(xmlTexts(title, 'a:t').map(plain)).toEqual([plain(slides[i]?.title ?? '')]);
      expect(page.includes('type="sldNum"')).toBe(i > 0);
      const spoken = xmlTexts(notes[i] ?? '', 'a:t').map(plain);
      expect(spoken).toEqual(expect.arrayContaining((slides[i]?.notes ?? []).map(plain)));
    }
  });

  test('shapes have numbers of their own; charts and tables have words for those who cannot see them', () => {
    for (const page of pages) {
      const ids = xmlAttributes(page, 'p:cNvPr', 'id');
      expect(new Set(ids).size).toBe(ids.length);
      const frames = [...page.matchAll(/<p:graphicFrame.*?<\/p:graphicFrame>/gs)].map(([xml]) => xml);
      for (const frame of frames) expect(xmlAttributes(frame, 'p:cNvPr', 'descr')[0]).toMatch(/\p{L}{3}/u);
      expect(page.match(/<a:tbl>/g)?.length ?? 0).toBe(page.match(/<a:tblPr firstRow="1"\/>/g)?.length ?? 0);
    }
  });

  test('charts are native, of the same numbers as the figures, in a workbook without formulas', () => {
    const figures = model.blocks.filter((block) => block.kind === 'figure').map(figureTable);
    const numbers = figures.flatMap(({ groups }) =>
      groups.flatMap(({ rows }) => rows.flat().map(({ value }) => value)),
    );
    const counts = numbers.filter((value) => typeof value === 'number');
    expect(charts).toHaveLength(3);
    for (const [i, chart] of charts.entries()) {
      expect(chart).toMatch(/<c:barChart>/);
      expect(chart).not.toMatch(/<c:v><\/c:v>|NaN|undefined/);
      const values = [...chart.matchAll(/<c:val>.*?<\/c:val>/gs)].flatMap(([xml]) => xmlTexts(xml, 'c:v').map(Number));
      for (const value of values) {
        const known = [value, value * 100_000, value * 100_000_000];
        expect(counts.some((count) => known.some((each) => Math.abs(each - count) < 0.06))).toBe(true);
      }
      const book = file.bytes(`ppt/embeddings/Microsoft_Excel_Worksheet${i + 1}.xlsx`);
      expect(packageFaults(officeFile(book))).toEqual([]);
      expect(officeFile(book).text('xl/worksheets/sheet1.xml')).not.toMatch(/<f[ >]/);
      const reading = readWorkbook(book, LIMITS);
      if (reading.kind !== 'sheets') throw new Error(reading.kind);
      const held = reading.sheets[0]?.rows
        .slice(1)
        .flat()
        .filter((cell) => typeof cell === 'number');
      expect(held?.toSorted()).toEqual(values.toSorted());
    }
  });
});

test('a year without a basis is a gap, an estimate is hatched, a loss stands beside its share', async () => {
  const model = attachmentOf(agderData(), {}, { documentDate: '2025-06-01' as never });
  const chart = officeFile(await written(model, 'pptx')).texts(/^ppt\/charts\/chart\d+\.xml$/)[2] ?? '';
  expect(chart).toContain('<a:pattFill prst="wdUpDiag">');
  expect(chart).toContain('<c:dispBlanksAs val="gap"/>');
});

function plain(text: string): string {
  return text.replace(/\s+/g, ' ');
}
