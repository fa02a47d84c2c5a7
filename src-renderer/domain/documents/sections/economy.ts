import { OPERATING_LINE } from '../../budget/budget-scenario.ts';
import type { Block, Cell, Column } from '../model.ts';
import { thousandText, yearRange } from '../number-text.ts';
import { categoryLine, SERVICE_CATEGORIES } from '../plan-scenario.ts';
import type { Said } from '../say.ts';
import type { PlanFigures, PlanRow } from '../snapshot.ts';
import { EMPTY_CELL, numberCell, textCell } from '../table-cells.ts';
import { paragraph, type SectionContext, sourceLine } from './context.ts';
import { sum } from './read-figures.ts';

export function economy(context: SectionContext): Block[] {
  const { figures, wording } = context;
  const { plan, budgetYear } = figures;
  if (plan.rows.length === 0) return paragraph(context, [wording.economy.noPlan, withoutShare(context)]);
  const newRows = plan.rows.filter(({ inFrame }) => !inFrame);
  const onlyShare = newRows.every(({ id }) => id === OPERATING_LINE);
  return [
    ...paragraph(context, [
      plan.rows.some(({ inFrame }) => inFrame) ? wording.economy.frame : null,
      newRows.length > 0 ? wording.economy[onlyShare ? 'shareNew' : 'newCost'](budgetYear) : null,
    ]),
    ...paragraph(context, [
      plan.priceYear === null ? null : wording.economy.pricesOf(plan.priceYear),
      ...growth(context),
      withoutShare(context),
      plan.participations && plan.participations.partYear > 0 ? wording.economy.partYear : null,
    ]),
    ...(context.shows('budgetTable') ? [budgetTableBlock(context)] : []),
  ];
}

function withoutShare({ figures, wording }: SectionContext): Said | null {
  const count = figures.plan.participations?.withoutShare ?? 0;
  return count > 0 ? wording.economy.withoutShare(count) : null;
}

/** What the prices grow with: registered changes year by year, assumed ones with alike years together. */
export function growth({
  figures: { plan },
  wording,
}: {
  readonly figures: { readonly plan: Pick<PlanFigures, 'growth' | 'index'> };
  readonly wording: Pick<SectionContext['wording'], 'economy'>;
}): Said[] {
  const known = (origin: string) =>
    plan.growth.flatMap(({ year, change, origin: from }) =>
      from === origin && change !== null ? [{ year, change }] : [],
    );
  const [registered, assumed] = [known('registered'), known('assumed')];
  return [
    ...(registered.length > 0 ? [wording.economy.registeredGrowth(plan.index, registered)] : []),
    ...(assumed.length > 0 ? [wording.economy.assumedGrowth(alikeYears(assumed))] : []),
  ];
}

function alikeYears(changes: readonly { year: number; change: number }[]): { years: string; change: number }[] {
  const spans: { first: number; last: number; change: number }[] = [];
  for (const { year, change } of changes) {
    const open = spans.at(-1);
    if (open && open.change === change && open.last === year - 1) open.last = year;
    else spans.push({ first: year, last: year, change });
  }
  return spans.map(({ first, last, change }) => ({ years: yearRange(first, last), change }));
}

function budgetTableBlock(context: SectionContext): Block {
  const { figures, wording } = context;
  const { plan } = figures;
  const words = wording.budgetTable;
  const [inFrame, newCost] = [true, false].map((inside) => plan.rows.filter((row) => row.inFrame === inside));
  const total = sumRow(words.total, plan.totalOre);
  const groups = [
    { heading: words.inFrame, rows: inFrame ?? [], sum: sumRow(words.sumInFrame, plan.inFrameOre), least: 1 },
    // One line is its own sum.
    { heading: words.newCost, rows: newCost ?? [], sum: sumRow(words.sumNew, plan.newOre), least: 2 },
  ];
  return {
    kind: 'table',
    label: context.nextTable(),
    title: words.title(context.plan),
    message: words.message(context.plan, sum(plan.totalOre)),
    columns: columns(context),
    groups: groups
      .filter(({ rows }) => rows.length > 0)
      .map(({ heading, rows, sum: sums, least }) => ({
        heading,
        rows: rows.map((row) => planRow(context, row)),
        sum: rows.length >= least ? sums : null,
      })),
    total,
    note: sourceLine(context, [
      plan.name === '' ? words.source : words.sourceOf(plan.name),
      words.rounding,
      plan.linesWithoutPrice > 0 ? words.gaps : null,
    ]),
  };
}

function columns({ figures, wording }: SectionContext): Column[] {
  const words = wording.budgetTable;
  const text = { align: 'start', holds: 'text', tone: 'normal' } as const;
  const code = { align: 'end', holds: 'text', tone: 'muted' } as const;
  const money = { align: 'end', holds: 'thousandKroner', tone: 'normal' } as const;
  return [
    { ...text, heading: words.service },
    { ...code, heading: words.functionCode },
    { ...code, heading: words.typeCode },
    ...figures.plan.years.map((year): Column => ({ ...money, heading: String(year) })),
    { ...money, heading: words.sum },
  ];
}

function planRow({ wording }: SectionContext, row: PlanRow): Cell[] {
  const known = row.netOre.filter((ore) => ore !== null);
  const total = known.length === row.netOre.length ? sum(known) : null;
  return [
    textCell(lineLabel(wording.budgetTable, row)),
    textCell(row.functionCode),
    textCell(row.typeCode),
    ...row.netOre.map((ore) => numberCell(ore, thousandText)),
    numberCell(total, thousandText),
  ];
}

function lineLabel(
  words: SectionContext['wording']['budgetTable'],
  { id, label }: Pick<PlanRow, 'id' | 'label'>,
): string {
  if (label !== '') return label;
  if (id === OPERATING_LINE) return words.operatingShare;
  const category = SERVICE_CATEGORIES.find((known) => categoryLine(known) === id);
  return category ? words.category(category) : id;
}

function sumRow(label: string, netOre: PlanFigures['totalOre']): Cell[] {
  return [
    textCell(label),
    EMPTY_CELL,
    EMPTY_CELL,
    ...netOre.map((ore) => numberCell(ore, thousandText)),
    numberCell(sum(netOre), thousandText),
  ];
}
