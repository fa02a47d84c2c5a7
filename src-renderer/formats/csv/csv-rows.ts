import Papa from 'papaparse';

/** Quotes that RFC 4180 does not allow: where PapaParse would guess, we stop. `row` counts the head as 1. */
export type BrokenQuotes = { readonly kind: 'broken_quotes'; readonly row: number };

/**
 * Reads comma-separated text of RFC 4180 row by row, the head first. Lines end as the first one does (LF or CRLF).
 * @param onRow gets the fields and the row's number (the head is 1); returning `false` stops the reading
 */
export function eachCsvRow(
  text: string,
  onRow: (fields: readonly string[], row: number) => boolean | undefined,
): { readonly kind: 'ok' } | BrokenQuotes {
  let row = 0;
  let broken: number | null = null;
  // The row after the last line break is no row; it is held back until another one follows it.
  let heldEmpty = false;
  Papa.parse<string[]>(text, {
    delimiter: ',',
    newline: lineEnd(text),
    step({ data, errors }, parser) {
      if (heldEmpty) {
        row++;
        if (onRow([''], row) === false) return parser.abort();
        heldEmpty = false;
      }
      if (data.length === 1 && data[0] === '' && errors.length === 0) {
        heldEmpty = true;
        return;
      }
      row++;
      if (errors.length > 0) {
        broken = row;
        return parser.abort();
      }
      if (onRow(data, row) === false) parser.abort();
    },
  });
  return broken === null ? { kind: 'ok' } : { kind: 'broken_quotes', row: broken };
}

/** The first line break that is not part of a quoted heading. */
function lineEnd(text: string): '\n' | '\r\n' {
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '"') quoted = !quoted;
    else if (text[i] === '\n' && !quoted) return text[i - 1] === '\r' ? '\r\n' : '\n';
  }
  return '\n';
}
