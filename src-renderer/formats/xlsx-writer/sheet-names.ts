const MAX_LENGTH = 31;

/**
 * Names that Excel takes: at most 31 characters, none of `[ ] : * ? / \`, no apostrophe at either end, not empty, not its own
 * word `History`, and each different from the others whatever their case. Names that are fit stay as they are.
 * Source: Microsoft, "Rename a worksheet"; ECMA-376 part 1, 18.2.19 (sheet names are unique).
 */
export function safeSheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const fit = fitName(name);
    let candidate = fit;
    for (let copy = 2; taken.has(candidate.toLowerCase()); copy++) {
      const mark = ` (${copy})`;
      candidate = `${cut(fit, MAX_LENGTH - mark.length)}${mark}`;
    }
    taken.add(candidate.toLowerCase());
    return candidate;
  });
}

function fitName(name: string): string {
  const allowed = name
    .toWellFormed()
    .replace(/[[\]:*?/\\\p{Cc}\u2028\u2029\ufffe\uffff]+/gu, ' ')
    .replace(/\s+/g, ' ');
  const fit = trimmed(cut(trimmed(allowed), MAX_LENGTH));
  if (fit === '') return 'Sheet';
  return fit.toLowerCase() === 'history' ? `${fit}_` : fit;
}

/** Blanks too: two names that differ in the blanks at their ends look the same on the tabs. */
function trimmed(text: string): string {
  return text.replace(/^[\s']+|[\s']+$/g, '');
}

/** Cuts to a number of UTF-16 units without halving a character. */
function cut(text: string, length: number): string {
  const short = text.slice(0, length);
  return /[\ud800-\udbff]$/.test(short) ? short.slice(0, -1) : short;
}
