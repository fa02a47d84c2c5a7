import type { CaseFigures } from './case-document.ts';
import { ALTERNATIVES, type RenewalFigures } from './renewal/renewal-snapshot.ts';
import type { AttachmentFigures, ReductionFigures } from './snapshot.ts';

/** What a figure of a case is, for the words that stand before its values. */
export type FigureName =
  | { readonly kind: 'before' | 'after' | 'assumedEnded'; readonly scope: 'county' | 'country' }
  | { readonly kind: 'gross' | 'net' | 'share' | 'included' | 'participations'; readonly year: number }
  | { readonly kind: 'operatingShare' }
  | { readonly kind: 'covered' | 'paid' | 'uses' | 'perUse' | 'months'; readonly service: string }
  | { readonly kind: 'planTotal' | 'planNew'; readonly year: number }
  /** Of the one agreement that a case is about. */
  | { readonly kind: 'price' | 'libraries' | 'agreementUses' | 'agreementPerUse' | 'countyPart'; readonly year: number }
  | { readonly kind: 'inhabitantsCovered' | 'listPrice' | 'previousIndexed' };

/** Øre, a count, or a share 0–1. */
export type FigureUnit = 'ore' | 'count' | 'share';

export type NamedFigure = {
  readonly name: FigureName;
  readonly unit: FigureUnit;
  /** Null: no basis. */
  readonly value: number | null;
};

export type FigureChange = {
  readonly name: FigureName;
  readonly unit: FigureUnit;
  /** Undefined: the figure was not in the case. */
  readonly before: number | null | undefined;
  /** Undefined: there is no such figure any more. */
  readonly after: number | null | undefined;
};

/** What has changed since the figures of a case were frozen, in the order that the case tells them. */
export function figureChanges(then: CaseFigures, now: CaseFigures): FigureChange[] {
  const [before, after] = [byKey(then), byKey(now)];
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].flatMap((key) => {
    const [was, is] = [before.get(key), after.get(key)];
    const named = was ?? is;
    if (!named || (was && is && was.value === is.value)) return [];
    return [{ name: named.name, unit: named.unit, before: was?.value, after: is?.value }];
  });
}

function byKey(figures: CaseFigures): ReadonlyMap<string, NamedFigure> {
  return new Map(namedFigures(figures).map((figure) => [JSON.stringify(figure.name), figure]));
}

/** Every number that a case tells, by name. */
export function namedFigures(figures: CaseFigures): NamedFigure[] {
  return figures.format === 'b24-renewal-figures-1' ? ofRenewal(figures) : ofAttachment(figures);
}

function ofRenewal({ years, next, budgetYear, taking, alternatives, plan }: RenewalFigures): NamedFigure[] {
  const county = plan.rows.find(({ payer }) => payer === 'county');
  return [
    ...years.flatMap(({ year, libraries, paidOre, uses, orePerUse }): NamedFigure[] => [
      { name: { kind: 'libraries', year }, unit: 'count', value: libraries },
      { name: { kind: 'price', year }, unit: 'ore', value: paidOre },
      { name: { kind: 'agreementUses', year }, unit: 'count', value: uses },
      { name: { kind: 'agreementPerUse', year }, unit: 'ore', value: orePerUse },
    ]),
    { name: { kind: 'libraries', year: budgetYear }, unit: 'count', value: next.libraries },
    { name: { kind: 'price', year: budgetYear }, unit: 'ore', value: next.paidOre },
    { name: { kind: 'inhabitantsCovered' }, unit: 'count', value: taking.inhabitantsCovered },
    ...ALTERNATIVES.map((kind): NamedFigure => {
      const found = alternatives.find(({ reference }) => reference === kind);
      return { name: { kind }, unit: 'ore', value: found?.alternativeOre ?? null };
    }),
    ...plan.years.map((year, place): NamedFigure => {
      return { name: { kind: 'countyPart', year }, unit: 'ore', value: county?.netOre[place] ?? null };
    }),
  ];
}

function ofAttachment(figures: AttachmentFigures): NamedFigure[] {
  const { reduction, savings, operatingCost, services, plan } = figures;
  return [
    ...ofReduction('county', reduction.county),
    ...ofReduction('country', reduction.country),
    ...savings.years.flatMap(({ year, grossOre, netOre, shareOre, included, total }): NamedFigure[] => [
      { name: { kind: 'gross', year }, unit: 'ore', value: grossOre },
      { name: { kind: 'share', year }, unit: 'ore', value: shareOre },
      { name: { kind: 'net', year }, unit: 'ore', value: netOre },
      { name: { kind: 'included', year }, unit: 'count', value: included },
      { name: { kind: 'participations', year }, unit: 'count', value: total },
    ]),
    ...(operatingCost
      ? [{ name: { kind: 'operatingShare' }, unit: 'ore', value: operatingCost.shareOre } as const]
      : []),
    ...services.flatMap((service): NamedFigure[] => {
      const { inhabitantsCovered, inhabitants, paidOre, uses, orePerUse, monthsWithUsage } = service;
      const covered = inhabitantsCovered === null || inhabitants === 0 ? null : inhabitantsCovered / inhabitants;
      const named = { service: service.name };
      return [
        { name: { kind: 'covered', ...named }, unit: 'share', value: covered },
        { name: { kind: 'paid', ...named }, unit: 'ore', value: paidOre },
        { name: { kind: 'uses', ...named }, unit: 'count', value: uses },
        { name: { kind: 'perUse', ...named }, unit: 'ore', value: orePerUse },
        { name: { kind: 'months', ...named }, unit: 'count', value: monthsWithUsage },
      ];
    }),
    ...plan.years.flatMap((year, place): NamedFigure[] => [
      { name: { kind: 'planTotal', year }, unit: 'ore', value: plan.totalOre[place] ?? null },
      { name: { kind: 'planNew', year }, unit: 'ore', value: plan.newOre[place] ?? null },
    ]),
  ];
}

function ofReduction(scope: 'county' | 'country', { before, after, assumedEnded }: ReductionFigures): NamedFigure[] {
  return [
    { name: { kind: 'before', scope }, unit: 'count', value: before },
    { name: { kind: 'after', scope }, unit: 'count', value: after },
    { name: { kind: 'assumedEnded', scope }, unit: 'count', value: assumedEnded },
  ];
}
