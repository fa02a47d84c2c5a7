import type { JoiningGrid } from '#domain/joining/joining-grid.ts';
import type { ServiceSums } from '#domain/joining/joining-sums.ts';
import { type OrderLine, orderLines } from '#domain/joining/order-lines.ts';
import type { Messages } from '#texts/messages.ts';
import type { Formats } from '#ui/format.ts';
import type { Provenance } from '#ui/provenance/provenance.ts';

export type EffectPart = 'total' | 'libraries' | 'county';

/** What each part of a line is; null where it is not known. */
const PARTS: Readonly<Record<EffectPart, (line: OrderLine) => number | null>> = {
  total: ({ paidOre }) => paidOre,
  // Nobody has said what the county pays: then it is the library's.
  libraries: ({ paidOre, countyOre }) => (paidOre === null ? null : paidOre - (countyOre ?? 0)),
  county: ({ countyOre }) => countyOre,
};

/** Where a sum of the answers comes from: every yes behind it, and what is not in it. */
export function effectOrigin(
  part: EffectPart,
  about: { readonly grid: JoiningGrid; readonly place: string; readonly total: ServiceSums; readonly ore: number },
  { joining, joiningLists }: Pick<Messages, 'joining' | 'joiningLists'>,
  formats: Formats,
): Provenance {
  const { effect: t } = joining;
  const { grid, total } = about;
  const lines = orderLines(grid).flatMap((line) => {
    const amount = PARTS[part](line);
    return amount === null ? [] : [{ line, amount }];
  });
  const month = formats.shortMonth;
  const months = ({ firstMonth, months: count }: OrderLine) => `${month(firstMonth)}–${month(firstMonth + count - 1)}`;
  return {
    title: `${t[part]}, ${about.place}, ${grid.year}`,
    value: `${formats.kroner(about.ore)} kr`,
    rule: t.rules[part],
    inputs: [{ label: joining.answers.yes, value: formats.number(total.yes) }],
    assumptions: total.lastYearsPrice > 0 ? [t.basis.lastYearsPrice(formats.number(total.lastYearsPrice))] : [],
    leftOut: (['open', 'withoutShare', 'withoutPrice'] as const).flatMap((kind) =>
      total[kind] > 0 ? [t.basis[kind](formats.number(total[kind]))] : [],
    ),
    records: [
      {
        caption: t.answersBehind,
        head: [joining.grid.library, t.service, joiningLists.orders.period, t.kroner],
        rows: lines.map(({ line, amount }) => [
          line.library.name,
          line.serviceName,
          months(line),
          formats.kronerExact(amount),
        ]),
        numbers: [t.kroner],
      },
    ],
  };
}
