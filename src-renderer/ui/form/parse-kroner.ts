import { type Ore, ore } from '#domain/model/brands.ts';
import { EMPTY, type Parsed, parsed, UNREADABLE } from './parsed.ts';

const SPACES = /[\s\u00a0\u202f]/g;
/** Whole kroner, plain or in groups of three, with up to two decimals. */
const KRONER = /^(?<sign>[-\u2212])?(?<whole>\d+|\d{1,3}(?:\.\d{3})+)(?:,(?<decimals>\d{1,2}|-|–)?)?$/;
/** As a program writes it: a point and exactly one or two decimals. */
const PROGRAM = /^(?<sign>[-\u2212])?(?<whole>\d+)\.(?<decimals>\d{1,2})$/;

/**
 * An amount in kroner as people in Norway write it, as øre: 1234,5 · 1 234,50 · 1.234,50 · kr 500,- · 1234.50.
 * A point before exactly three digits is a thousands mark. Unreadable when it is something else, has more than two
 * decimals, or is too large to be exact.
 */
export function parseKroner(text: string): Parsed<Ore> {
  const compact = text
    .replace(SPACES, '')
    .replace(/^kr\.?/i, '')
    .replace(/(?:kr|nok)\.?$/i, '');
  if (compact === '') return text.trim() === '' ? EMPTY : UNREADABLE;
  const groups = (KRONER.exec(compact) ?? PROGRAM.exec(compact))?.groups;
  if (!groups) return UNREADABLE;
  const decimals = (groups.decimals ?? '').replace(/[-–]/, '').padEnd(2, '0');
  const value = Number(`${groups.whole?.replaceAll('.', '')}${decimals}`);
  if (!Number.isSafeInteger(value)) return UNREADABLE;
  return parsed(ore(groups.sign === undefined ? value : -value));
}

/** `1 234,50`; whole kroner without decimals. The thousands mark is a no-break space. */
export function formatKroner(amount: Ore): string {
  const magnitude = Math.abs(amount);
  const whole = String(Math.floor(magnitude / 100)).replace(/\B(?=(?:\d{3})+$)/g, '\u00a0');
  const decimals = magnitude % 100;
  const sign = amount < 0 ? '\u2212' : '';
  return `${sign}${whole}${decimals === 0 ? '' : `,${String(decimals).padStart(2, '0')}`}`;
}
