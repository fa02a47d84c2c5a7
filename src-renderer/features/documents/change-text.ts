import type { FigureChange, FigureName } from '#domain/documents/figure-changes.ts';
import type { Messages } from '#texts/messages.ts';
import type { Formats } from '#ui/format.ts';

/** `Netto besparelse 2024: 1 240 000 kr da saken ble lagret, 1 310 000 kr nå`. */
export function changeText(
  { name, unit, before, after }: FigureChange,
  t: Messages['documents']['cases'],
  common: Messages['common'],
  formats: Formats,
): string {
  const value = (number: number | null | undefined): string => {
    if (number === undefined) return t.absent;
    if (number === null) return common.missingBasis;
    if (unit === 'share') return `${formats.percent(number)} %`;
    return unit === 'ore' ? `${formats.kroner(number)} kr` : formats.number(number);
  };
  return t.change(nameText(name, t), value(before), value(after));
}

function nameText(name: FigureName, { figures: t, country }: Messages['documents']['cases']): string {
  const words = t[name.kind];
  if ('year' in name) return `${words} ${name.year}`;
  if ('service' in name) return `${words}, ${name.service}`;
  return 'scope' in name && name.scope === 'country' ? `${words}, ${country}` : words;
}
