import { isMonth, type Month, type OrganisationId, ore } from '../model/brands.ts';
import { add, type Fraction, fractionOf, multiply, ONE, toOre } from '../money/fraction.ts';
import { type BudgetLine, type BudgetScenario, DEFAULT_ACCOUNT_CODES, OPERATING_LINE } from './budget-scenario.ts';
import { type CostSplit, costSplit, type SplitGround } from './cost-split.ts';

/** One question to a budget: what would happen if … */
export type WhatIf =
  /** The price of one line, or of every line but the running cost (`lineId` null), changes by 0.08 = +8 %. */
  | { readonly kind: 'price'; readonly lineId: string | null; readonly change: number }
  /** The line is dropped. */
  | { readonly kind: 'drop'; readonly lineId: string }
  /** One more municipality joins: the county's part of each service it takes comes as new cost. */
  | {
      readonly kind: 'join';
      readonly organisationId: OrganisationId;
      readonly name: string;
      readonly services: readonly JoinedService[];
    }
  /** Another running cost, or another key for it: the county's share changes. */
  | { readonly kind: 'split'; readonly split: CostSplit; readonly priceYear: number }
  /** The line costs nothing before this month. */
  | { readonly kind: 'start'; readonly lineId: string; readonly start: Month }
  /** Every year after the newest registered one grows by this (0.04 = 4 %). */
  | { readonly kind: 'growth'; readonly change: number };

/** A service that a municipality would take, and what the county would pay of it. */
export type JoinedService = {
  readonly serviceId: string;
  readonly label: string;
  /** The whole yearly price, net of VAT. */
  readonly priceOre: number;
  readonly priceYear: number;
  readonly basis: 'offer' | 'perInhabitant';
  /** The part that the county pays, 0–1. */
  readonly countyShare: number;
  readonly vatRate: number | null;
};

/** A question in the list: it can be switched off and on, and taken away. */
export type WhatIfEntry = { readonly id: string; readonly on: boolean; readonly whatIf: WhatIf };

/** What the questions are answered from, beside the scenario: whose share it is, and the counties with their numbers. */
export type WhatIfGround = SplitGround & { readonly county: OrganisationId };

export type WhatIfAnswer = {
  /** The scenario with every question that is on. */
  readonly scenario: BudgetScenario;
  /** Entries that are on but change nothing, because what they ask about is not there or has no basis. */
  readonly withoutBasis: readonly string[];
};

/**
 * The scenario as it would be. The order of the entries does not matter: first the lines that come and go, then prices (several
 * changes of one price are multiplied exactly and rounded to øre once, as a price is), then starts (the latest) and growth. Of
 * several splits, and of several growths, the last counts. Nothing is asked of a worker: it answers between two pictures.
 */
export function withWhatIfs(
  scenario: BudgetScenario,
  entries: readonly WhatIfEntry[],
  ground: WhatIfGround,
): WhatIfAnswer {
  const on = entries.filter((entry) => entry.on);
  const withoutBasis = new Set<string>();
  let lines = scenario.lines;
  for (const { whatIf } of on) if (whatIf.kind === 'join') lines = [...lines, ...joinedLines(whatIf)];
  for (const { id, whatIf } of on) {
    if (whatIf.kind !== 'split') continue;
    const changed = withShare(lines, whatIf, ground);
    if (changed) lines = changed;
    else withoutBasis.add(id);
  }
  const present = new Set(lines.map(({ id }) => id));
  for (const { id, whatIf } of on) {
    if ('lineId' in whatIf && whatIf.lineId !== null && !present.has(whatIf.lineId)) withoutBasis.add(id);
  }
  const asked = on.map(({ whatIf }) => whatIf);
  const dropped = new Set(asked.flatMap((whatIf) => (whatIf.kind === 'drop' ? [whatIf.lineId] : [])));
  const growth = asked.findLast((whatIf) => whatIf.kind === 'growth');
  return {
    scenario: {
      ...scenario,
      ...(growth && { assumedChange: growth.change, assumedChanges: {} }),
      lines: lines.filter(({ id }) => !dropped.has(id)).map((line) => withStart(withPrice(line, asked), asked)),
    },
    withoutBasis: [...withoutBasis],
  };
}

function joinedLines({ organisationId, name, services }: Extract<WhatIf, { kind: 'join' }>): BudgetLine[] {
  return services.map((service) => ({
    ...DEFAULT_ACCOUNT_CODES,
    id: `joining:${organisationId}:${service.serviceId}`,
    label: `${service.label}, ${name}`,
    basePriceOre: toOre(multiply(fractionOf(service.priceOre), fractionOf(service.countyShare))),
    priceYear: service.priceYear,
    vatRate: service.vatRate,
    vatCompensable: true,
    inFrame: false,
    serviceId: service.serviceId,
    source: {
      kind: 'joining',
      organisationId,
      basis: service.basis,
      priceOre: ore(service.priceOre),
      countyShare: service.countyShare,
    },
  }));
}

/** The lines with the county's share under the split; null when the split gives the county none. */
function withShare(
  lines: readonly BudgetLine[],
  { split, priceYear }: Extract<WhatIf, { kind: 'split' }>,
  ground: WhatIfGround,
): readonly BudgetLine[] | null {
  const share = costSplit(ground, split).value?.get(ground.county);
  return share === undefined ? null : withSplitLine(lines, { shareOre: share, split, priceYear });
}

/** The lines with this share as the line of the running cost: the one that is there gets a new price, else one comes last. */
export function withSplitLine(
  lines: readonly BudgetLine[],
  { shareOre, split, priceYear }: { readonly shareOre: number; readonly split: CostSplit; readonly priceYear: number },
): readonly BudgetLine[] {
  const price = { basePriceOre: ore(shareOre), priceYear, source: { kind: 'split', split } } as const;
  if (lines.some(({ id }) => id === OPERATING_LINE)) {
    return lines.map((line) => (line.id === OPERATING_LINE ? { ...line, ...price } : line));
  }
  const rest = { ...DEFAULT_ACCOUNT_CODES, vatRate: null, vatCompensable: true, inFrame: false } as const;
  return [...lines, { id: OPERATING_LINE, label: '', ...rest, ...price }];
}

function withPrice(line: BudgetLine, asked: readonly WhatIf[]): BudgetLine {
  let factor: Fraction = ONE;
  for (const whatIf of asked) {
    if (whatIf.kind !== 'price') continue;
    const concerns = whatIf.lineId === null ? line.id !== OPERATING_LINE : whatIf.lineId === line.id;
    if (concerns) factor = multiply(factor, add(ONE, fractionOf(whatIf.change)));
  }
  if (factor === ONE) return line;
  const changed = multiply(factor, add(ONE, fractionOf(line.priceChange ?? 0)));
  return {
    ...line,
    basePriceOre: toOre(multiply(fractionOf(line.basePriceOre), factor)),
    ...(line.source && { priceChange: Number(changed.numerator) / Number(changed.denominator) - 1 }),
  };
}

function withStart(line: BudgetLine, asked: readonly WhatIf[]): BudgetLine {
  const starts = asked.flatMap((whatIf) =>
    whatIf.kind === 'start' && whatIf.lineId === line.id && isMonth(whatIf.start) ? [whatIf.start] : [],
  );
  const latest = [...starts, ...(line.start ? [line.start] : [])].toSorted().at(-1);
  return latest === undefined ? line : { ...line, start: latest };
}
