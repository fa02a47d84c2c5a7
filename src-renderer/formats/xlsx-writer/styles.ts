import { escapeXml } from './xml-text.ts';

/** How a cell looks. Equal looks share one style. */
export type CellLook = {
  readonly format?: string;
  readonly bold?: boolean;
  readonly heading?: boolean;
  /** The words over a table. */
  readonly title?: boolean;
  /** A line over the cells. */
  readonly sum?: boolean;
  readonly wrapped?: boolean;
  /** Headings stand over their numbers. */
  readonly right?: boolean;
  /** Room between a text and the number to the left of it. */
  readonly indented?: boolean;
  /** The text stays text also when a person edits the cell: `=1+1` is shown, not computed. */
  readonly keptAsText?: boolean;
};

/** Ids below 164 are Excel's own formats. */
const FIRST_FORMAT_ID = 164;
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const FONT = '<sz val="11"/><name val="Calibri"/><family val="2"/>';
const TITLE = '<b/><sz val="14"/><name val="Calibri"/><family val="2"/>';
const FONTS = `<fonts count="3"><font>${FONT}</font><font><b/>${FONT}</font><font>${TITLE}</font></fonts>`;
// The first two are what Excel expects to find there, whatever a file says.
const FILLS =
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF4"/></patternFill></fill></fills>';
const LINE = '<color rgb="FF5B6B7B"/>';
const BORDERS =
  `<borders count="3"><border/><border><left/><right/><top/><bottom style="thin">${LINE}</bottom><diagonal/></border>` +
  `<border><left/><right/><top style="thin">${LINE}</top><bottom/><diagonal/></border></borders>`;

const PLAIN = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';

/** The styles that a workbook's cells use, in order of first use. */
export class Styles {
  readonly #cells: string[] = [PLAIN];
  readonly #numbers = new Map<string, number>([[PLAIN, 0]]);
  readonly #formats = new Map<string, number>();

  /** Number of the style, as a cell's `s`. */
  style(look: CellLook): number {
    const cell = this.#cell(look);
    const known = this.#numbers.get(cell);
    if (known !== undefined) return known;
    const number = this.#cells.push(cell) - 1;
    this.#numbers.set(cell, number);
    return number;
  }

  xml(): string {
    const formats = [...this.#formats].map(
      ([format, id]) => `<numFmt numFmtId="${id}" formatCode="${escapeXml(format)}"/>`,
    );
    return (
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${MAIN}">` +
      (formats.length > 0 ? `<numFmts count="${formats.length}">${formats.join('')}</numFmts>` : '') +
      `${FONTS}${FILLS}${BORDERS}` +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      `<cellXfs count="${this.#cells.length}">${this.#cells.join('')}</cellXfs>` +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    );
  }

  #cell(look: CellLook): string {
    const { format, bold = false, heading = false, title = false, sum = false, keptAsText = false } = look;
    const font = title ? 2 : bold || heading || sum ? 1 : 0;
    const border = heading ? 1 : sum ? 2 : 0;
    const alignment = alignmentXml(look);
    const attributes =
      `numFmtId="${format === undefined ? 0 : this.#format(format)}" fontId="${font}" ` +
      `fillId="${heading ? 2 : 0}" borderId="${border}" xfId="0"` +
      (format === undefined ? '' : ' applyNumberFormat="1"') +
      (font > 0 ? ' applyFont="1"' : '') +
      (heading ? ' applyFill="1"' : '') +
      (border > 0 ? ' applyBorder="1"' : '') +
      (alignment === '' ? '' : ' applyAlignment="1"') +
      (keptAsText ? ' quotePrefix="1"' : '');
    return alignment === '' ? `<xf ${attributes}/>` : `<xf ${attributes}>${alignment}</xf>`;
  }

  #format(format: string): number {
    if (format === 'General') return 0;
    const known = this.#formats.get(format);
    if (known !== undefined) return known;
    const id = FIRST_FORMAT_ID + this.#formats.size;
    this.#formats.set(format, id);
    return id;
  }
}

function alignmentXml({ heading = false, right = false, indented = false, wrapped = false }: CellLook): string {
  const horizontal = right ? ' horizontal="right"' : indented ? ' horizontal="left" indent="1"' : '';
  if (heading || wrapped) return `<alignment${horizontal} vertical="top" wrapText="1"/>`;
  return horizontal === '' ? '' : `<alignment${horizontal}/>`;
}
