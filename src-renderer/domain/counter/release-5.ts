import { describeEntry, entryKind, type JsonCount, type JsonEntry } from './json-entry.ts';
import { field, listField, textField } from './json-value.ts';
import type { ReportKind } from './report.ts';

/** JSON of release 5: `Report_Items[].Performance[].{Period, Instance[]}`; components carry counts of their own. */
export function entriesOfRelease5(report: unknown, kind: ReportKind): JsonEntry[] {
  return listField(report, 'Report_Items').map((entry, i) => ({
    ...describeEntry(i + 1, kind, entry, entry),
    counts: [entry, ...listField(entry, 'Item_Component')].flatMap(countsOf),
  }));
}

export function kindOfRelease5(report: unknown): ReportKind | null {
  return entryKind(listField(report, 'Report_Items')[0]);
}

/** Filters of the header as release 5 writes them, a list of name and value. */
export function filtersOfRelease5(header: unknown): ReadonlyMap<string, readonly string[]> {
  return new Map(
    listField(header, 'Report_Filters').map((filter) => [
      textField(filter, 'Name'),
      textField(filter, 'Value')
        .split('|')
        .map((value) => value.trim()),
    ]),
  );
}

function countsOf(entry: unknown): JsonCount[] {
  return listField(entry, 'Performance').flatMap((performance) => {
    const period = field(performance, 'Period');
    const [begin, end] = [textField(period, 'Begin_Date').slice(0, 7), textField(period, 'End_Date').slice(0, 7)];
    return listField(performance, 'Instance').map((instance) => ({
      metric: textField(instance, 'Metric_Type'),
      begin,
      end,
      count: field(instance, 'Count'),
    }));
  });
}
