import { unzipSync } from 'fflate';
import type { DocumentMetadata } from '#domain/documents/model.ts';
import { decodeUtf8File, encodeUtf8 } from '../csv/utf8.ts';
import { settledPackage } from '../office/settled-package.ts';
import { shown } from '../office/shown-text.ts';
import { writeWorkbook } from '../xlsx-writer/write-workbook.ts';
import { escapeXml } from '../xlsx-writer/xml-text.ts';
import { CHART_SHEET, chartXml } from './chart-xml.ts';
import type { NativeChart } from './native-chart.ts';

/** Parts that the library numbers on from one presentation to the next, as long as the program runs. */
const NUMBERED = /(charts\/(?:_rels\/)?chart|embeddings\/Microsoft_Excel_Worksheet)(\d+)(?=\.xml|\.xlsx)/g;

/** The presentation in its language, with our own charts and their workbooks, numbered from 1 in every file. */
export async function settledPptx(
  packed: Uint8Array,
  metadata: DocumentMetadata,
  charts: readonly NativeChart[],
): Promise<Uint8Array> {
  const language = `${metadata.language}-NO`;
  const chartParts = new Map<string, Uint8Array>();
  for (const [i, chart] of charts.entries()) {
    chartParts.set(`ppt/charts/chart${i + 1}.xml`, encodeUtf8(chartXml(chart, language)));
    chartParts.set(`ppt/embeddings/Microsoft_Excel_Worksheet${i + 1}.xlsx`, await chartWorkbook(chart));
  }
  const first = firstNumber(Object.keys(unzipSync(packed, { filter: ({ name }) => name.startsWith('ppt/charts/') })));
  const fromOne = (text: string) =>
    text.replace(NUMBERED, (_, part: string, number: string) => `${part}${Number(number) - first + 1}`);
  return settledPackage(packed, metadata, (part) => {
    const name = fromOne(part.name);
    const ours = chartParts.get(name);
    if (ours) return { name, bytes: ours };
    if (!/\.(?:xml|rels)$/.test(name)) return { name, bytes: part.bytes };
    const xml = fromOne(decodeUtf8File(part.bytes) ?? '').replaceAll('lang="en-US"', `lang="${language}"`);
    return { name, bytes: encodeUtf8(settledXml(name, xml, metadata)) };
  });
}

function settledXml(name: string, xml: string, { office }: DocumentMetadata): string {
  // The library names a master for each slide, of which there is one.
  if (name === '[Content_Types].xml')
    return xml.replace(/<Override PartName="\/ppt\/slideMasters\/slideMaster(?!1\.)[^>]*>/g, '');
  if (name.startsWith('ppt/slides/slide')) return settledSlide(xml);
  if (name.startsWith('ppt/notesSlides/notesSlide')) return xml.replace(NOTES, settledNotes);
  return xml.replace(/<Company>[^<]*<\/Company>/, `<Company>${escapeXml(shown(office))}</Company>`);
}

/** The library puts all notes in one paragraph, where a line break is no more than a blank. */
const NOTES = /<a:p><a:r>(<a:rPr[^>]*\/>)<a:t>([^<]*)<\/a:t><\/a:r>/;

function settledNotes(_: string, look: string, text: string): string {
  return text
    .split(/\r?\n/)
    .map((paragraph) => `<a:p><a:r>${look}<a:t>${paragraph}</a:t></a:r>`)
    .join('</a:p>');
}

/** Tables say that their first row is a head; shapes are numbered from 2, where the library gives a table and a text the same. */
function settledSlide(xml: string): string {
  let shapes = 1;
  return xml
    .replace(/<a:tblPr\/>/g, '<a:tblPr firstRow="1"/>')
    .replace(/(<p:graphicFrame>\s*<p:nvGraphicFramePr>\s*<p:cNvPr id="\d+" name=")([^"]*)"\/>/g, '$1$2" descr="$2"/>')
    .replace(/(<p:cNvPr id=")(\d+)"/g, (_, before: string, id: string) => `${before}${id === '1' ? 1 : ++shapes}"`);
}

/** What people edit when they choose "Edit data". */
function chartWorkbook({ categories, series, format }: NativeChart): Promise<Uint8Array> {
  return writeWorkbook([
    {
      name: CHART_SHEET,
      columns: [
        { header: ' ', type: 'text', width: 30 },
        ...series.map(({ name }) => ({ header: name, type: 'number', width: 16, format }) as const),
      ],
      rows: categories.map((category, i) => [category, ...series.map(({ values }) => values[i] ?? null)]),
    },
  ]);
}

function firstNumber(names: readonly string[]): number {
  return Math.min(...names.flatMap((name) => [...name.matchAll(NUMBERED)].map(([, , number]) => Number(number))));
}
