/** Amounts over fewer services than this would tell a vendor's price. */
export const LEAST_SERVICES = 3;

/** Whether a sum over so many services may be shown when vendors' prices are kept back. */
export function maySumBeShown(services: number): boolean {
  return services >= LEAST_SERVICES;
}

/** Ends of the ranges that stand in for an amount, in øre: 1, 2, 5, 10, 20, 50 … thousand kroner. */
const STEPS = [1, 2, 5];
const THOUSAND_KRONER = 100_000;

/** The range that an amount lies in, in øre: the nearest round ends around it; zero is a range of its own. */
export function rangeOf(ore: number): { readonly fromOre: number; readonly toOre: number } {
  const magnitude = Math.abs(ore);
  if (magnitude === 0) return { fromOre: 0, toOre: 0 };
  let [from, to] = [0, THOUSAND_KRONER];
  for (let scale = THOUSAND_KRONER; to < magnitude; scale *= 10) {
    for (const step of STEPS) {
      if (to >= magnitude) break;
      from = to;
      to = step === 1 ? scale * 2 : step === 2 ? scale * 5 : scale * 10;
    }
  }
  return ore < 0 ? { fromOre: -to, toOre: -from } : { fromOre: from, toOre: to };
}
