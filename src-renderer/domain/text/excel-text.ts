/**
 * What a spreadsheet may take for the beginning of a formula: = + - @, their full-width forms and U+2212, also after blanks;
 * tab and line breaks. Apostrophes before it are part of the pattern, so that the escape itself can be told from text that
 * looks like it. Source: OWASP, "CSV Injection". What is refused when it comes in is narrower: `isFormulaText`.
 */
const FORMULA_START = /^'*(?:\s*[=+\-@＝＋－＠\u2212]|[\t\r\n])/;
const ESCAPED = /^'+(?:\s*[=+\-@＝＋－＠\u2212]|[\t\r\n])/;
/** `-3` and `-3,5` can do nothing but be numbers. */
const PLAIN_NUMBER = /^-?\d+(?:,\d+)?$/;

/** Text with one apostrophe before it where it could be taken for a formula; plain numbers as they are. */
export function escapeExcelText(text: string): string {
  return FORMULA_START.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
}

/** Takes away what `escapeExcelText` put there: `unescapeExcelText(escapeExcelText(text))` is `text`, for every text. */
export function unescapeExcelText(text: string): string {
  return ESCAPED.test(text) ? text.slice(1) : text;
}

/** True for text that Excel must be told to keep as text, with an apostrophe or as one. */
export function mayStartFormula(text: string): boolean {
  return FORMULA_START.test(text);
}
