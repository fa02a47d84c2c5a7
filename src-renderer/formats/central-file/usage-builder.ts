import type { UsageColumns } from '#domain/model/usage-columns.ts';

export type UsageDictionaries = Pick<UsageColumns, 'sources' | 'services' | 'organisations' | 'metrics'>;

/** Metric codes have 16 bits. */
export const MOST_METRICS = 0x10000;

/** Grows usage columns row by row, in typed arrays from the start: a million rows as objects would not fit. */
export class UsageBuilder {
  length = 0;
  #capacity: number;
  #source: Uint32Array;
  #service: Uint32Array;
  #organisation: Uint32Array;
  #metric: Uint16Array;
  #first: Uint16Array;
  #last: Uint16Array;
  #count: Float64Array;
  #allocated: Uint8Array;

  constructor(expectedRows: number) {
    this.#capacity = Math.max(16, expectedRows);
    this.#source = new Uint32Array(this.#capacity);
    this.#service = new Uint32Array(this.#capacity);
    this.#organisation = new Uint32Array(this.#capacity);
    this.#metric = new Uint16Array(this.#capacity);
    this.#first = new Uint16Array(this.#capacity);
    this.#last = new Uint16Array(this.#capacity);
    this.#count = new Float64Array(this.#capacity);
    this.#allocated = new Uint8Array(this.#capacity);
  }

  /** Codes refer to the dictionaries given to `finish`; months as `monthNumber`. */
  add(
    source: number,
    service: number,
    organisation: number,
    metric: number,
    first: number,
    last: number,
    count: number,
    allocated: number,
  ): void {
    if (this.length === this.#capacity) this.#grow();
    const i = this.length++;
    this.#source[i] = source;
    this.#service[i] = service;
    this.#organisation[i] = organisation;
    this.#metric[i] = metric;
    this.#first[i] = first;
    this.#last[i] = last;
    this.#count[i] = count;
    this.#allocated[i] = allocated;
  }

  finish(dictionaries: UsageDictionaries, extra: Readonly<Record<string, readonly string[]>> | null): UsageColumns {
    const n = this.length;
    // Copied only where much room is left over: the copies and the columns are in memory at once.
    const trimmed = <A extends Uint32Array | Uint16Array | Uint8Array | Float64Array>(column: A): A =>
      (n < this.#capacity * 0.8 ? column.slice(0, n) : column.subarray(0, n)) as A;
    return {
      length: n,
      ...dictionaries,
      source: trimmed(this.#source),
      service: trimmed(this.#service),
      organisation: trimmed(this.#organisation),
      metric: trimmed(this.#metric),
      first: trimmed(this.#first),
      last: trimmed(this.#last),
      count: trimmed(this.#count),
      allocated: trimmed(this.#allocated),
      ...(extra && { extra }),
    };
  }

  #grow(): void {
    this.#capacity = Math.ceil(this.#capacity * 1.5);
    const copy = <A extends Uint32Array | Uint16Array | Uint8Array | Float64Array>(from: A, to: A): A => {
      to.set(from);
      return to;
    };
    this.#source = copy(this.#source, new Uint32Array(this.#capacity));
    this.#service = copy(this.#service, new Uint32Array(this.#capacity));
    this.#organisation = copy(this.#organisation, new Uint32Array(this.#capacity));
    this.#metric = copy(this.#metric, new Uint16Array(this.#capacity));
    this.#first = copy(this.#first, new Uint16Array(this.#capacity));
    this.#last = copy(this.#last, new Uint16Array(this.#capacity));
    this.#count = copy(this.#count, new Float64Array(this.#capacity));
    this.#allocated = copy(this.#allocated, new Uint8Array(this.#capacity));
  }
}
