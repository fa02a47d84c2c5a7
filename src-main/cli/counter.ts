import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type CounterFact, counterFacts, platformNames } from '#domain/counter/facts.ts';
import type { CounterReport } from '#domain/counter/report.ts';
import type { Outcome, Problem } from '#domain/model/problem.ts';
import { readUsageReport } from '#formats/counter/read-usage-report.ts';
import { type Language, MESSAGES, type Messages } from '#texts/messages.ts';
import { type Command, EXIT } from './command.ts';

type Issue = {
  readonly severity: Problem['severity'];
  readonly code: string;
  readonly row: number | null;
  readonly column: string | null;
  readonly message: string;
};

/** What `b24 counter` prints; all but `issues` is empty when the file is refused. */
export type CounterOutput = {
  readonly report: string | null;
  readonly release: string | null;
  /** Names of the platforms the rows are for, joined with `; `. */
  readonly platform: string | null;
  readonly begin: string | null;
  readonly end: string | null;
  readonly facts: readonly CounterFact[];
  readonly issues: readonly Issue[];
};

/** `b24 counter F`: the report's numbers as JSON on stdout, its issues on stderr; refused files exit with 1. */
export const counter: Command = async (args, io) => {
  const texts = MESSAGES[io.language].counterCommand;
  const [file, ...rest] = args;
  if (file === undefined || rest.length > 0 || file.startsWith('-')) {
    io.stderr(`${texts.usage}\n`);
    return EXIT.usage;
  }
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch {
    // A file that is absent, a folder or locked: the user's path, not a defect.
    io.stderr(`${texts.unreadable(file)}\n`);
    return EXIT.refused;
  }
  const output = counterOutput(readUsageReport(bytes, basename(file)), io.language);
  io.stdout(`${JSON.stringify(output, null, 2)}\n`);
  for (const issue of output.issues) io.stderr(`${texts.severity[issue.severity]}: ${issue.message}\n`);
  return output.report === null ? EXIT.refused : EXIT.ok;
};

/** The command's JSON from what reading gave. */
export function counterOutput(outcome: Outcome<CounterReport>, language: Language): CounterOutput {
  const problems = outcome.kind === 'ok' ? outcome.warnings : outcome.problems;
  const issues = problems.map((problem) => issueOf(problem, MESSAGES[language]));
  if (outcome.kind === 'refused') {
    return { report: null, release: null, platform: null, begin: null, end: null, facts: [], issues };
  }
  const { reportId, release, begin, end } = outcome.value;
  return {
    report: reportId,
    release,
    platform: platformNames(outcome.value),
    begin,
    end,
    facts: counterFacts(outcome.value),
    issues,
  };
}

function issueOf(problem: Problem, messages: Messages): Issue {
  const text = Object.hasOwn(messages.counterProblems, problem.code)
    ? messages.counterProblems[problem.code as keyof Messages['counterProblems']]
    : null;
  const what = text ? `${text.title}. ${text.explanation(problem.params ?? {})} ${text.advice}` : problem.code;
  const place = placeOf(problem, messages);
  return {
    severity: problem.severity,
    code: problem.code,
    row: problem.row ?? null,
    column: problem.column ?? null,
    message: place === '' ? what : `${place}: ${what}`,
  };
}

function placeOf({ table, row, column }: Problem, { counterCommand: texts }: Messages): string {
  const parts = [
    table === undefined ? null : texts.sheet(table),
    row === undefined ? null : texts.row(row),
    column === undefined ? null : texts.column(column),
  ];
  const place = parts.filter((part) => part !== null).join(', ');
  return place.slice(0, 1).toUpperCase() + place.slice(1);
}
