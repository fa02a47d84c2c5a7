import type { Ore } from '../model/brands.ts';
import type { Participation } from '../model/tables.ts';
import { fractionOf, multiply, ratio, toOre } from '../money/fraction.ts';
import type { JoiningGrid } from './joining-grid.ts';
import type { JoiningLibrary } from './libraries.ts';
import { paidInYear, paidTwelfths } from './paid-sums.ts';

/** One library that takes one service: what is ordered. */
export type OrderLine = {
  readonly service: number;
  readonly serviceName: string;
  readonly vendorName: string;
  readonly library: JoiningLibrary;
  readonly firstMonth: number;
  readonly months: number;
  readonly billing: Participation['billing'];
  readonly listPriceOre: Ore | null;
  /** Yearly rate, or the sum invoiced. */
  readonly priceOre: Ore | null;
  /** What it costs in the year; null when the price is unknown. */
  readonly paidOre: Ore | null;
  /** The county's part of that; null when nobody has said. */
  readonly countyOre: Ore | null;
};

/** Everything that is said yes to, by service, county and library. */
export function orderLines(grid: JoiningGrid): OrderLine[] {
  return grid.services.flatMap((on, service) =>
    grid.rows.flatMap(({ library, cells }) => {
      const cell = cells[service];
      const taking = cell ? [cell.participation, ...cell.others].filter((each) => each?.answer === 'yes') : [];
      return taking.flatMap((participation): OrderLine[] => {
        if (!participation) return [];
        const paidOre = paidInYear(participation);
        return [
          {
            service,
            serviceName: on.name,
            vendorName: on.vendorName,
            library,
            firstMonth: participation.first_month,
            months: participation.months,
            billing: participation.billing,
            listPriceOre: participation.list_price_ore,
            priceOre: participation.paid_ore,
            paidOre,
            countyOre: paidOre === null ? null : countyPart(participation),
          },
        ];
      });
    }),
  );
}

function countyPart(participation: Participation): Ore | null {
  if (participation.county_share === null) return null;
  const twelfths = ratio(BigInt(paidTwelfths(participation)), 12n);
  return toOre(multiply(twelfths, fractionOf(participation.county_share)));
}
