import type { BudgetRow } from '#domain/budget/budget-table.ts';
import type { WhatIfEffect } from '#domain/budget/what-if-effect.ts';
import type { Provenance } from '#ui/provenance/provenance.ts';
import { lineLabel } from '../line-label.ts';
import type { PlanSay } from './cell-origin.ts';
import { type PlanSum, planSum } from './plan-sums.ts';

/** Where a sum of the plan comes from: the lines in it, and those that are left out because something is not known. */
export function sumOrigin(say: PlanSay, sum: PlanSum, year: number, effect: WhatIfEffect | null): Provenance | null {
  const { texts, formats, table } = say;
  const t = texts.budget;
  const at = table.years.indexOf(year);
  if (at < 0) return null;
  const value = sum === 'missing' ? (effect?.missingOre[at] ?? null) : planSum(table, sum, at);
  const rows = rowsOf(say, sum);
  const name = (row: BudgetRow) => lineLabel(row.line, t);
  const counted = rows.flatMap((row) => {
    const part = partOf(row, sum, at);
    return part === null ? [] : [[name(row), formats.kronerExact(part)]];
  });
  return {
    title: `${t.sums[sum]}, ${year}`,
    value: value === null ? null : `${formats.kronerExact(value)} kr`,
    rule: t.origin.sums[sum],
    ...(sum === 'missing' && effect && value !== null && { formula: missingFormula() }),
    inputs:
      sum === 'missing' && effect
        ? [
            { label: t.sums.newCost, value: `${formats.kronerExact(table.newCost.sums[at]?.netOre ?? 0)} kr` },
            { label: t.origin.frameRise, value: `${formats.kronerExact(effect.inFrameOre[at] ?? 0)} kr` },
          ]
        : [],
    leftOut: rows.flatMap((row) => {
      const cell = row.cells[at];
      if (!cell) return [t.origin.withoutPrice(name(row), row.missingYears.join(', '))];
      return cell.vatOre === null && ofVat(sum) ? [t.origin.withoutRate(name(row))] : [];
    }),
    records: [
      {
        caption: t.origin.lines,
        head: [t.columns.label, t.origin.kroner],
        numbers: [t.origin.kroner],
        rows: counted,
      },
    ],
  };

  /** `217 517,00 + 77 971,77 = 295 488,77 kr` */
  function missingFormula(): string {
    const parts = [table.newCost.sums[at]?.netOre ?? 0, effect?.inFrameOre[at] ?? 0].map((ore) =>
      formats.kronerExact(ore),
    );
    return `${parts.join(' + ')} = ${formats.kronerExact(value ?? 0)} kr`;
  }
}

function ofVat(sum: PlanSum): boolean {
  return sum === 'vat' || sum === 'compensation' || sum === 'cost';
}

function rowsOf({ table }: PlanSay, sum: PlanSum): readonly BudgetRow[] {
  if (sum === 'inFrame') return table.inFrame.rows;
  return sum === 'newCost' || sum === 'missing' ? table.newCost.rows : [...table.inFrame.rows, ...table.newCost.rows];
}

/** What the line adds to the sum; null where it adds nothing that is known. */
function partOf({ line, cells }: BudgetRow, sum: PlanSum, at: number): number | null {
  const cell = cells[at];
  if (!cell) return null;
  if (!ofVat(sum)) return cell.netOre;
  if (sum === 'cost') return cell.netOre + (line.vatCompensable ? 0 : (cell.vatOre ?? 0));
  if (cell.vatOre === null) return null;
  if (sum === 'vat') return cell.vatOre;
  return line.vatCompensable ? -cell.vatOre : null;
}
