import type { Block, Column } from '../model.ts';
import { integerText, kronerText } from '../number-text.ts';
import type { ReductionFigures, SavingsYear } from '../snapshot.ts';
import { numberCell, shareCell, textCell } from '../table-cells.ts';
import { type SectionContext, sourceLine } from './context.ts';
import { serviceTable } from './service-table.ts';

const text = { align: 'start', holds: 'text', tone: 'normal' } as const;
const count = { align: 'end', holds: 'count', tone: 'normal' } as const;
const kroner = { align: 'end', holds: 'kroner', tone: 'normal' } as const;

/** The exact figures behind the text and the charts, one table for each subject. */
export function numberTables(context: SectionContext): Block[] {
  const { figures, shows } = context;
  return [
    ...(shows('savingsTable') && figures.savings.years.length > 0 ? [savingsTable(context)] : []),
    ...(shows('agreementTable') ? [agreementTable(context)] : []),
    ...(shows('serviceTable') && figures.services.length > 0 ? [serviceTable(context)] : []),
  ];
}

function savingsTable(context: SectionContext): Block {
  const { figures, wording } = context;
  const words = wording.savingsFigure;
  const { years, reference } = figures.savings;
  const estimated = years.filter((year) => year.estimated && year.grossOre !== null);
  const left = [...new Set(years.flatMap(({ notDistributed }) => notDistributed))];
  const row = (shown: SavingsYear) => [
    textCell(shown.estimated ? words.estimated(shown.year) : String(shown.year)),
    textCell(words.included(shown.included, shown.total)),
    numberCell(shown.grossOre, kronerText),
    numberCell(shown.shareOre, kronerText),
    numberCell(shown.netOre, kronerText),
  ];
  return {
    kind: 'table',
    label: context.nextTable(),
    title: wording.savingsTable.title(reference),
    message: null,
    columns: [
      { ...text, heading: wording.savingsTable.year },
      { ...text, align: 'end', heading: words.notes },
      { ...kroner, heading: words.gross },
      { ...kroner, heading: words.share },
      { ...kroner, heading: words.net },
    ],
    groups: [{ heading: null, rows: years.map(row), sum: null }],
    total: null,
    note: sourceLine(context, [
      words.source(reference),
      years.some(({ netOre }) => netOre === null) ? wording.serviceTable.gaps : null,
      ...estimated.map(({ year }) => words.estimate(year)),
      left.length > 0 ? wording.notDistributedSavings(left) : null,
    ]),
  };
}

function agreementTable(context: SectionContext): Block {
  const { figures, wording } = context;
  const words = wording.agreementTable;
  const { county, country } = figures.reduction;
  const row = (label: string, pick: (counts: ReductionFigures) => number) => [
    textCell(label),
    ...[county, country].map((counts) => numberCell(pick(counts), integerText)),
  ];
  const columns: Column[] = [
    { ...text, heading: words.empty },
    { ...count, heading: figures.county.name },
    { ...count, heading: wording.agreementFigure.country },
  ];
  return {
    kind: 'table',
    label: context.nextTable(),
    title: words.title,
    message: null,
    columns,
    groups: [
      {
        heading: null,
        rows: [
          row(words.before(figures.baseline), ({ before }) => before),
          row(words.registered, ({ registered }) => registered),
          row(words.documented, ({ documented }) => documented),
          row(words.assumedEnded, ({ assumedEnded }) => assumedEnded),
          row(words.after(figures.on), ({ after }) => after),
        ],
        sum: [textCell(words.change), ...[county, country].map(changeCell)],
      },
    ],
    total: null,
    note: sourceLine(context, [
      wording.agreementFigure.source,
      county.collaboration === 1 ? wording.agreementFigure.collaboration : null,
      county.notDistributed.length > 0 ? wording.assessment.notDistributed(county.notDistributed) : null,
      county.before === 0 || country.before === 0 ? wording.serviceTable.gaps : null,
    ]),
  };
}

function changeCell({ before, after }: ReductionFigures) {
  return before === 0 ? numberCell(null, integerText) : shareCell(before - after, before);
}
