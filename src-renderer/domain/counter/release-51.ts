import { describeEntry, entryKind, type JsonCount, type JsonEntry } from './json-entry.ts';
import { entriesOf, field, listField, textField } from './json-value.ts';
import type { ReportKind } from './report.ts';

/**
 * JSON of release 5.1: `Report_Items[].Attribute_Performance[].Performance{metric{month: count}}`; item reports group
 * their entries in `Items[]` under a parent.
 */
export function entriesOfRelease51(report: unknown, kind: ReportKind): JsonEntry[] {
  return listField(report, 'Report_Items').flatMap((top, i) =>
    leavesOf(top).flatMap((entry) =>
      listField(entry, 'Attribute_Performance').map((attributes) => ({
        ...describeEntry(i + 1, kind, entry, attributes),
        counts: [attributes, ...listField(attributes, 'Components')].flatMap(countsOf),
      })),
    ),
  );
}

export function kindOfRelease51(report: unknown): ReportKind | null {
  const first = listField(report, 'Report_Items')[0];
  return first === undefined ? null : entryKind(leavesOf(first)[0]);
}

/** Filters of the header as release 5.1 writes them, an object of values or lists. */
export function filtersOfRelease51(header: unknown): ReadonlyMap<string, readonly string[]> {
  const filters = field(header, 'Report_Filters');
  return new Map(
    entriesOf(filters).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map(String) : [textField(filters, name)],
    ]),
  );
}

function leavesOf(top: unknown): readonly unknown[] {
  const items = field(top, 'Items');
  return Array.isArray(items) ? items : [top];
}

function countsOf(attributes: unknown): JsonCount[] {
  return entriesOf(field(attributes, 'Performance')).flatMap(([metric, months]) =>
    entriesOf(months).map(([key, count]) => ({ metric, ...periodOf(key), count })),
  );
}

/** `2022-01` is a month; `2022-01/2022-12` a period; anything else (`Total`) the whole reporting period. */
function periodOf(key: string): { begin: string; end: string } {
  const months = [...key.matchAll(/\d{4}-\d{2}(?:-\d{2})?/g)].map((match) => match[0].slice(0, 7));
  return { begin: months[0] ?? '', end: months[1] ?? months[0] ?? '' };
}
