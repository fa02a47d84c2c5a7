import type { FigureChange, FigureName, FigureUnit } from '#domain/documents/figure-changes.ts';
import type { Messages } from '#texts/messages.ts';
import type { Formats } from '#ui/format.ts';

/** Decimals that are tried, the usual ones first: a change is never told with two numbers that read the same. */
const DECIMALS: Readonly<Record<FigureUnit, readonly number[]>> = { count: [0, 3], share: [1, 2, 3], ore: [0, 2, 3] };
/** What one use costs is told in kroner and øre, as in the documents. */
const PER_USE_DECIMALS = [2, 3];

/** `Netto besparelse 2024: 1 240 000 kr da, 1 310 000 kr nå`. */
export function changeText(
  { name, unit, before, after }: FigureChange,
  t: Messages['documents']['cases'],
  common: Messages['common'],
  formats: Formats,
): string {
  const value = (number: number | null | undefined, decimals: number): string => {
    if (number === undefined) return t.absent;
    if (number === null) return common.missingBasis;
    if (unit === 'share') return `${formats.percent(number, decimals)} %`;
    if (unit === 'count') return formats.number(number, decimals);
    return `${decimals === 0 ? formats.kroner(number) : formats.number(number / 100, decimals)} kr`;
  };
  const isPerUse = name.kind === 'perUse' || name.kind === 'agreementPerUse';
  const tried = (isPerUse ? PER_USE_DECIMALS : DECIMALS[unit]).map(
    (decimals) => [value(before, decimals), value(after, decimals)] as const,
  );
  const [was, is] = tried.find(([then, now]) => then !== now) ?? tried.at(-1) ?? ['', ''];
  return t.change(nameText(name, t), was, is);
}

function nameText(name: FigureName, { figures: t, country }: Messages['documents']['cases']): string {
  const words = t[name.kind];
  if ('year' in name) return `${words} ${name.year}`;
  if ('service' in name) return `${words}, ${name.service}`;
  return 'scope' in name && name.scope === 'country' ? `${words}, ${country}` : words;
}
