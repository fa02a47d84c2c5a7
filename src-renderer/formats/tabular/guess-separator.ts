import type { Separator } from '#domain/mapping/table-mapping.ts';

/** Where two separators split a file equally well, the one before the other; a comma is also a decimal mark. */
const BY_TRUST: readonly Separator[] = ['\t', ';', ',', '|'];

/**
 * The separator that splits most lines into the same number of cells: lines above a table and decimal commas in it do
 * not agree with each other. `;` for a file of one column.
 *
 * @param text with `\n` line ends
 */
export function guessSeparator(text: string): Separator {
  const lines = text
    .slice(0, 100_000)
    .replace(/"[^"]*"/g, '')
    .split('\n', 200)
    .filter((line) => line.trim() !== '');
  let best: { separator: Separator; lines: number } = { separator: ';', lines: 0 };
  for (const separator of BY_TRUST) {
    const agreeing = linesThatAgree(lines, separator);
    if (agreeing > best.lines) best = { separator, lines: agreeing };
  }
  return best.separator;
}

function linesThatAgree(lines: readonly string[], separator: Separator): number {
  const byCells = new Map<number, number>();
  for (const line of lines) {
    const marks = line.split(separator).length - 1;
    if (marks > 0) byCells.set(marks, (byCells.get(marks) ?? 0) + 1);
  }
  return Math.max(0, ...byCells.values());
}

/** Excel's first line `sep=;`, taken off: what it says and the text that follows it. */
export function announcedSeparator(text: string): { separator: Separator | null; body: string } {
  const announced = /^sep=([\t;,|])[ \t;,|]*(?:\n|$)/i.exec(text);
  if (!announced) return { separator: null, body: text };
  return { separator: BY_TRUST.find((mark) => mark === announced[1]) ?? null, body: text.slice(announced[0].length) };
}
