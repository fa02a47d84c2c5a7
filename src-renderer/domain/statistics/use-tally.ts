import type { OrganisationId } from '../model/brands.ts';
import { compareIds } from '../money/largest-remainder.ts';
import type { ReleaseBreak } from '../usage/release-breaks.ts';
import type { UsageCells } from '../usage/usage-cells.ts';

/** Use of one service in a year. */
export type ServiceUse = {
  readonly serviceId: string;
  readonly metric: string;
  /** Null when no month has figures: a gap, not 0. */
  readonly uses: number | null;
  readonly monthsWithUsage: number;
  /** Months 1–12 without figures. */
  readonly missingMonths: readonly number[];
  /** The part of `uses` in months that hold allocated rows: an estimate. */
  readonly allocated: number;
  /** Some months have figures and some do not. Of a sum: true when it is so for any who have figures. */
  readonly incomplete: boolean;
  /** Months of the year from which another release of COUNTER counts; not looked at where nobody has figures. */
  readonly breaks: readonly ReleaseBreak[];
};

type Counted = { readonly serviceId: string; readonly metric: string };

const YEAR = Array.from({ length: 12 }, (_, month) => month + 1);
const WHOLE_YEAR = 0b1111_1111_1111;

/** `months` has bit 0 for January. */
type Sum = { uses: number; allocated: number; months: number; sources: Set<number> };

/** Adds up cells by who holds them and service. */
export class UseTally {
  readonly #services: readonly string[];
  readonly #january: number;
  readonly #sums = new Map<OrganisationId, Map<string, Sum>>();

  /** @param january as `monthNumber` */
  constructor(services: readonly string[], january: number) {
    this.#services = services;
    this.#january = january;
  }

  add(holder: OrganisationId, cells: UsageCells, cell: number): void {
    let ofHolder = this.#sums.get(holder);
    if (!ofHolder) {
      ofHolder = new Map();
      this.#sums.set(holder, ofHolder);
    }
    const service = this.#services[cells.service[cell] as number] ?? '';
    const sum = ofHolder.get(service) ?? { uses: 0, allocated: 0, months: 0, sources: new Set() };
    const uses = cells.uses[cell] as number;
    sum.uses += uses;
    if (cells.allocated[cell] === 1) sum.allocated += uses;
    sum.months |= 1 << ((cells.month[cell] as number) - this.#january);
    sum.sources.add(cells.source[cell] as number);
    ofHolder.set(service, sum);
  }

  /** Everyone with figures, by id. */
  holders(): OrganisationId[] {
    return [...this.#sums.keys()].toSorted(compareIds);
  }

  /** Codes of the sources that speak for the holder's figures. */
  sourcesOf(holder: OrganisationId): ReadonlySet<number> {
    return new Set([...(this.#sums.get(holder)?.values() ?? [])].flatMap(({ sources }) => [...sources]));
  }

  hasService(service: string): boolean {
    return [...this.#sums.values()].some((ofHolder) => ofHolder.has(service));
  }

  ofHolder(holder: OrganisationId, service: Counted, breaks: readonly ReleaseBreak[]): ServiceUse {
    const sum = this.#sums.get(holder)?.get(service.serviceId);
    return serviceUse(service, sum, sum !== undefined && sum.months !== WHOLE_YEAR, breaks);
  }

  ofAll(service: Counted, breaks: readonly ReleaseBreak[]): ServiceUse {
    const sums = [...this.#sums.values()].flatMap((ofHolder) => ofHolder.get(service.serviceId) ?? []);
    const all = sums.reduce(
      (so, { uses, allocated, months }) => ({
        uses: so.uses + uses,
        allocated: so.allocated + allocated,
        months: so.months | months,
      }),
      { uses: 0, allocated: 0, months: 0 },
    );
    const incomplete = sums.some(({ months }) => months !== WHOLE_YEAR);
    return serviceUse(service, sums.length === 0 ? undefined : all, incomplete, breaks);
  }
}

function serviceUse(
  { serviceId, metric }: Counted,
  sum: Omit<Sum, 'sources'> | undefined,
  incomplete: boolean,
  breaks: readonly ReleaseBreak[],
): ServiceUse {
  const missingMonths = YEAR.filter((month) => (((sum?.months ?? 0) >> (month - 1)) & 1) === 0);
  return {
    serviceId,
    metric,
    uses: sum?.uses ?? null,
    monthsWithUsage: 12 - missingMonths.length,
    missingMonths,
    allocated: sum?.allocated ?? 0,
    incomplete,
    breaks: sum ? breaks : [],
  };
}
