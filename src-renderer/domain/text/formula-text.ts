/**
 * What a spreadsheet would take for a formula, told from what honest files hold. One rule, in two strengths:
 *
 * - After `=`, `+`, `-`, `@` (also full-width, and U+2212) a text is a formula when something in it computes or fetches:
 *   a function that is given something (`@SUM(A1)`, `-NOW()`), another program (`cmd|' /C calc'!A0`), a sum or the like of
 *   numbers or cells (`-1+1`, `+A1*2`). `-12`, `−1 234,5`, `+47 22 00 00 00`, `-`, `- A1`, `-lydbok(er)`, `@home` are none.
 * - Where names of works do not stand, every text after `=` is one besides: `=sum`, `=0123`.
 *
 * `="0123"` is Excel's way to keep digits as text (`literalText`), and a row of `=` is a line; neither is a formula.
 * Sources: OWASP, "CSV Injection"; ECMA-376 part 1, 18.17 (formulas).
 */
export function isFormulaText(text: string, where: 'name' | 'value'): boolean {
  if (!mayBegin(text.charCodeAt(0))) return false;
  const [, mark, rest] = BEGINNING.exec(text.slice(0, MOST_CHARACTERS)) ?? [];
  if (mark === undefined || rest === undefined) return false;
  if (mark.startsWith('=')) {
    if (rest === '' || literalText(text) !== null) return false;
    if (where === 'value' || CELL.test(rest) || rest.startsWith('"')) return true;
  }
  return computes(rest);
}

/** The text that `="0123"` stands for, `null` for anything else. */
export function literalText(text: string): string | null {
  if (!text.includes('="')) return null;
  const inner = /^\s*="((?:[^"]|"")*)"\s*$/.exec(text)?.[1];
  return inner === undefined ? null : inner.replaceAll('""', '"');
}

/** As much of a formula as a message repeats. */
export function shownFormula(text: string): string {
  return text.slice(0, MOST_CHARACTERS).trim().slice(0, 60);
}

/** No spreadsheet takes a longer formula (Excel: 8192); a cell of 50 MB must not be looked through. */
const MOST_CHARACTERS = 8192;

const BEGINNING = /^\s*((?:[=＝]\s*)+|[+\-@＋－＠\u2212])([\s\S]*)$/;
const CELL = /^[+\-\s]*\$?[A-Z]{1,3}\$?\d{1,7}\s*$/i;

/** Digits, letters and what else most cells begin with are passed over at once; blanks may stand before a mark. */
function mayBegin(code: number): boolean {
  if (code > 64) return code > 127;
  return code < 33 || code === 43 || code === 45 || code === 61 || code === 64;
}

/** A function's name with what it is given: nothing, a text, a sign, a cell, a function, or a number that is no year. */
const CALL =
  /(?:^|[=+\-*/^&<>(,;@])\s*[\p{L}_][\p{L}\p{N}_.]*\(\s*(?:[)"'+\-=@$]|[A-Z]{1,3}\$?\d{1,7}\b|[\p{L}_][\p{L}\p{N}_.]*\(|(?!(?:1[5-9]|20)\d\d\))\d)/u;
/** A program, a topic and an item, as in `cmd|' /C calc'!A0`: dynamic data exchange. */
const EXCHANGE = /(?:^|[^\p{L}\p{N}_.])[\p{L}\p{N}_.]+\|[^!|]*!/u;
const OPERAND = String.raw`(?:\d+(?:[.,]\d+)?%?|\$?[A-Z]{1,3}\$?\d{1,7}|"[^"]*")`;
/** Numbers, cells and quoted texts, and nothing else than marks of reckoning between them. */
const ALL_OPERANDS = new RegExp(String.raw`^[+\-\s(]*${OPERAND}(?:[\s()+\-*/^&<>=:]+${OPERAND})*[\s)]*$`, 'i');
/** No `-`, `/` or `:`, which telephone numbers, dates and `A1-A2` have. */
const RECKONED = /[\d"%)]\s*[+*^&]/;

function computes(text: string): boolean {
  return CALL.test(text) || EXCHANGE.test(text) || (RECKONED.test(text) && ALL_OPERANDS.test(text));
}
