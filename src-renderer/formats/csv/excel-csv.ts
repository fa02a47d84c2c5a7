import { escapeExcelText } from '#domain/text/excel-text.ts';
import { encodeUtf8 } from './utf8.ts';

/** Null is an empty cell; numbers get a decimal comma. */
export type ExcelCsvCell = string | number | null;

/**
 * CSV as Norwegian Excel opens it with a double click: UTF-8 with its mark, semicolons, decimal comma, CRLF.
 * @throws RangeError for a number that is not finite: a defect of whoever asks
 */
export function writeExcelCsv(rows: readonly (readonly ExcelCsvCell[])[]): Uint8Array {
  return encodeUtf8(`\ufeff${rows.map((row) => `${row.map(field).join(';')}\r\n`).join('')}`);
}

function field(cell: ExcelCsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return decimal(cell);
  const text = escapeExcelText(cell);
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function decimal(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`not a number: ${value}`);
  return withoutExponent(String(value === 0 ? 0 : value)).replace('.', ',');
}

/** `1.8e-7` as `0.00000018`: spreadsheets read both, our own import the digits alone. */
function withoutExponent(text: string): string {
  const [, sign = '', whole = '', part = '', exponent] = /^(-?)(\d+)\.?(\d*)e([+-]\d+)$/.exec(text) ?? [];
  if (exponent === undefined) return text;
  const digits = `${whole}${part}`;
  const point = whole.length + Number(exponent);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return `${sign}${digits.slice(0, point).padEnd(point, '0')}${digits.length > point ? `.${digits.slice(point)}` : ''}`;
}
