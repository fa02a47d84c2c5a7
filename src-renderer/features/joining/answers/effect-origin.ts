import type { JoiningGrid } from '#domain/joining/joining-grid.ts';
import type { ServiceSums } from '#domain/joining/joining-sums.ts';
import { type OrderLine, orderLines } from '#domain/joining/order-lines.ts';
import type { PaidSums } from '#domain/joining/paid-sums.ts';
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

/** The same part of what was paid the year before. */
const LAST_YEAR: Readonly<Record<EffectPart, (sums: PaidSums) => number>> = {
  total: ({ paidOre }) => paidOre,
  libraries: ({ paidOre, countyOre }) => paidOre - countyOre,
  county: ({ countyOre }) => countyOre,
};

/** Where a sum of the answers comes from: every yes behind it, and what is not in it. */
export function effectOrigin(
  part: EffectPart,
  about: {
    readonly grid: JoiningGrid;
    readonly place: string;
    /** Of one service, or of all. */
    readonly sums: ServiceSums;
    readonly ore: number;
    /** The place of the service among those on offer; null for all of them. */
    readonly service: number | null;
  },
  { joining, joiningLists, provenance }: Pick<Messages, 'joining' | 'joiningLists' | 'provenance'>,
  formats: Formats,
): Provenance {
  const { effect: t } = joining;
  const { grid, sums, service } = about;
  const lines = orderLines(grid).flatMap((line) => {
    const amount = PARTS[part](line);
    return amount === null || (service !== null && line.service !== service) ? [] : [{ line, amount }];
  });
  const month = formats.shortMonth;
  const months = ({ firstMonth, months: count }: OrderLine) => `${month(firstMonth)}–${month(firstMonth + count - 1)}`;
  return {
    title: [t[part], service === null ? null : grid.services[service]?.name, about.place, grid.year]
      .filter(Boolean)
      .join(', '),
    value: `${formats.kroner(about.ore)} kr`,
    rule: t.rules[part],
    formula: provenance.grossFormula(formats.number(lines.length), formats.kroner(about.ore)),
    inputs: [
      { label: joining.answers.yes, value: formats.number(sums.yes) },
      { label: t.lastYearSum, value: `${formats.kroner(LAST_YEAR[part](sums.lastYear))} kr` },
      { label: t.lastYearAnswered, value: `${formats.kroner(LAST_YEAR[part](sums.lastYearOfAnswered))} kr` },
    ],
    assumptions: sums.lastYearsPrice > 0 ? [t.basis.lastYearsPrice(formats.number(sums.lastYearsPrice))] : [],
    leftOut: (['open', 'withoutShare', 'withoutPrice'] as const).flatMap((kind) =>
      sums[kind] > 0 ? [t.basis[kind](formats.number(sums[kind]))] : [],
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

/** What was paid last year for services that are not offered this year: nobody pays it again. */
export function notOfferedOrigin(
  { grid, place, ore }: { readonly grid: JoiningGrid; readonly place: string; readonly ore: number },
  { joining: { effect: t }, provenance }: Pick<Messages, 'joining' | 'provenance'>,
  formats: Formats,
): Provenance {
  const count = formats.number(grid.notOffered.length);
  return {
    title: [t.notOffered, place, grid.year].join(', '),
    value: `${formats.kroner(-ore)} kr`,
    rule: t.notOfferedRule,
    formula: provenance.grossFormula(count, formats.kroner(ore)),
    records: [
      {
        caption: t.lastYearSum,
        head: [t.service, t.kroner],
        rows: grid.notOffered.map(({ name, lastYear }) => [name, formats.kronerExact(lastYear.paidOre)]),
        numbers: [t.kroner],
      },
    ],
  };
}
