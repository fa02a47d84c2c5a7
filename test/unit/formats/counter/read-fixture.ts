import { readFileSync } from 'node:fs';
import { counterFacts } from '#domain/counter/facts.ts';
import type { CounterReport } from '#domain/counter/report.ts';
import type { Outcome, Problem } from '#domain/model/problem.ts';
import { readUsageReport } from '#formats/counter/read-usage-report.ts';

export const FIXTURES = new URL('../../../fixtures/counter/', import.meta.url);

export function fixture(name: string): Uint8Array {
  return readFileSync(new URL(name, FIXTURES));
}

export function readFixture(name: string): Outcome<CounterReport> {
  return readUsageReport(fixture(name), name);
}

/** The report of a file that must be read; fails with the problems when it is refused. */
export function accepted(outcome: Outcome<CounterReport>): CounterReport {
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

/** `metric month count`, for comparing at a glance; months of totals read `total`. */
export function briefFacts(report: CounterReport): string[] {
  return counterFacts(report).map(({ metric, month, count }) => `${metric} ${month ?? 'total'} ${count}`);
}

/** `code row column` of each finding, `-` where it has none. */
export function briefProblems(outcome: Outcome<CounterReport>): string[] {
  const problems: readonly Problem[] = outcome.kind === 'ok' ? outcome.warnings : outcome.problems;
  return problems.map(({ code, row, column }) => `${code} ${row ?? '-'} ${column ?? '-'}`);
}
