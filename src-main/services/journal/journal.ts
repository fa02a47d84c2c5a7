import { basename, dirname } from 'node:path';
import type { JournalAppend, JournalEntry, JournalRead, StorageFailure } from '#contract/backups.ts';
import { type Disk, type FileStamp, failureOf, removeTemporary } from './disk.ts';
import { entryLines, headLine, type JournalFile, readJournalFile } from './journal-lines.ts';
import { createQueue } from './queue.ts';

export type Journal = {
  readonly append: (entries: readonly JournalEntry[]) => Promise<JournalAppend>;
  readonly read: (after: number) => Promise<JournalRead>;
  /** Lets go of every entry up to this one; beyond the last one the journal goes on from there. */
  readonly cut: (upTo: number) => Promise<CutJournal>;
  /** The sequences between which it stands. Rejects with the disk's error. */
  readonly span: () => Promise<Span>;
};

type Span = { readonly after: number; readonly last: number };
type Failed = { readonly kind: 'failed'; readonly reason: StorageFailure };
export type CutJournal = ({ readonly kind: 'cut' } & Span) | Failed;

/** Characters of changes in one answer, past which the rest is left for the next. */
const ANSWER_CHARACTERS = 8 * 1024 * 1024;

/** What is known of the file. `stamp` is undefined while there is none. */
type Known = Span & { readonly stamp: FileStamp | undefined };

/**
 * The journal of changes at `path`. Nothing is touched before the first call, for another program may run on the same
 * folder; and before each append the file is looked at again, for the same reason. Two of them that write within the same
 * few milliseconds are not kept apart; that is what one host for each data folder is for.
 */
export function createJournal(path: string, disk: Disk, answerCharacters = ANSWER_CHARACTERS): Journal {
  const inTurn = createQueue();
  let known: Known | undefined;
  let isSwept = false;

  /** The file as it is, its torn end cut off. */
  async function load(): Promise<Known & Pick<JournalFile, 'entries'>> {
    known = undefined;
    if (!isSwept) await removeTemporary(disk, dirname(path), `${basename(path)}.`);
    isSwept = true;
    const bytes = await disk.read(path);
    const { after, last, entries, soundBytes } = readJournalFile(bytes ?? new Uint8Array());
    if (bytes && soundBytes === 0) await disk.rename(path, `${path}.skadet`);
    else if (bytes && soundBytes < bytes.length) await disk.truncate(path, soundBytes);
    known = { after, last, stamp: await disk.stamp(path) };
    return { ...known, entries };
  }

  async function current(): Promise<Known> {
    const stamp = await disk.stamp(path);
    return known !== undefined && isSame(known.stamp, stamp) ? known : load();
  }

  async function append(entries: readonly JournalEntry[]): Promise<JournalAppend> {
    const { after, last, stamp } = await current();
    if (entries[0]?.sequence !== last + 1) return { kind: 'out_of_sequence', last };
    known = undefined;
    const lines = entryLines(entries);
    try {
      if (stamp === undefined) await disk.replace(path, Buffer.concat([headLine(after), lines]));
      else await disk.append(path, lines);
    } catch (error) {
      const reason = failureOf(error);
      // What was written of it must not come back as if it had been answered. Where this fails too, `load` cuts.
      await (stamp === undefined ? disk.remove(path) : disk.truncate(path, stamp.size)).catch(failureOf);
      return { kind: 'failed', reason };
    }
    known = { after, last: last + entries.length, stamp: await disk.stamp(path) };
    return { kind: 'appended', last: known.last };
  }

  async function read(from: number): Promise<JournalRead> {
    const { after, last, entries } = await load();
    if (from < after) return { kind: 'cut_off', after, last };
    const wanted = entries.filter(({ sequence }) => sequence > from);
    const answer = firstOf(wanted, answerCharacters);
    const to = answer.length < wanted.length ? (answer.at(-1)?.sequence ?? from) : last;
    return { kind: 'read', entries: answer, last, missing: Math.max(0, to - from) - answer.length };
  }

  async function cut(upTo: number): Promise<CutJournal> {
    const { after, last, entries } = await load();
    if (upTo <= after) return { kind: 'cut', after, last };
    const kept = entries.filter(({ sequence }) => sequence > upTo);
    await disk.replace(path, Buffer.concat([headLine(upTo), ...kept.map((entry) => entryLines([entry]))]));
    known = undefined;
    return { kind: 'cut', after: upTo, last: Math.max(last, upTo) };
  }

  return {
    append: (entries) => inTurn(() => orFailed(append(entries))),
    read: (from) => inTurn(() => orFailed(read(from))),
    cut: (upTo) => inTurn(() => orFailed(cut(upTo))),
    span: () =>
      inTurn(async () => {
        const { after, last } = await current();
        return { after, last };
      }),
  };
}

function isSame(a: FileStamp | undefined, b: FileStamp | undefined): boolean {
  return a?.id === b?.id && a?.size === b?.size;
}

/** At least one, so that asking again always comes further. */
function firstOf(entries: readonly JournalEntry[], characters: number): readonly JournalEntry[] {
  let left = characters;
  const end = entries.findIndex(({ change }, i) => {
    left -= change.length;
    return left < 0 && i > 0;
  });
  return end < 0 ? entries : entries.slice(0, end);
}

async function orFailed<T>(work: Promise<T>): Promise<T | Failed> {
  try {
    return await work;
  } catch (error) {
    return { kind: 'failed', reason: failureOf(error) };
  }
}
