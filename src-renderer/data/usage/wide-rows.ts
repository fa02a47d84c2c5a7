import type { UsageChunk } from './chunk.ts';

/**
 * One chunk after the other with each column in one width: a loop over columns of many widths is several times as slow. They
 * share their memory, so only the chunk asked for last is there.
 */
export class WideRows {
  length = 0;
  readonly organisation: Uint32Array;
  readonly metric: Uint32Array;
  readonly month: Uint8Array;
  readonly count: Float64Array;
  /** Not 0 where the row is a period total; null when none is. */
  isPeriod: Uint32Array | null = null;
  allocated: Uint8Array | null = null;

  /** @param longest rows in the longest chunk */
  constructor(longest: number) {
    this.organisation = new Uint32Array(longest);
    this.metric = new Uint32Array(longest);
    this.month = new Uint8Array(longest);
    this.count = new Float64Array(longest);
  }

  of(chunk: UsageChunk): this {
    this.length = chunk.length;
    this.organisation.set(chunk.organisation);
    this.metric.set(chunk.metric);
    this.month.set(chunk.first);
    this.count.set(chunk.count);
    this.isPeriod = chunk.span && new Uint32Array(chunk.span);
    this.allocated = chunk.allocated && new Uint8Array(chunk.allocated);
    return this;
  }
}
