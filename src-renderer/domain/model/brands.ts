/** Branded primitives: a plain number or string cannot be passed where one of these is meant. */
declare const brand: unique symbol;
type Brand<T, Name extends string> = T & { readonly [brand]: Name };

/** Money in integer øre (1 krone = 100 øre). Never a fraction. */
export type Ore = Brand<number, 'Ore'>;

/** A calendar month, `YYYY-MM`. */
export type Month = Brand<string, 'Month'>;

/** A calendar date, `YYYY-MM-DD`. */
export type IsoDate = Brand<string, 'IsoDate'>;

/** Stable id from the public register: `NO`, `NO-42`, `NO-4204`, or a school's 9-digit number. */
export type OrganisationId = Brand<string, 'OrganisationId'>;

/**
 * @param value integer øre
 * @throws RangeError when `value` is not a safe integer
 */
export function ore(value: number): Ore {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not integer øre: ${value}`);
  // -0 would survive into comparisons and JSON
  return (value === 0 ? 0 : value) as Ore;
}

/** @throws RangeError when `value` is not `YYYY-MM` */
export function month(value: string): Month {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(value)) throw new RangeError(`not a month: ${value}`);
  return value as Month;
}

/** @throws RangeError when `value` is not an existing date written `YYYY-MM-DD` */
export function isoDate(value: string): IsoDate {
  if (!isIsoDate(value)) throw new RangeError(`not a date: ${value}`);
  return value;
}

export function organisationId(value: string): OrganisationId {
  return value as OrganisationId;
}

export function isMonth(value: string): value is Month {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(value);
}

/** True for an existing calendar date written `YYYY-MM-DD` (2025-02-29 is not one). */
export function isIsoDate(value: string): value is IsoDate {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (!parts) return false;
  const [year, monthNumber, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (monthNumber < 1 || monthNumber > 12 || day < 1) return false;
  return day <= daysInMonth(year, monthNumber);
}

function daysInMonth(year: number, monthNumber: number): number {
  if (monthNumber === 2) {
    return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  }
  return [4, 6, 9, 11].includes(monthNumber) ? 30 : 31;
}
