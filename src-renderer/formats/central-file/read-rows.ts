import type { TableName } from '#domain/model/tables.ts';
import { eachCsvRow } from '../csv/csv-rows.ts';
import { decodeUtf8File } from '../csv/utf8.ts';
import type { Refused } from '../zip/zip-problem.ts';
import { brokenQuotes, notUtf8, type TableHead, tableHead, unevenRow } from './table-head.ts';

/**
 * Reads a table's CSV: gives the head, then each row that has as many fields as the head.
 * @param onHead returns what takes the rows, each with its number (the head is row 1)
 * @returns what is wrong with the table as a file, or `null`
 */
export function eachTableRow(
  table: TableName,
  bytes: Uint8Array,
  onHead: (head: TableHead) => (fields: readonly string[], row: number) => void,
): Refused | null {
  const text = decodeUtf8File(bytes);
  if (text === null) return notUtf8(table);
  let head: TableHead | null = null;
  let refused: Refused | null = null;
  let onRow: ((fields: readonly string[], row: number) => void) | null = null;
  const read = eachCsvRow(text, (fields, row) => {
    if (!head || !onRow) {
      const found = tableHead(table, fields);
      if (found.kind !== 'ok') refused = found;
      else {
        head = found;
        onRow = onHead(found);
      }
      return refused === null;
    }
    if (fields.length === head.width) {
      onRow(fields, row);
      return true;
    }
    refused = unevenRow(table, row, fields.length, head.width);
    return false;
  });
  if (read.kind !== 'ok') return brokenQuotes(table, read.row);
  if (refused) return refused;
  // A file without a single line has no columns either.
  const empty = head ? null : tableHead(table, []);
  return empty?.kind === 'refused' ? empty : null;
}
