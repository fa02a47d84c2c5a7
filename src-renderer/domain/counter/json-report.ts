import { isMonth, type Month } from '../model/brands.ts';
import type { Outcome } from '../model/problem.ts';
import { remarkExceptions } from './exceptions.ts';
import { refuseHarmfulJson } from './harmful-json.ts';
import type { JsonEntry } from './json-entry.ts';
import { buildEntries } from './json-rows.ts';
import { field, isObject, listField, textField } from './json-value.ts';
import { outcomeOf } from './outcome.ts';
import { ProblemList } from './problem-list.ts';
import { entriesOfRelease5, filtersOfRelease5, kindOfRelease5 } from './release-5.ts';
import { entriesOfRelease51, filtersOfRelease51, kindOfRelease51 } from './release-51.ts';
import { type CounterException, type CounterReport, isUnknownUsage } from './report.ts';
import { identifyReport, readRelease } from './report-identity.ts';
import { isView } from './report-ids.ts';
import { type ReportingPeriod, readCreated, readReportingPeriod } from './reporting-period.ts';
import { scanJsonUserLevel } from './user-level-json.ts';

/** True for a JSON value that is a report of release 5 or 5.1. */
export function isJsonReport(value: unknown): boolean {
  return isObject(field(value, 'Report_Header'));
}

/** What a vendor answers instead of a report, `3031: Usage Not Ready for Requested Dates`; `null` for anything else. */
export function vendorError(value: unknown): string | null {
  const [code, message] = [textField(value, 'Code'), textField(value, 'Message')];
  return /^\d{1,4}$/.test(code) && message !== '' ? `${code}: ${message.slice(0, 200)}` : null;
}

/** Reads a JSON report. Rows in messages are numbers of entries in `Report_Items`, from 1. */
export function readJsonReport(value: unknown): Outcome<CounterReport> {
  const problems = new ProblemList(null);
  scanJsonUserLevel(value, problems);
  if (!problems.hasErrors) refuseHarmfulJson(value, problems);
  if (problems.hasErrors) return outcomeOf<CounterReport>(null, problems);
  const header = field(value, 'Report_Header');
  const release = readRelease(textField(header, 'Release'));
  if (!release || release === '4') {
    problems.error('counter.unknownRelease', { column: 'Release' }, { release: textField(header, 'Release') });
    return outcomeOf<CounterReport>(null, problems);
  }
  const filters = release === '5' ? filtersOfRelease5(header) : filtersOfRelease51(header);
  const dates = `${filters.get('Begin_Date')?.[0] ?? ''} to ${filters.get('End_Date')?.[0] ?? ''}`;
  const exceptions = exceptionsOf(value, header);
  remarkExceptions(exceptions, problems);
  const [id, name] = [textField(header, 'Report_ID'), textField(header, 'Report_Name')];
  const rowKind = release === '5' ? kindOfRelease5(value) : kindOfRelease51(value);
  const identity = identifyReport(id, name, rowKind, problems);
  if (!identity) return outcomeOf<CounterReport>(null, problems);
  const entries: JsonEntry[] =
    release === '5' ? entriesOfRelease5(value, identity.kind) : entriesOfRelease51(value, identity.kind);
  const period = readReportingPeriod(dates) ?? periodOf(entries, dates, problems);
  if (!period) return outcomeOf<CounterReport>(null, problems);
  const absenceIsZero = !exceptions.some(isUnknownUsage);
  const dataTypes = filters.get('Data_Type') ?? [];
  const onlyDataType = dataTypes.length === 1 ? (dataTypes[0] ?? '') : '';
  const table = buildEntries(entries, period, absenceIsZero, onlyDataType, problems);
  if (table.rows.length === 0 && absenceIsZero) problems.warning('counter.noRows');
  const created = readCreated(textField(header, 'Created'));
  if (created === '') {
    problems.info('counter.unreadableCreated', { column: 'Created' }, { value: textField(header, 'Created') });
  }
  return outcomeOf<CounterReport>(
    {
      kind: identity.kind,
      reportId: identity.reportId,
      isView: isView(identity.reportId),
      reportName: name,
      release,
      format: 'json',
      sheet: null,
      institutionName: textField(header, 'Institution_Name'),
      institutionIds: [...idsOf(field(header, 'Institution_ID')), textField(header, 'Customer_ID')].filter(Boolean),
      created,
      createdBy: textField(header, 'Created_By'),
      ...period,
      exceptions,
      absenceIsZero,
      ...table,
    },
    problems,
  );
}

/** The months that have counts, for a header that gives no dates; `null` when there are none either. */
function periodOf(entries: readonly JsonEntry[], dates: string, problems: ProblemList): ReportingPeriod | null {
  const place = { column: 'Report_Filters' };
  const months = entries.flatMap(({ counts }) => counts.flatMap(({ begin, end }) => [begin, end])).filter(isMonth);
  const [begin, end] = [months.reduce(earlier, months[0]), months.reduce(later, months[0])];
  if (!begin || !end) {
    problems.error('counter.unreadablePeriod', place, { value: dates });
    return null;
  }
  problems.warning('counter.periodFromMonths', place, { value: dates, begin, end });
  return { begin, end };
}

function earlier(a: Month | undefined, b: Month): Month {
  return a !== undefined && a < b ? a : b;
}

function later(a: Month | undefined, b: Month): Month {
  return a !== undefined && a > b ? a : b;
}

/** Exceptions stand in the header (both releases) or beside it (vendors of release 5). */
function exceptionsOf(report: unknown, header: unknown): CounterException[] {
  const single = [field(header, 'Exception'), field(report, 'Exception')].filter(isObject);
  return [...listField(header, 'Exceptions'), ...listField(report, 'Exceptions'), ...single].map((exception) => ({
    code: Number(textField(exception, 'Code')) || 0,
    text: [textField(exception, 'Message'), textField(exception, 'Data')].filter((part) => part !== '').join(': '),
  }));
}

/** Release 5 lists `{Type, Value}`, release 5.1 maps a namespace to its values. */
function idsOf(ids: unknown): string[] {
  if (Array.isArray(ids)) return ids.map((id) => textField(id, 'Value').replace(/^[^:]*:/, ''));
  if (!isObject(ids)) return [];
  return Object.values(ids).flatMap((values) => (Array.isArray(values) ? values.map(String) : [String(values)]));
}
