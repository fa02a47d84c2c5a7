import { nodeDisk } from '#services/journal/disk.ts';
import { createJournal } from '#services/journal/journal.ts';
import { changeEntries } from './change-entries.ts';

/** A program of its own: appends to the journal named on its command line and says each answer, until it is killed. */
const journal = createJournal(process.argv[2] ?? '', nodeDisk);
for (let { last } = await journal.span(); ; ) {
  const answer = await journal.append(changeEntries(last + 1, last + 2));
  if (answer.kind !== 'appended') throw new Error(answer.kind);
  last = answer.last;
  process.stdout.write(`${last}\n`);
}
