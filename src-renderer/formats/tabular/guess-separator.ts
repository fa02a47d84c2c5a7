import type { Separator } from '#domain/mapping/table-mapping.ts';

/** Where two separators split a file equally well, the one before the other; a comma is also a decimal mark. */
const BY_TRUST: readonly Separator[] = ['\t', ';', ',', '|'];

/**
 * The separator that makes most cells of lines that it splits alike: lines above a table, sentences and decimal commas do not
 * agree with each other, or not on many cells. `;` for a file of one column.
 *
 * @param text with `\n` line ends
 */
export function guessSeparator(text: string): Separator {
  const lines = text
    .slice(0, 100_000)
    .replace(/"[^"]*"/g, '')
    .split('\n', 200)
    .filter((line) => line.trim() !== '');
  let best: { separator: Separator; cells: number } = { separator: ';', cells: 0 };
  for (const separator of BY_TRUST) {
    const cells = cellsThatAgree(lines, separator);
    if (cells > best.cells) best = { separator, cells };
  }
  return best.separator;
}

/** Separators on lines with as many of them as most cells are on. */
function cellsThatAgree(lines: readonly string[], separator: Separator): number {
  const linesByMarks = new Map<number, number>();
  for (const line of lines) {
    // Where there are semicolons too, a comma between two digits is a decimal mark.
    const counted = separator === ',' && line.includes(';') ? line.replace(/(?<=\d),(?=\d)/g, '') : line;
    const marks = counted.split(separator).length - 1;
    linesByMarks.set(marks, (linesByMarks.get(marks) ?? 0) + 1);
  }
  return Math.max(0, ...[...linesByMarks].map(([marks, lines]) => marks * lines));
}

/** Excel's first line `sep=;`, taken off: what it says and the text that follows it. */
export function announcedSeparator(text: string): { separator: Separator | null; body: string } {
  const announced = /^sep=([\t;,|])[ \t;,|]*(?:\n|$)/i.exec(text);
  if (!announced) return { separator: null, body: text };
  return { separator: BY_TRUST.find((mark) => mark === announced[1]) ?? null, body: text.slice(announced[0].length) };
}
