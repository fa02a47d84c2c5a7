import type { Problem } from '#domain/model/problem.ts';
import { MESSAGES } from '#texts/messages.ts';
import { problemText } from '#texts/problem-text.ts';
import type { CommandOutput } from './command.ts';

/** A contribution refers to thousands of records that lie in the central file; nobody reads more than these. */
const MOST_TOLD = 20;

/** Writes findings to stderr, one a line: how grave, where, what, and what to do. */
export function tellProblems(problems: readonly Problem[], { stderr, language }: CommandOutput): void {
  const texts = MESSAGES[language].b24;
  // What refuses a file has a list of bounded length already; warnings have none.
  const told = problems.filter(({ severity }, i) => severity !== 'warning' || i < MOST_TOLD);
  for (const problem of told) {
    const { place, title, explanation, advice } = problemText(problem, language);
    const where = place === '' ? '' : `${place}: `;
    stderr(`${plain(`${texts.severity[problem.severity]}: ${where}${title}. ${explanation} ${advice}`)}\n`);
  }
  if (told.length < problems.length) stderr(`${texts.more(problems.length - told.length)}\n`);
}

/** Names and values come from the file: none of them may steer the terminal they are shown in. */
function plain(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, '?');
}
