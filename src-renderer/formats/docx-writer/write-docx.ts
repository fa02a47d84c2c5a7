import { AlignmentType, Document, LevelFormat, Packer, Paragraph, type Table, TextRun } from 'docx';
import type { Block, DocumentModel } from '#domain/documents/model.ts';
import { shown } from '../office/shown-text.ts';
import type { ChartFonts } from '../picture/outlined-text.ts';
import { dataTable } from './data-table.ts';
import { figurePicture } from './figure.ts';
import { pageFoot, pageHead } from './head-and-foot.ts';
import { settledDocx } from './settled-docx.ts';
import { MARGINS, mm, SOFT, styles, TABLE_STYLES_XML } from './styles.ts';
import {
  caption,
  facts,
  fingerprint,
  heading,
  POINT_INDENT,
  POINT_LIST,
  PROPOSAL_INDENT,
  PROPOSAL_LIST,
  paragraph,
  points,
  proposals,
  sourceLine,
  sources,
} from './text-blocks.ts';

const A4 = { width: mm(210), height: mm(297) };

/**
 * The document for Word: its own styles, numbered captions, tables with repeated heads, charts as pictures with alternative
 * texts. The same model gives the same bytes.
 */
export async function writeDocx(model: DocumentModel, fonts: ChartFonts): Promise<Uint8Array> {
  const { metadata, blocks } = model;
  const language = `${metadata.language}-NO`;
  const document = new Document({
    styles: styles(language),
    externalStyles: TABLE_STYLES_XML,
    numbering: {
      config: [
        {
          reference: PROPOSAL_LIST,
          levels: [
            {
              level: 0,
              format: LevelFormat.DECIMAL,
              text: '%1.',
              alignment: AlignmentType.LEFT,
              style: {
                run: { bold: true, font: 'Arial', size: 19 },
                paragraph: { indent: PROPOSAL_INDENT },
              },
            },
          ],
        },
        {
          reference: POINT_LIST,
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              alignment: AlignmentType.LEFT,
              style: { run: { color: SOFT }, paragraph: { indent: POINT_INDENT } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: { page: { size: A4, margin: MARGINS } },
        headers: { default: pageHead(metadata) },
        footers: { default: pageFoot(metadata) },
        children: [
          new Paragraph({ style: 'Title', children: [new TextRun(shown(metadata.title))] }),
          ...facts(metadata.facts),
          ...blocks.flatMap((block, place) => written(block, fonts, isTail(blocks[place + 1]))),
        ],
      },
    ],
  });
  const packed = await Packer.pack(document, 'uint8array');
  return settledDocx(packed, model);
}

/** What ends the document: a few small lines that say nothing alone on a page. */
function isTail(block: Block | undefined): boolean {
  return block?.kind === 'sources' || block?.kind === 'fingerprint';
}

/** @param clings to what follows, on the same page */
function written(block: Block, fonts: ChartFonts, clings: boolean): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [heading(block.text, block.level)];
    case 'paragraph':
      return [paragraph(block.runs, clings)];
    case 'proposals':
      return proposals(block.items);
    case 'list':
      return points(block.items, clings);
    case 'figure':
      return [caption(block.label, block.title), ...figurePicture(block, fonts), sourceLine(block.source, clings)];
    case 'table':
      return [caption(block.label, block.title), dataTable(block), sourceLine(block.note, clings)];
    case 'sources':
      return sources(block);
    case 'fingerprint':
      return [fingerprint(block)];
  }
}
