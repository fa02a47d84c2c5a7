import { fractionOf, ratio } from '../../money/fraction.ts';
import { decimalText, kronerText, NO_BREAK, percentText } from '../number-text.ts';

const ONE_MILLION_KRONER = 100_000_000;

/** Øre as running text has it: whole kroner below a million, then millions with at most two decimals. */
export function amount(ore: number, millions: string): string {
  if (Math.abs(ore) < ONE_MILLION_KRONER) return `${kronerText(ore)}${NO_BREAK}kroner`;
  const text = decimalText(ratio(BigInt(ore), BigInt(ONE_MILLION_KRONER)), 2).replace(/,?0+$/, '');
  return `${text}${NO_BREAK}${millions} kroner`;
}

/** Share of a whole: 198 of 204 → `97,1 prosent`. */
export function percentOf(part: number, whole: number): string {
  return `${percentText(ratio(BigInt(part), BigInt(whole)))}${NO_BREAK}prosent`;
}

/** 0.035 → `3,5 prosent`. */
export function percent(fraction: number): string {
  return `${percentText(fractionOf(fraction))}${NO_BREAK}prosent`;
}

/** Words for small numbers, digits from 13 on. @param words from 0 to 12 */
export function counted(count: number, words: readonly string[]): string {
  return words[count] ?? String(count);
}

export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** `2023`, `2023 og 2024`, `2022, 2023 og 2024`. Bokmål and nynorsk alike. */
export function listOf(items: readonly (string | number)[]): string {
  const texts = items.map(String);
  const last = texts.at(-1) ?? '';
  return texts.length < 2 ? last : `${texts.slice(0, -1).join(', ')} og ${last}`;
}
