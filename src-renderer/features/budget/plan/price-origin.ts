import type { BudgetLine } from '#domain/budget/budget-scenario.ts';
import { costSplit } from '#domain/budget/cost-split.ts';
import { participationsOf } from '#domain/figures/participations.ts';
import { fractionOf, multiply, toOre } from '#domain/money/fraction.ts';
import type { Traced } from '#features/provenance/index.ts';
import type { Provenance, ProvenanceRecords } from '#ui/provenance/provenance.ts';
import { lineLabel } from '../line-label.ts';
import type { PlanSay } from './cell-origin.ts';

/** Where the price that a line is worked out from comes from. */
export function basePriceOrigin(say: PlanSay, lineId: string): Traced | null {
  const { texts, formats, scenario } = say;
  const line = scenario.lines.find(({ id }) => id === lineId);
  if (!line) return null;
  const t = texts.budget.origin;
  return {
    title: `${lineLabel(line, texts.budget)}. ${t.price(line.priceYear)}`,
    value: `${formats.kronerExact(line.basePriceOre)} kr`,
    rule: t.priceRule,
    inputs: priceInputs(line, say),
    records: priceRecords(line, say),
  };
}

/** Where the base price of a line comes from, in words. */
export function priceInputs(line: BudgetLine, say: PlanSay): NonNullable<Provenance['inputs']> {
  const { texts, formats } = say;
  const change = line.priceChange ?? 0;
  if (!line.source || Math.abs(change) < 1e-9) return sourceInputs(line, say);
  const changed = `${change > 0 ? '+' : ''}${formats.percent(change, 1)} %`;
  return [...sourceInputs(line, say), { label: texts.budget.origin.changedBy, value: changed }];
}

function sourceInputs(line: BudgetLine, { texts, formats }: PlanSay): NonNullable<Provenance['inputs']> {
  const t = texts.budget.origin;
  const { source } = line;
  if (!source) return [{ label: t.priceFrom, value: t.typed }];
  switch (source.kind) {
    case 'participations':
      return [{ label: t.priceFrom, value: t.participations(formats.number(source.count), source.year) }];
    case 'agreement':
      return [{ label: t.priceFrom, value: t.agreement }];
    case 'joining':
      return [
        { label: t.priceFrom, value: source.basis === 'offer' ? t.offered : t.estimated },
        { label: t.wholePrice, value: `${formats.kronerExact(source.priceOre)} kr` },
        { label: t.countyShare, value: `${formats.percent(source.countyShare, 0)} %` },
      ];
    case 'split': {
      const { totalOre, key, equalFraction, year } = source.split;
      return [
        { label: t.priceFrom, value: t.split },
        { label: t.total, value: `${formats.kroner(totalOre)} kr` },
        {
          label: t.key,
          value:
            key === 'equal_population'
              ? texts.budget.split.equalKey(formats.percent(equalFraction, 0), year)
              : `${texts.budget.split.keys[key]}, ${year}`,
        },
      ];
    }
  }
}

/** The records behind the base price: the county's subscriptions, or every county's share. */
export function priceRecords(line: BudgetLine, say: PlanSay): readonly ProvenanceRecords[] {
  const { source } = line;
  if (source?.kind === 'participations') return [participationRecords(line, source.year, say)];
  return source?.kind === 'split' ? [shareRecords(source.split, say)] : [];
}

function participationRecords(
  { serviceId }: BudgetLine,
  year: number,
  { texts, formats, tables, scope }: PlanSay,
): ProvenanceRecords {
  const t = texts.budget.origin;
  const agreements = new Set(tables.agreements.filter((row) => row.service_id === serviceId).map(({ id }) => id));
  const rows = participationsOf(tables, scope, year).included.filter(({ agreement_id }) =>
    agreements.has(agreement_id),
  );
  return {
    caption: t.participationRecords(year),
    head: [t.library, t.paid, t.countyShare, t.countyPays],
    numbers: [t.paid, t.countyShare, t.countyPays],
    rows: rows.map(({ organisation_id, paid_ore, county_share }) => [
      scope.index.byId.get(organisation_id)?.name ?? organisation_id,
      paid_ore === null ? texts.common.missing : formats.kronerExact(paid_ore),
      county_share === null ? texts.common.missing : `${formats.percent(county_share, 0)} %`,
      paid_ore === null || county_share === null
        ? texts.common.missing
        : formats.kronerExact(toOre(multiply(fractionOf(paid_ore), fractionOf(county_share)))),
    ]),
  };
}

function shareRecords(
  split: Parameters<typeof costSplit>[1],
  { texts, formats, tables, scope }: PlanSay,
): ProvenanceRecords {
  const t = texts.budget.origin;
  return {
    caption: t.shareRecords,
    head: [t.county, t.share],
    numbers: [t.share],
    rows: [...(costSplit(tables, split).value ?? [])].map(([id, share]) => [
      scope.index.byId.get(id)?.name ?? id,
      formats.kroner(share),
    ]),
  };
}
