import {
  Bookmark,
  BorderStyle,
  HeadingLevel,
  InternalHyperlink,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  SimpleField,
  TabStopType,
  TextRun,
} from 'docx';
import { fingerprintGroups } from '#domain/documents/fingerprint.ts';
import type { Block, DocumentMetadata, Run } from '#domain/documents/model.ts';
import { shown } from '../office/shown-text.ts';
import { mm, pt, RULE, SOFT, TINT, WIDTH } from './styles.ts';

export const PROPOSAL_LIST = 'proposals';
/** The box around the proposals reaches 6 points beyond their text, and no further than the page's own. */
export const PROPOSAL_INDENT = { left: mm(10), hanging: mm(7.9), right: pt(6) };
export const POINT_LIST = 'points';
export const POINT_INDENT = { left: mm(5), hanging: mm(5) };
const LEVELS = { '1': HeadingLevel.HEADING_1, '2': HeadingLevel.HEADING_2, '3': HeadingLevel.HEADING_3 } as const;

export function heading(text: string, level: '1' | '2' | '3'): Paragraph {
  return new Paragraph({ heading: LEVELS[level], children: [new TextRun(shown(text))] });
}

/** Who it is for, what it is about: two to a line. */
export function facts(all: DocumentMetadata['facts']): Paragraph[] {
  const lines = Array.from({ length: Math.ceil(all.length / 2) }, (_, i) => all.slice(2 * i, 2 * i + 2));
  const tabStops = [22, 82, 104].map((at) => ({ type: TabStopType.LEFT, position: mm(at) }));
  return lines.map((line) => {
    const children = line.flatMap(({ label, value }, i) => [
      new TextRun({ text: `${i === 0 ? '' : '\t'}${shown(label)}\t`, color: SOFT }),
      new TextRun(shown(value)),
    ]);
    return new Paragraph({ style: 'B24Facts', tabStops, children });
  });
}

/** Text with the numbers of its sources, each of which leads to the list at the end. */
export function spoken(runs: readonly Run[]): ParagraphChild[] {
  return runs.flatMap(({ text, notes }) => [
    new TextRun(shown(text)),
    ...notes.flatMap((number, i) => [
      ...(i === 0 ? [] : [new TextRun({ text: ',', superScript: true, color: SOFT })]),
      new InternalHyperlink({
        anchor: sourceAnchor(number),
        children: [new TextRun({ text: String(number), superScript: true, color: SOFT })],
      }),
    ]),
  ]);
}

export function paragraph(runs: readonly Run[], keepNext: boolean): Paragraph {
  return new Paragraph({ style: 'BodyText', ...(keepNext && { keepNext }), children: spoken(runs) });
}

export function sourceLine(runs: readonly Run[], keepNext: boolean): Paragraph {
  return new Paragraph({ style: 'B24Source', ...(keepNext && { keepNext }), children: spoken(runs) });
}

/** A numbered list on a tinted ground; alike borders make one box of it. */
export function proposals(items: readonly string[]): Paragraph[] {
  const side = { style: BorderStyle.SINGLE, size: 4, color: TINT, space: 6 };
  return items.map(
    (item) =>
      new Paragraph({
        style: 'B24Proposal',
        numbering: { reference: PROPOSAL_LIST, level: 0, custom: true },
        indent: PROPOSAL_INDENT,
        shading: { type: ShadingType.CLEAR, color: 'auto', fill: TINT },
        border: { top: side, bottom: side, left: side, right: side },
        children: [new TextRun(shown(item))],
      }),
  );
}

/** Points with marks, in Word's own style for such. */
export function points(items: readonly string[], keepNext: boolean): Paragraph[] {
  return items.map(
    (item) =>
      new Paragraph({
        style: 'ListBullet',
        numbering: { reference: POINT_LIST, level: 0, custom: true },
        ...(keepNext && { keepNext }),
        children: [new TextRun(shown(item))],
      }),
  );
}

/** `Figur 1. Antall avtaler falt`: the number is a field, so that Word counts on when something is put in before it. */
export function caption(label: string, title: string): Paragraph {
  const [, word = label, number = ''] = /^(.+)\s(\d+)$/.exec(label) ?? [];
  return new Paragraph({
    style: 'Caption',
    children: [
      new TextRun(shown(number === '' ? word : `${word} `)),
      ...(number === '' ? [] : [new SimpleField(`SEQ ${word} \\* ARABIC`, number)]),
      new TextRun(shown(`. ${title}`)),
    ],
  });
}

/** A list that is no longer than this is kept whole, as in the PDF. */
const SHORT_LIST = 20;

export function sources({ heading, items }: Extract<Block, { kind: 'sources' }>): Paragraph[] {
  const above = { top: { style: BorderStyle.SINGLE, size: 4, color: RULE, space: 8 } };
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      border: above,
      spacing: { before: pt(22), after: pt(4) },
      children: [new TextRun({ text: shown(heading), size: 18 })],
    }),
    ...items.map(
      ({ number, text }) =>
        new Paragraph({
          style: 'B24SourceList',
          ...(items.length <= SHORT_LIST && { keepNext: true }),
          tabStops: [{ type: TabStopType.LEFT, position: mm(6) }],
          indent: { left: mm(6), hanging: mm(6) },
          children: [
            new Bookmark({ id: sourceAnchor(number), children: [new TextRun(String(number))] }),
            new TextRun(`\t${shown(text)}`),
          ],
        }),
    ),
  ];
}

export function fingerprint({ label, value }: Extract<Block, { kind: 'fingerprint' }>): Paragraph {
  const text = `${label}: ${fingerprintGroups(value, 16).join(' ')}`;
  return new Paragraph({ style: 'B24Source', spacing: { before: pt(9) }, children: [new TextRun(shown(text))] });
}

/** A line with something at either end. */
export const RIGHT_TAB = [{ type: TabStopType.RIGHT, position: WIDTH }];

const sourceAnchor = (number: number) => `b24-source-${number}`;
