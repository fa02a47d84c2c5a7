import type { BudgetScenario } from '#domain/budget/budget-scenario.ts';
import type { WhatIf } from '#domain/budget/what-if.ts';
import type { Messages } from '#texts/messages.ts';
import type { Formats } from '#ui/format.ts';
import { lineLabel } from '../line-label.ts';

/** A question in words, with what stood before where that is a number. */
export function questionText(whatIf: WhatIf, scenario: BudgetScenario, texts: Messages, formats: Formats): string {
  const t = texts.budget;
  const q = t.whatIf.questions;
  const nameOf = (lineId: string) => {
    const line = scenario.lines.find(({ id }) => id === lineId);
    return line ? lineLabel(line, t) : t.whatIf.goneLine;
  };
  switch (whatIf.kind) {
    case 'price':
      return q.price(
        whatIf.lineId === null ? t.whatIf.allServices : nameOf(whatIf.lineId),
        `${whatIf.change > 0 ? '+' : ''}${formats.percent(whatIf.change, decimals(whatIf.change))}`,
      );
    case 'drop':
      return q.drop(nameOf(whatIf.lineId));
    case 'join':
      return q.join(whatIf.name, whatIf.services.map(({ label }) => label).join(', '));
    case 'split':
      return q.split(`${formats.number(whatIf.split.totalOre / 100_000_000, 2)}`, t.split.keys[whatIf.split.key]);
    case 'start':
      return q.start(nameOf(whatIf.lineId), formats.month(whatIf.start));
    case 'growth':
      return q.growth(formats.percent(scenario.assumedChange, 1), formats.percent(whatIf.change, 1));
  }
}

/** Whole per cents without decimals, others with one. */
function decimals(fraction: number): number {
  return Number.isInteger(Math.round(fraction * 1000) / 10) ? 0 : 1;
}
