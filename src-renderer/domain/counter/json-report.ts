import type { Outcome } from '../model/problem.ts';
import { remarkExceptions } from './exceptions.ts';
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
import { readCreated, readReportingPeriod } from './reporting-period.ts';
import { scanJsonUserLevel } from './user-level-json.ts';

/** True for a JSON value that is a report of release 5 or 5.1. */
export function isJsonReport(value: unknown): boolean {
  return isObject(field(value, 'Report_Header'));
}

/** Reads a JSON report. Rows in messages are numbers of entries in `Report_Items`, from 1. */
export function readJsonReport(value: unknown): Outcome<CounterReport> {
  const problems = new ProblemList(null);
  scanJsonUserLevel(value, problems);
  if (problems.hasErrors) return outcomeOf<CounterReport>(null, problems);
  const header = field(value, 'Report_Header');
  const release = readRelease(textField(header, 'Release'));
  if (!release || release === '4') {
    problems.error('counter.unknownRelease', { column: 'Release' }, { release: textField(header, 'Release') });
    return outcomeOf<CounterReport>(null, problems);
  }
  const filters = release === '5' ? filtersOfRelease5(header) : filtersOfRelease51(header);
  const dates = `${filters.get('Begin_Date')?.[0] ?? ''} to ${filters.get('End_Date')?.[0] ?? ''}`;
  const period = readReportingPeriod(dates);
  if (!period) problems.error('counter.unreadablePeriod', { column: 'Report_Filters' }, { value: dates });
  const exceptions = exceptionsOf(value, header);
  remarkExceptions(exceptions, problems);
  const [id, name] = [textField(header, 'Report_ID'), textField(header, 'Report_Name')];
  const rowKind = release === '5' ? kindOfRelease5(value) : kindOfRelease51(value);
  const identity = identifyReport(id, name, rowKind, problems);
  if (!identity || !period) return outcomeOf<CounterReport>(null, problems);
  const entries: JsonEntry[] =
    release === '5' ? entriesOfRelease5(value, identity.kind) : entriesOfRelease51(value, identity.kind);
  const absenceIsZero = !exceptions.some(isUnknownUsage);
  const dataTypes = filters.get('Data_Type') ?? [];
  const onlyDataType = dataTypes.length === 1 ? (dataTypes[0] ?? '') : '';
  const table = buildEntries(entries, period, absenceIsZero, onlyDataType, problems);
  if (table.rows.length === 0) problems.warning('counter.noRows');
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
