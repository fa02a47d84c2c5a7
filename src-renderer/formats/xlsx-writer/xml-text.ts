/** As many characters as a cell can hold. */
const MAX_CELL_CHARACTERS = 32_767;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for an element or an attribute of XML, which can hold no control characters. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => ENTITIES[mark] ?? mark);
}

/**
 * Text of a cell. What XML cannot hold is written as `_x0007_`, as Excel does, so that it comes back unchanged; text that
 * happens to look so has its first mark written that way. Longer text than a cell holds is cut, with `…` as its end.
 * Source: ECMA-376 part 1, 22.9.2.19 (ST_Xstring).
 */
export function cellText(text: string): string {
  const short = text.length > MAX_CELL_CHARACTERS ? `${text.slice(0, MAX_CELL_CHARACTERS - 1)}…` : text;
  return escapeXml(
    short
      .toWellFormed()
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
      .replace(/[\p{Cc}\ufffe\uffff]/gu, (mark) => (mark === '\t' || mark === '\n' ? mark : escaped(mark))),
  );
}

function escaped(mark: string): string {
  return `_x${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
