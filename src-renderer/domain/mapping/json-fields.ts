import { isObject, type JsonObject } from '../counter/json-value.ts';

/** Longest text and list that a kept mapping may have. */
const MOST_CHARACTERS = 1000;
const MOST_ENTRIES = 1000;

/**
 * Reads fields of JSON strictly and keeps the name of the first that is not what it should be; what is read after that is
 * of no use. A prototype's member is never a field.
 */
export class JsonFields {
  #bad: string | null = null;

  /** Name of the first field that was not right. */
  get bad(): string | null {
    return this.#bad;
  }

  /** `value`, else `otherwise` and a remark. */
  need<T>(value: T | null, otherwise: T, field: string): T {
    if (value !== null) return value;
    this.#bad ??= field;
    return otherwise;
  }

  /** An object with these fields of its own and no others but those that may be absent. */
  exactly(value: unknown, names: readonly string[], field: string, maybe: readonly string[] = []): JsonObject {
    const isExact =
      isObject(value) &&
      Object.keys(value).every((name) => names.includes(name) || maybe.includes(name)) &&
      names.every((name) => Object.hasOwn(value, name));
    return this.need<JsonObject>(isExact ? value : null, {}, field);
  }

  text(value: unknown, field: string): string {
    return this.need(typeof value === 'string' && value.length <= MOST_CHARACTERS ? value : null, '', field);
  }

  integer(value: unknown, least: number, most: number, field: string): number {
    const isInside = typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
    return this.need(isInside ? value : null, least, field);
  }

  oneOf<T extends string>(value: unknown, values: readonly [T, ...T[]], field: string): T {
    return this.need(values.find((one) => one === value) ?? null, values[0], field);
  }

  list(value: unknown, field: string): readonly unknown[] {
    return this.need(Array.isArray(value) && value.length <= MOST_ENTRIES ? value : null, [], field);
  }
}

export function nullOr<T>(value: unknown, read: (value: unknown) => T): T | null {
  return value === null ? null : read(value);
}
