import type { Answer } from '#domain/joining/answer.ts';

/** Ja, nei, åpen; yes, no, open: the letters of every language of the interface are understood in all of them. */
const LETTERS: Readonly<Record<string, Answer>> = { j: 'yes', y: 'yes', n: 'no', å: 'open', o: 'open' };

/** The answer that a key gives, or null when it is no answer. */
export function answerOfKey(key: string): Answer | null {
  return LETTERS[key.toLowerCase()] ?? (key === 'Delete' || key === 'Backspace' ? 'open' : null);
}

/** What the space bar makes of an answer. */
export function nextAnswer(answer: Answer): Answer {
  return answer === 'open' ? 'yes' : answer === 'yes' ? 'no' : 'open';
}
