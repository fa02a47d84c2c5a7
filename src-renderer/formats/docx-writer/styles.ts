import { type IStylesOptions, LineRuleType } from 'docx';
import { COLOURS } from '#domain/documents/charts/chart-style.ts';

/** Faces that come with Word on every system: a document that is to be edited may not need ours. */
const SERIF = 'Cambria';
const SANS = 'Arial';

export const INK = COLOURS.ink.slice(1);
export const SOFT = COLOURS.soft.slice(1);
export const RULE = COLOURS.rule.slice(1);
export const OWN = COLOURS.own.slice(1);
export const CLAIM = COLOURS.claim.slice(1);
export const TINT = 'F3F6FB';

/** Twips of a millimetre and of a point; sizes of text are half points. */
export const mm = (millimetres: number) => Math.round((millimetres * 1440) / 25.4);
export const pt = (points: number) => Math.round(points * 20);
const half = (points: number) => Math.round(points * 2);

export const MARGINS = { top: mm(29), right: mm(26), bottom: mm(24), left: mm(30), header: mm(14), footer: mm(12) };
/** Tables and figures; running text keeps to 121 mm of it. */
export const WIDTH = mm(154);
const TEXT_INDENT = { right: mm(33) };

/** Points before and after, and the height of lines in times that of the face. */
const spaced = (before: number, after: number, lines = 1.2) => ({
  spacing: { before: pt(before), after: pt(after), line: Math.round(240 * lines), lineRule: LineRuleType.AUTO },
});

const sans = (points: number, color = INK, bold = false) => ({ font: SANS, size: half(points), color, bold });

/** Word's own styles by their own names, so that contents, outline and templates work, and a few of our own. */
export function styles(language: string): IStylesOptions {
  const heading = (points: number, before: number) => ({
    run: sans(points, INK, true),
    paragraph: { ...spaced(before, 4), keepNext: true, keepLines: true },
  });
  return {
    default: {
      document: {
        run: { font: SERIF, size: half(10.5), color: INK, language: { value: language } },
        paragraph: spaced(0, 7, 1.22),
      },
      title: { run: sans(21, INK, true), paragraph: { ...spaced(0, 10, 1.1), keepNext: true } },
      heading1: heading(12, 17),
      heading2: heading(10.5, 12),
      heading3: { ...heading(10, 10), run: sans(10, SOFT, true) },
      caption: {
        run: { ...sans(9.5, INK, true), italics: false },
        paragraph: { ...spaced(14, 2, 1.05), keepNext: true, keepLines: true },
      },
    },
    paragraphStyles: [
      {
        id: 'BodyText',
        name: 'Body Text',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: { indent: TEXT_INDENT },
      },
      {
        id: 'ListBullet',
        name: 'List Bullet',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: { ...spaced(0, 5, 1.22), indent: { left: mm(5), hanging: mm(5), ...TEXT_INDENT } },
      },
      {
        id: 'B24Facts',
        name: 'B24 Facts',
        basedOn: 'Normal',
        run: sans(9),
        paragraph: spaced(0, 2, 1.08),
      },
      {
        id: 'B24Proposal',
        name: 'B24 Proposal',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: spaced(3, 3),
      },
      {
        id: 'B24Subtitle',
        name: 'B24 Figure Subtitle',
        basedOn: 'Normal',
        run: sans(8.5, SOFT),
        paragraph: { ...spaced(0, 6, 1.05), keepNext: true },
      },
      { id: 'B24Figure', name: 'B24 Figure', basedOn: 'Normal', paragraph: { ...spaced(0, 4, 1), keepNext: true } },
      {
        id: 'B24Table',
        name: 'B24 Table Text',
        basedOn: 'Normal',
        run: sans(8.8),
        paragraph: spaced(1.8, 1.8, 1),
      },
      {
        id: 'B24Source',
        name: 'B24 Source',
        basedOn: 'Normal',
        run: sans(8, SOFT),
        paragraph: spaced(4, 10, 1.08),
      },
      {
        id: 'B24SourceList',
        name: 'B24 Source List',
        basedOn: 'Normal',
        run: sans(8, SOFT),
        paragraph: spaced(0, 2, 1.08),
      },
      { id: 'B24Margin', name: 'B24 Head and Foot', basedOn: 'Normal', run: sans(8, SOFT), paragraph: spaced(0, 0, 1) },
    ],
  };
}

/** Ours among Word's table styles: rules above and below, a bold line for the headings. Source: ECMA-376 part 1, 17.7.6. */
export const TABLE_STYLE = 'B24DataTable';
const rule = (side: string, size: number, colour = INK) =>
  `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${colour}"/>`;
export const TABLE_STYLES_XML =
  '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
  `<w:style w:type="table" w:customStyle="1" w:styleId="${TABLE_STYLE}"><w:name w:val="B24 Data Table"/>` +
  '<w:uiPriority w:val="99"/><w:qFormat/><w:tblPr><w:tblBorders>' +
  `${rule('top', 8)}${rule('bottom', 4)}</w:tblBorders>` +
  '<w:tblCellMar><w:left w:w="60" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr>' +
  `<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>${rule('bottom', 4)}</w:tcBorders></w:tcPr></w:tblStylePr>` +
  '</w:style></w:styles>';
