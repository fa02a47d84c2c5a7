import { type UsageColumns, usageFromRows, usageRow } from '#domain/model/usage-columns.ts';
import type { Change } from '#domain/sync/change.ts';

/** A change as one line for the journal. */
export function changeToJson({ usage, ...change }: Change): string {
  if (!usage) return JSON.stringify(change);
  const { add } = usage;
  const rows = add && Array.from({ length: add.length }, (_, i) => usageRow(add, i));
  return JSON.stringify({ ...change, usage: { without: usage.without, rows, extra: add?.extra } });
}

/** What `changeToJson` wrote: the program's own, so it is taken at its word. */
export function changeFromJson(text: string): Change {
  const { usage, ...change } = JSON.parse(text) as Omit<Change, 'usage'> & { readonly usage?: JournaledUsage };
  if (!usage) return change;
  return { ...change, usage: { without: usage.without, add: usage.rows && columnsOf(usage) } };
}

type JournaledUsage = {
  readonly without: readonly string[];
  readonly rows: Parameters<typeof usageFromRows>[0] | null;
  readonly extra?: UsageColumns['extra'];
};

function columnsOf({ rows, extra }: JournaledUsage): UsageColumns {
  const columns = usageFromRows(rows ?? []);
  return extra ? { ...columns, extra } : columns;
}
