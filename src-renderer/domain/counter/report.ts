import type { Month } from '../model/brands.ts';

/** What the rows of a report are about: its master report. R4 reports are placed beside their successors. */
export type ReportKind = 'PR' | 'DR' | 'TR' | 'IR';

/** Empty for a usage file of no standard, read by a mapping. */
export type CounterRelease = '4' | '5' | '5.1' | '';

export type ReportFormat = 'delimited' | 'xlsx' | 'json';

/** An exception of the report's header, for example 3031: usage not ready. */
export type CounterException = { readonly code: number; readonly text: string };

/** One line of a report: an item, a metric and where it was used. Its months are in `CounterReport.counts`. */
export type CounterRow = {
  /** Row of the sheet or file, or number of the entry in `Report_Items`, counted from 1. */
  readonly row: number;
  /** Platform, database, title or item, by the kind of the report. */
  readonly item: string;
  /** Empty where the report has no such column. */
  readonly platform: string;
  /** Empty where the rows name none. */
  readonly institution: string;
  readonly customerId: string;
  /** ISO 3166-2, for example `NO-42`; empty where the rows name none. */
  readonly subdivision: string;
  /** Empty where neither the row nor a filter of the report names one. */
  readonly dataType: string;
  readonly metric: string;
  /** Reporting_Period_Total as written; `null` where there is none. */
  readonly total: number | null;
};

/**
 * A usage report as read, before anything is decided about services and libraries. The counts are one array of
 * numbers (row × month), so that a report of a hundred thousand titles stays a few megabytes and moves between
 * threads without a copy.
 */
export type CounterReport = {
  readonly kind: ReportKind;
  /** `PR`, `DR_D1`, `IR_M1` …; for R4 `DB1`, `PR1`, `MR1`; empty for a file of no standard. */
  readonly reportId: string;
  /** A view repeats a part of its master report and must not be added to it. */
  readonly isView: boolean;
  readonly reportName: string;
  readonly release: CounterRelease;
  readonly format: ReportFormat;
  readonly sheet: string | null;
  /** Institution named in the header; empty where unknown. */
  readonly institutionName: string;
  /** Ids of the institution in the header, without their namespaces. */
  readonly institutionIds: readonly string[];
  /** ISO date or date and time; empty where the file gives none that exists. */
  readonly created: string;
  readonly createdBy: string;
  readonly begin: Month;
  readonly end: Month;
  readonly exceptions: readonly CounterException[];
  /** Whether absence inside the reporting period means 0 (it does not under exceptions 3030, 3031, 3032, 3040). */
  readonly absenceIsZero: boolean;
  /** Months that have counts, ascending; empty when the report holds totals of the period alone. */
  readonly months: readonly Month[];
  readonly rows: readonly CounterRow[];
  /** `counts[row * months.length + month]`; `NaN` = not given. */
  readonly counts: Float64Array;
  /** Column that each of `months` stands in, from 0; −1 for none. Absent where the file has no columns or `lines` say it. */
  readonly columns?: readonly number[];
  /** Where the counts of a row stand in several places of the file; absent where `CounterRow.row` and `columns` say it all. */
  readonly lines?: ReportLines;
};

/** The cells of a file behind the counts: place in `counts`, row from 1, column from 0 (−1 for none), the part that stands there. */
export type ReportLines = {
  readonly cells: Float64Array;
  readonly rows: Float64Array;
  readonly columns: Int32Array;
  readonly counts: Float64Array;
};

/** Exceptions after which absence of usage means unknown (COUNTER Code of Practice, appendix D). */
const UNKNOWN_USAGE = [3030, 3031, 3032, 3040];

export function isUnknownUsage(exception: CounterException): boolean {
  return UNKNOWN_USAGE.includes(exception.code);
}

/** Whether a report has no rows because its numbers are not to be had: what it tells is that its months are unknown. */
export function tellsOnlyUnknown(report: Pick<CounterReport, 'rows' | 'absenceIsZero'>): boolean {
  return report.rows.length === 0 && !report.absenceIsZero;
}

/** Whose customer ids a report uses: its first row's platform, or who made it. */
export function platformOf(report: Pick<CounterReport, 'rows' | 'createdBy'>): string {
  return report.rows[0]?.platform || report.createdBy;
}
