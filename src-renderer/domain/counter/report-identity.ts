import type { ProblemList } from './problem-list.ts';
import type { CounterRelease, ReportKind } from './report.ts';
import { reportById, reportByName } from './report-ids.ts';

export type ReportIdentity = { readonly reportId: string; readonly kind: ReportKind };

/**
 * Which report this is, from Report_ID, Report_Name and what the rows are about. Where the id and the name disagree, the
 * one that fits the rows is right, and the user is told.
 *
 * @param rowKind what the columns or entries hold, `null` when they do not say
 */
export function identifyReport(
  id: string,
  name: string,
  rowKind: ReportKind | null,
  problems: ProblemList,
): ReportIdentity | null {
  const byId = reportById(id);
  const byName = reportByName(name);
  const disagree = byId !== null && byName !== null && byId.id !== byName.id;
  if (disagree) {
    problems.warning('counter.nameAndIdDisagree', {}, { reportName: name, reportId: id });
  }
  const fitting = [byId, byName].find((report) => report && (rowKind === null || report.kind === rowKind)) ?? null;
  if (fitting) return { reportId: fitting.id, kind: fitting.kind };
  if (rowKind !== null && (byId || byName)) {
    if (!disagree) problems.warning('counter.rowsOfAnotherReport', {}, { reportId: id || name, kind: rowKind });
    return { reportId: rowKind, kind: rowKind };
  }
  problems.error('counter.unknownReport', {}, { reportId: id, reportName: name });
  return null;
}

/** `5`, `5.0`, `5.0.3`, `C5`, `5.1` …; `null` for a release this program does not read. */
export function readRelease(text: string): CounterRelease | null {
  const number = /(\d+)(?:\.(\d+))?/.exec(text);
  if (number?.[1] !== '5') return null;
  if (number[2] === undefined || number[2] === '0') return '5';
  return number[2] === '1' ? '5.1' : null;
}
