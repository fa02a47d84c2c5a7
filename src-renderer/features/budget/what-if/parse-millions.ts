import { type Ore, ore } from '#domain/model/brands.ts';

/** Millions of kroner as typed (`3,5`), as øre; null when it is no amount above 0, or is finer than a krone. */
export function parseMillions(text: string): Ore | null {
  const parts = /^(?<whole>\d{1,4})(?:[.,](?<decimals>\d{1,6}))?$/.exec(text.replace(/\s|mill\.?|kr/gi, ''))?.groups;
  if (!parts) return null;
  const kroner = Number(`${parts.whole}${(parts.decimals ?? '').padEnd(6, '0')}`);
  return kroner > 0 ? ore(kroner * 100) : null;
}
