import type { ExportFormat } from '#contract/exports.ts';
import { checkDocument } from '../stored-documents/document-type.ts';

const BYTE_ORDER_MARK = '\ufeff';
/** A cell that a spreadsheet would run; numbers below zero are none. */
const FORMULA = /(?:^|[;\r\n])"?(?:[=+@]|-(?!\d+(?:,\d+)?(?:[;\r\n"]|$)))/;

/**
 * Whether the bytes are what their name will say: opened by the system's own program, a file is as dangerous as what that
 * program makes of it. What the program itself writes always passes.
 */
export async function isExport(format: ExportFormat, bytes: Uint8Array): Promise<boolean> {
  if (format !== 'csv') return (await checkDocument(`x.${format}`, bytes)).kind === 'allowed';
  const text = Buffer.from(bytes).toString('utf8');
  return text.startsWith(BYTE_ORDER_MARK) && !FORMULA.test(text.slice(1)) && !text.includes('\0');
}
