import type { Block, Cell, Column } from '../model.ts';
import { integerText, kronerExactText, kronerText, longDate, yearRange } from '../number-text.ts';
import { sourceLine } from '../sections/context.ts';
import { keysOf } from '../sections/service-table.ts';
import { EMPTY_CELL, numberCell, textCell } from '../table-cells.ts';
import { holderOf, type RenewalContext } from './renewal-context.ts';

const text = { align: 'start', holds: 'text', tone: 'normal' } as const;
const number = (holds: Column['holds'], heading: string): Column => ({ align: 'end', holds, tone: 'normal', heading });

/** The exact figures behind the text and the charts. */
export function renewalTables(context: RenewalContext): Block[] {
  const { figures, shows } = context;
  return [
    ...(shows('termsTable') ? [termsTable(context)] : []),
    ...(shows('yearsTable') && figures.years.length > 0 ? [yearsTable(context)] : []),
    ...(shows('participantsTable') && figures.participants.length > 0 ? [participantsTable(context)] : []),
  ];
}

/** What is registered about the agreement, line by line. */
function termsTable(context: RenewalContext): Block {
  const { figures, words } = context;
  const { agreement, taking } = figures;
  const say = words.termsTable;
  const { privacy } = agreement;
  const review = privacy && [say.reviews[privacy.status], privacy.date && longDate(privacy.date), privacy.caseNumber];
  const lines: (readonly [string, string])[] = [
    [say.service, agreement.service],
    [say.vendor, agreement.vendor || say.unknown],
    [say.holder, agreement.level === 'national' ? say.national : holderOf(context)],
    [say.audience, say.audiences[agreement.audience]],
    [say.runs, say.from(agreement.start, agreement.end)],
    [say.renewal, say.renewals[agreement.renewal ?? 'unknown']],
    [say.deadline, agreement.noticeDeadline === null ? say.unknown : longDate(agreement.noticeDeadline)],
    [say.dataProcessing, say.dataProcessings[agreement.dataProcessing ?? 'unknown']],
    [say.privacy, review ? review.filter(Boolean).join(', ') : say.unknown],
    ...(taking.municipalities > 0
      ? [[say.municipalities, say.of(taking.municipalities, taking.ofMunicipalities)] as const]
      : []),
    ...(taking.schools > 0 ? [[say.schools, String(taking.schools)] as const] : []),
  ];
  return {
    kind: 'table',
    label: context.nextTable(),
    title: say.title,
    message: null,
    columns: [
      { ...text, heading: say.what },
      { ...text, heading: say.value },
    ],
    groups: [{ heading: null, rows: lines.map((cells) => cells.map(textCell)), sum: null }],
    total: null,
    note: sourceLine(context, [say.source]),
  };
}

function yearsTable(context: RenewalContext): Block {
  const { figures, words, metric, now, options } = context;
  const { years, next, budgetYear } = figures;
  const say = words.yearsTable;
  const priced = options.hidePrices !== true;
  const estimate = next.paidOre !== null && next.priced < next.libraries;
  const rows = years.map(
    ({ year, libraries, paidOre, uses, orePerUse, monthsWithUsage, missingMonths, allocatedUses }) => {
      const months = monthsWithUsage + missingMonths;
      return [
        textCell(String(year)),
        numberCell(libraries, integerText),
        ...(priced ? [numberCell(paidOre, kronerText)] : []),
        numberCell(uses, integerText, allocatedUses > 0 ? '*' : ''),
        ...(priced ? [numberCell(orePerUse, kronerExactText)] : []),
        months === 0 ? numberCell(null, integerText) : textCell(words.termsTable.of(monthsWithUsage, months)),
      ];
    },
  );
  const coming: Cell[] = [
    textCell(estimate ? say.estimate(budgetYear) : String(budgetYear)),
    numberCell(next.libraries, integerText),
    numberCell(next.paidOre, kronerText),
    EMPTY_CELL,
    EMPTY_CELL,
    EMPTY_CELL,
  ];
  return {
    kind: 'table',
    label: context.nextTable(),
    title: priced ? say.title : say.titleHidden,
    message: null,
    columns: [
      { ...text, heading: say.year },
      number('count', say.libraries),
      ...(priced ? [number('kroner', say.price)] : []),
      number('count', say.uses),
      ...(priced ? [number('ore', say.perUse)] : []),
      { ...text, align: 'end', tone: 'muted', heading: say.months },
    ],
    groups: [{ heading: null, rows: priced && next.libraries > 0 ? [...rows, coming] : rows, sum: null }],
    total: null,
    note: sourceLine(context, [
      say.source,
      priced ? say.wholeYear : null,
      now?.metric ? say.metric(metric, now.metric) : null,
      years.some(({ allocatedUses }) => allocatedUses > 0)
        ? context.wording.serviceTable.allocated(keysOf(years))
        : null,
      rows.some((row) => row.some(({ value }) => value === null)) ? words.missing : null,
    ]),
  };
}

/** What the county and the libraries pay in each of the four years. */
export function planTable(context: RenewalContext): Block {
  const { figures, words, money } = context;
  const { plan } = figures;
  const say = words.planTable;
  const span = yearRange(figures.budgetYear, plan.years.at(-1) ?? figures.budgetYear);
  const total = plan.totalOre.reduce((sum, ore) => sum + ore, 0);
  const row = (label: string, netOre: readonly (number | null)[]) => {
    const known = netOre.filter((ore) => ore !== null);
    const sum = known.length === netOre.length ? known.reduce((whole, ore) => whole + ore, 0) : null;
    return [textCell(label), ...[...netOre, sum].map((ore) => numberCell(ore, kronerText))];
  };
  const isOne = plan.rows.length === 1;
  return {
    kind: 'table',
    label: context.nextTable(),
    title: say.title(span),
    message: say.message(money(total), span),
    columns: [
      { ...text, heading: say.payer },
      ...plan.years.map((year) => number('kroner', String(year))),
      number('kroner', say.sum),
    ],
    groups: [{ heading: null, rows: plan.rows.map(({ payer, netOre }) => row(say.payers[payer], netOre)), sum: null }],
    total: isOne ? null : row(say.total, plan.totalOre),
    note: sourceLine(context, [
      say.source,
      say.vat,
      plan.rows.some(({ netOre }) => netOre.some((ore) => ore === null)) ? words.missing : null,
    ]),
  };
}

function participantsTable(context: RenewalContext): Block {
  const { figures, words, options } = context;
  const { participants, year, budgetYear } = figures;
  const say = words.participantsTable;
  const priced = options.hidePrices !== true;
  const rows = participants.map(({ name, kind, inhabitants, nowOre, nextOre, uses, orePerUse }) => [
    textCell(`${name}${say.kinds[kind]}`),
    numberCell(inhabitants, integerText),
    ...(priced ? [numberCell(nowOre, kronerText), numberCell(nextOre, kronerText)] : []),
    numberCell(uses, integerText),
    ...(priced ? [numberCell(orePerUse, kronerExactText)] : []),
  ]);
  return {
    kind: 'table',
    label: context.nextTable(),
    title: say.title(budgetYear),
    message: null,
    columns: [
      { ...text, heading: say.library },
      number('count', say.inhabitants),
      ...(priced ? [number('kroner', say.now(year)), number('kroner', say.now(budgetYear))] : []),
      number('count', `${say.uses} ${year}`),
      ...(priced ? [number('ore', say.perUse)] : []),
    ],
    groups: [{ heading: null, rows, sum: null }],
    total: null,
    note: sourceLine(context, [
      say.source,
      rows.some((row) => row.some(({ value }) => value === null)) ? words.missing : null,
    ]),
  };
}
