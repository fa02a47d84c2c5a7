import type { DrawnText } from './drawing.ts';
import { INTER_WIDTHS, OTHER_WIDTHS, UNKNOWN_WIDTH } from './inter-widths.ts';

/** Width of one line of Inter in points; kerning left out, so it is a hair too wide rather than too narrow. */
export function textWidth(text: string, size: number, weight: DrawnText['weight']): number {
  let thousandths = 0;
  for (const character of text) thousandths += characterWidth(character.codePointAt(0) ?? 0, weight);
  return (thousandths * size) / 1000;
}

/** Is every character of it in the tables of widths? What is in no font of ours may be wider than it is taken to be. */
export function isMeasured(text: string): boolean {
  return [...text].every((character) => knownWidth(character.codePointAt(0) ?? 0, 'regular') !== undefined);
}

/** The text, shortened with an ellipsis until it is no wider than `width`. */
export function fitted(text: string, width: number, size: number, weight: DrawnText['weight']): string {
  if (textWidth(text, size, weight) <= width) return text;
  const characters = [...text];
  while (characters.length > 1 && textWidth(`${characters.join('')}…`, size, weight) > width) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}

function characterWidth(code: number, weight: DrawnText['weight']): number {
  return knownWidth(code, weight) ?? UNKNOWN_WIDTH;
}

function knownWidth(code: number, weight: DrawnText['weight']): number | undefined {
  const { ascii, latin } = INTER_WIDTHS[weight];
  return ascii[code - 0x20] ?? latin[code - 0xa0] ?? OTHER_WIDTHS[code];
}
