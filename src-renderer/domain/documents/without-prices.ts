import { LEAST_SERVICES } from '../confidential/shown-prices.ts';
import type { AttachmentFigures, PlanRow } from './snapshot.ts';

/** What is kept back of an attachment when vendors' prices are confidential, and what is shown in their place. */
export type PriceCover = {
  /** The sums over all services may be shown: they cover at least three. */
  readonly sums: boolean;
  /** How many services the county's libraries take. */
  readonly services: number;
};

export function priceCover({ services }: Pick<AttachmentFigures, 'services'>): PriceCover {
  const taken = services.filter(({ participations }) => participations > 0).length;
  return { sums: taken >= LEAST_SERVICES, services: taken };
}

/**
 * The figures without what would tell a vendor's price: no cost per use, and the plan's services as one line. Where even the sums would
 * tell it, they are kept back too. What is kept back is null or absent; the document says why.
 * @param label of the one line for all services
 */
export function withoutPrices(figures: AttachmentFigures, label: string): AttachmentFigures {
  const { sums } = priceCover(figures);
  const services = figures.services.map((service) => ({ ...service, paidOre: null, orePerUse: null }));
  if (sums) return { ...figures, services, plan: { ...figures.plan, rows: merged(figures.plan.rows, label) } };
  return {
    ...figures,
    services,
    savings: {
      ...figures.savings,
      years: figures.savings.years.map((year) => ({ ...year, grossOre: null, netOre: null })),
    },
    plan: {
      ...figures.plan,
      rows: figures.plan.rows.filter(({ inFrame }) => !inFrame),
      inFrameOre: figures.plan.inFrameOre.map(() => 0),
      totalOre: figures.plan.newOre,
      higherGrowth: null,
    },
  };
}

function merged(rows: readonly PlanRow[], label: string): PlanRow[] {
  const inFrame = rows.filter((row) => row.inFrame);
  const [first] = inFrame;
  if (!first) return [...rows];
  const netOre = first.netOre.map((_, place) => {
    const cells = inFrame.map((row) => row.netOre[place] ?? null);
    return cells.every((cell) => cell !== null) ? cells.reduce((sum, cell) => sum + cell, 0) : null;
  });
  return [{ ...first, id: 'services', label, netOre }, ...rows.filter((row) => !row.inFrame)];
}
