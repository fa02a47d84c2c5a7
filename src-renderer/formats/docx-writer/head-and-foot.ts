import { BorderStyle, Footer, Header, PageNumber, Paragraph, TextRun } from 'docx';
import type { DocumentMetadata } from '#domain/documents/model.ts';
import { shown } from '../office/shown-text.ts';
import { CLAIM, RULE } from './styles.ts';
import { RIGHT_TAB } from './text-blocks.ts';

const line = { style: BorderStyle.SINGLE, size: 4, color: RULE, space: 4 };

/** On every page: whose document it is, the case, and that sample data are sample data. */
export function pageHead({ office, annex, sampleMark }: DocumentMetadata): Header {
  const mark = sampleMark === null ? [] : [new TextRun({ text: `   ${shown(sampleMark)}`, bold: true, color: CLAIM })];
  const children = [new TextRun(shown(office)), new TextRun(`\t${shown(annex)}`), ...mark];
  return new Header({
    children: [new Paragraph({ style: 'B24Margin', tabStops: RIGHT_TAB, border: { bottom: line }, children })],
  });
}

const FIELDS: Readonly<Record<string, (typeof PageNumber)[keyof typeof PageNumber]>> = {
  '{page}': PageNumber.CURRENT,
  '{pages}': PageNumber.TOTAL_PAGES,
};

/** What the figures are, and the page of how many. */
export function pageFoot({ footer, pageLabel }: DocumentMetadata): Footer {
  const parts = shown(pageLabel)
    .split(/(\{pages?\})/)
    .filter((part) => part !== '');
  const children = [
    new TextRun(shown(footer)),
    new TextRun('\t'),
    new TextRun({ children: parts.map((part) => FIELDS[part] ?? part) }),
  ];
  return new Footer({
    children: [new Paragraph({ style: 'B24Margin', tabStops: RIGHT_TAB, border: { top: line }, children })],
  });
}
