import type { ProblemList } from './problem-list.ts';
import { type CounterException, isUnknownUsage } from './report.ts';

/** Reads `3031: Usage Not Ready for Requested Dates (…); 3040: …`; text without a code is kept as code 0. */
export function readExceptions(text: string): CounterException[] {
  const parts = text.split(/;\s*(?=\d{3,4}(?:\s*[:;]|\s*$|\s+\p{L}))/u).map((part) => part.trim());
  return parts
    .filter((part) => part !== '')
    .map((part) => {
      const match = /^(?:Exception\s*)?(\d{3,4})\b[\s:,-]*(.*)$/is.exec(part);
      return match ? { code: Number(match[1]), text: match[2] ?? '' } : { code: 0, text: part };
    });
}

/** Tells the user of each exception: those that make absent months unknown, and the rest. */
export function remarkExceptions(exceptions: readonly CounterException[], problems: ProblemList): void {
  for (const exception of exceptions) {
    const params = { exception: exception.code, text: exception.text };
    if (isUnknownUsage(exception)) problems.warning('counter.exceptionUnknownUsage', {}, params);
    else problems.info('counter.exception', {}, params);
  }
}
