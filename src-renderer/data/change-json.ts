import { type UsageColumns, usageFromRows, usageRow } from '#domain/model/usage-columns.ts';
import type { Change } from '#domain/sync/change.ts';
import type { Renewal } from '#domain/sync/renew-device.ts';
import type { LearnedRow } from './learned-rows.ts';
import { readMaps, writeMaps } from './map-json.ts';
import { gatheredStamps, type StampedGroup, stampRows } from './stamped-groups.ts';

/** Another PC has the same id; or older data were put back, and this PC has written under it what they do not know. */
export type RenewedBecause = 'copied' | 'putBack';

/** A change as the journal has it, with what concerns this PC alone. */
export type JournaledChange = Change & {
  readonly learned?: readonly LearnedRow[];
  /** When it was made, ISO 8601 by this PC's clock: for the history that people read. */
  readonly at?: string;
  /** This PC goes on under another device id. */
  readonly renewal?: Renewal & { readonly because: RenewedBecause };
};

/** A change as one line for the journal. */
export function changeToJson({ usage, ...all }: JournaledChange): string {
  const change = { ...all, ...gatheredStamps(all) };
  if (!usage) return JSON.stringify(change, writeMaps);
  const { add } = usage;
  const rows = add && Array.from({ length: add.length }, (_, i) => usageRow(add, i));
  return JSON.stringify({ ...change, usage: { without: usage.without, rows, extra: add?.extra } }, writeMaps);
}

/** What `changeToJson` wrote: the program's own, so it is taken at its word. */
export function changeFromJson(text: string): JournaledChange {
  const { usage, learned, stamped = [], ...read } = JSON.parse(text) as ReadChange;
  const plain = { ...read, rows: [...read.rows, ...stamped.flatMap((group) => stampRows(group, read))] };
  const change = learned ? { ...plain, learned: JSON.parse(JSON.stringify(learned), readMaps) } : plain;
  if (!usage) return change;
  return { ...change, usage: { without: usage.without, add: usage.rows && columnsOf(usage) } };
}

type ReadChange = Omit<JournaledChange, 'usage'> & {
  readonly usage?: JournaledUsage;
  readonly stamped?: readonly StampedGroup[];
};

type JournaledUsage = {
  readonly without: readonly string[];
  readonly rows: Parameters<typeof usageFromRows>[0] | null;
  readonly extra?: UsageColumns['extra'];
};

function columnsOf({ rows, extra }: JournaledUsage): UsageColumns {
  const columns = usageFromRows(rows ?? []);
  return extra ? { ...columns, extra } : columns;
}
