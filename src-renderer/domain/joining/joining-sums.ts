import type { Ore } from '../model/brands.ts';
import type { Participation } from '../model/tables.ts';
import { answerOf, hasLastYearsPrice } from './answer.ts';
import type { JoiningCell, JoiningRow } from './joining-grid.ts';
import { type PaidSums, paidSums } from './paid-sums.ts';

export type ServiceSums = PaidSums & {
  readonly no: number;
  readonly open: number;
  /** Yeses whose price is last year's: no price list has said another. */
  readonly lastYearsPrice: number;
  /** The same of the year before, in the same service and by the same libraries. */
  readonly lastYear: PaidSums;
  /** The part of it that has been answered for this year: what the answers so far can be held against. */
  readonly lastYearOfAnswered: PaidSums;
};

/** The foot of one column: answers, what is paid and the county's share. Exact, rounded to øre once. */
export function serviceSums(rows: readonly JoiningRow[], service: number): ServiceSums {
  const cells = rows.map(({ cells: all }) => all[service] ?? null).filter((cell) => cell !== null);
  const count = (answer: string) => cells.filter((cell) => answerOf(cell) === answer).length;
  return {
    ...paidSums(cells.flatMap(participationsOf)),
    // A library that takes part twice in a year has answered once.
    yes: count('yes'),
    no: count('no'),
    open: count('open'),
    lastYearsPrice: cells.filter(hasLastYearsPrice).length,
    lastYear: paidSums(cells.flatMap(({ previous }) => previous)),
    lastYearOfAnswered: paidSums(cells.flatMap((cell) => (answerOf(cell) === 'open' ? [] : cell.previous))),
  };
}

/** The same over all services together. */
export function totalSums(sums: readonly ServiceSums[]): ServiceSums {
  const add = (pick: (each: ServiceSums) => number) => sums.reduce((sum, each) => sum + pick(each), 0);
  const paid = (of: (each: ServiceSums) => PaidSums): PaidSums => ({
    yes: add((each) => of(each).yes),
    paidOre: add((each) => of(each).paidOre) as Ore,
    countyOre: add((each) => of(each).countyOre) as Ore,
    withoutShare: add((each) => of(each).withoutShare),
    withoutPrice: add((each) => of(each).withoutPrice),
  });
  return {
    ...paid((each) => each),
    no: add(({ no }) => no),
    open: add(({ open }) => open),
    lastYearsPrice: add(({ lastYearsPrice }) => lastYearsPrice),
    lastYear: paid(({ lastYear }) => lastYear),
    lastYearOfAnswered: paid(({ lastYearOfAnswered }) => lastYearOfAnswered),
  };
}

function participationsOf({ participation, others }: JoiningCell): readonly Participation[] {
  return participation ? [participation, ...others] : others;
}
