import { isIsoDate } from '#domain/model/brands.ts';
import { mayStartFormula } from '#domain/text/excel-text.ts';
import type { CellLook, Styles } from './styles.ts';
import type { CellValue, WorkbookColumn } from './workbook.ts';
import { cellText } from './xml-text.ts';

const DAY = 24 * 60 * 60 * 1000;
/** Day 0 of Excel's calendar, which counts a 29 February 1900 that never was: right from 1 March 1900 on. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const FIRST_DATE = '1900-03-01';

/** A cell's XML, or nothing for an empty one. Text is always written as text: it never becomes a formula. */
export function cellXml(
  reference: string,
  value: CellValue,
  column: Pick<WorkbookColumn, 'type' | 'format' | 'right'>,
  look: CellLook,
  styles: Styles,
): string {
  if (value === null || value === '') return '';
  if (typeof value === 'object' && 'type' in value) {
    const right = column.type === 'number' || column.right === true;
    return cellXml(reference, value.value, { ...value, right }, look, styles);
  }
  switch (column.type) {
    case 'text':
      return textXml(reference, expected(value, 'string'), column.right ? { ...look, right: true } : look, styles);
    case 'number': {
      const { value: number, mark } =
        typeof value === 'object' ? value : { value: expected(value, 'number'), mark: '' };
      if (!Number.isFinite(number)) throw new RangeError(`${reference}: not a number: ${number}`);
      const format = column.format ?? (Number.isInteger(number) ? '#,##0' : 'General');
      const style = styles.style({ ...look, format: mark === '' ? format : `${format}" ${mark.replaceAll('"', '')}"` });
      return `<c r="${reference}"${styleAttribute(style)}><v>${number === 0 ? 0 : number}</v></c>`;
    }
    case 'boolean':
      return `<c r="${reference}"${styleAttribute(styles.style(look))} t="b"><v>${expected(value, 'boolean') ? 1 : 0}</v></c>`;
    case 'date': {
      const date = expected(value, 'string');
      if (!isIsoDate(date)) throw new RangeError(`${reference}: not a date: ${date}`);
      // Excel has no dates before its calendar begins; as text they can at least be read.
      if (date < FIRST_DATE) return textXml(reference, date, look, styles);
      const style = styles.style({ ...look, format: column.format ?? 'dd.mm.yyyy' });
      return `<c r="${reference}"${styleAttribute(style)}><v>${(Date.parse(`${date}T00:00Z`) - DAY_ZERO) / DAY}</v></c>`;
    }
  }
}

export function textXml(reference: string, text: string, look: CellLook, styles: Styles): string {
  const style = styles.style(mayStartFormula(text) ? { ...look, keptAsText: true } : look);
  const inner = `<is><t xml:space="preserve">${cellText(text)}</t></is>`;
  return `<c r="${reference}"${styleAttribute(style)} t="inlineStr">${inner}</c>`;
}

/** A cell without a value that is seen all the same. */
export function emptyXml(reference: string, look: CellLook, styles: Styles): string {
  return `<c r="${reference}"${styleAttribute(styles.style(look))}/>`;
}

function styleAttribute(style: number): string {
  return style === 0 ? '' : ` s="${style}"`;
}

type Types = { string: string; number: number; boolean: boolean };

function expected<Name extends keyof Types>(value: Exclude<CellValue, null>, type: Name): Types[Name] {
  if (typeof value !== type) throw new TypeError(`a ${type} was expected, not ${JSON.stringify(value)}`);
  return value as Types[Name];
}
