import type { Journal } from '#data/journal.ts';
import { type Answers, ask } from './rpc.ts';

/** The journal as a worker reaches it: through its window, which alone speaks to the host. */
export const windowJournal: Journal = {
  keeps: true,
  append: (...args) => ask('journal.append', args),
  readAfter: (...args) => ask('journal.readAfter', args),
};

/** The window's side: the journal of the window's own database. */
export function journalAnswers(journal: () => Journal): Answers {
  return {
    'journal.append': (...args: Parameters<Journal['append']>) => journal().append(...args),
    'journal.readAfter': (...args: Parameters<Journal['readAfter']>) => journal().readAfter(...args),
  };
}
