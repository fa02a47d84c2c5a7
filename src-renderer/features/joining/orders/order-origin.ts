import type { OrderLine } from '#domain/joining/order-lines.ts';
import type { Traced } from '#features/provenance/index.ts';
import type { Messages } from '#texts/messages.ts';
import type { Formats } from '#ui/format.ts';

export type OrderPart = 'paid' | 'county' | 'own';

/** What one line of the order costs in the year, and who pays it. */
export function orderOrigin(
  line: OrderLine,
  part: OrderPart,
  { joining, joiningLists, provenance }: Messages,
  formats: Formats,
): Traced {
  const { orders: t } = joiningLists;
  const { kronerExact } = formats;
  const { priceOre, paidOre, countyOre, months, billing } = line;
  const amount = (ore: number | null) => (ore === null ? null : `${kronerExact(ore)} kr`);
  const own = paidOre === null || countyOre === null ? null : paidOre - countyOre;
  const [label, value, rule] = {
    paid: [t.paid, paidOre, joining.effect.rules.total] as const,
    county: [t.countyPart, countyOre, joining.effect.rules.county] as const,
    own: [t.libraryPart, own, joining.effect.rules.libraries] as const,
  }[part];
  return {
    title: `${label}, ${line.library.name}, ${line.serviceName}`,
    value: amount(value),
    rule,
    ...(value !== null && { formula: formula() }),
    inputs: [
      { label: joining.editor.listPrice, value: amount(line.listPriceOre) },
      { label: t.paid, value: amount(paidOre) },
      { label: t.countyPart, value: amount(countyOre) },
      { label: t.libraryPart, value: amount(own) },
    ],
    leftOut: paidOre !== null && countyOre === null ? [joining.effect.basis.withoutShare('1')] : [],
  };

  function formula(): string {
    const [paid, county] = [kronerExact(paidOre ?? 0), kronerExact(countyOre ?? 0)];
    if (part === 'own') return `${paid} − ${county} = ${kronerExact(own ?? 0)} kr`;
    if (part === 'county') {
      const share = paidOre ? (countyOre ?? 0) / paidOre : 0;
      return `${paid} × ${formats.percent(share, 1)} % = ${county} kr`;
    }
    return billing === 'prepaid'
      ? `${kronerExact(priceOre ?? 0)} × ${months}/12 = ${paid} kr`
      : `${provenance.invoiced} = ${paid} kr`;
  }
}
