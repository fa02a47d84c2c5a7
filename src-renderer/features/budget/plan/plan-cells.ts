import { type BudgetLine, type BudgetScenario, isAccountCode } from '#domain/budget/budget-scenario.ts';
import type { Messages } from '#texts/messages.ts';
import { formatKroner, parseKroner, valueOrNull } from '#ui/form/index.ts';
import type { Formats } from '#ui/format.ts';
import type { CellEdit } from '#ui/table/cell-edit.ts';
import { lineLabel } from '../line-label.ts';

/** What of a line is written where it stands. */
export const LINE_FIELDS = ['label', 'functionCode', 'typeCode', 'vat', 'price', 'priceYear'] as const;
export type LineField = (typeof LINE_FIELDS)[number];

const VAT_RATES = [0.25, 0.15, 0.12, 0] as const;

/** How each field is written; texts are as a person writes them. */
export function lineEdits(texts: Messages, formats: Formats): Readonly<Record<LineField, CellEdit<BudgetLine>>> {
  const t = texts.budget;
  const code = (text: string) => (isAccountCode(text) ? null : t.problems.code);
  return {
    label: {
      text: (line) => lineLabel(line, t),
      problem: (text) => (text.trim() === '' ? t.problems.label : null),
    },
    functionCode: { text: (line) => line.functionCode, problem: code },
    typeCode: { text: (line) => line.typeCode, problem: code },
    vat: {
      text: vatKey,
      choices: (line) =>
        [...new Set([...VAT_RATES.flatMap((rate) => [`${rate}|c`, ...(rate > 0 ? [`${rate}|n`] : [])]), vatKey(line)])]
          .filter((key) => key !== '')
          .map((value) => ({ value, text: vatChoice(value, t, formats) }))
          .concat({ value: '', text: t.vatUnknown }),
      problem: () => null,
    },
    price: {
      text: (line) => formatKroner(line.basePriceOre),
      problem: (text) => {
        const amount = valueOrNull(parseKroner(text));
        return amount === null || amount < 0 ? t.problems.price : null;
      },
    },
    priceYear: {
      text: (line) => String(line.priceYear),
      problem: (text) => (/^(19|20)\d\d$/.test(text.trim()) ? null : t.problems.year),
    },
  };
}

/** Rate and whether it comes back, as one choice: `0.25|c`; empty when the rate is unknown. */
function vatKey({ vatRate, vatCompensable }: BudgetLine): string {
  return vatRate === null ? '' : `${vatRate}|${vatCompensable || vatRate === 0 ? 'c' : 'n'}`;
}

function vatChoice(key: string, t: Messages['budget'], formats: Formats): string {
  const [rate, back] = key.split('|');
  const percent = `${formats.percent(Number(rate), 0)} %`;
  if (Number(rate) === 0) return percent;
  return back === 'c' ? t.vatBack(percent) : t.vatKept(percent);
}

/** The scenario after a field of a line was written; a typed price is nobody's but the user's. */
export function withField(scenario: BudgetScenario, lineId: string, field: LineField, text: string): BudgetScenario {
  return {
    ...scenario,
    lines: scenario.lines.map((line) => (line.id === lineId ? changedLine(line, field, text.trim()) : line)),
  };
}

function changedLine(line: BudgetLine, field: LineField, text: string): BudgetLine {
  switch (field) {
    case 'vat': {
      const [rate, back] = text.split('|');
      return text === ''
        ? { ...line, vatRate: null }
        : { ...line, vatRate: Number(rate), vatCompensable: back === 'c' };
    }
    case 'price': {
      const { source: _, priceChange: __, ...rest } = line;
      return { ...rest, basePriceOre: valueOrNull(parseKroner(text)) ?? line.basePriceOre };
    }
    case 'priceYear':
      return { ...line, priceYear: Number(text) };
    default:
      return { ...line, [field]: text };
  }
}
