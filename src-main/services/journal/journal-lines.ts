import { crc32 } from 'node:zlib';
import type { JournalEntry } from '#contract/backups.ts';

/**
 * The journal's file: JSON, one value a line, in UTF-8.
 *
 *     {"journal":1,"after":12,"crc":"…"}
 *     {"sequence":13,"left":1,"bytes":20,"crc":"…","change":{…}}
 *     {"sequence":14,"left":0,"bytes":17,"crc":"…","change":{…}}
 *
 * `after` is the last sequence that is no longer here. `left` counts the entries of the same append that follow, so that
 * an append is in whole or not at all. `bytes` is the length of the change and `crc` CRC-32 over everything before it
 * that matters and the change: a line that was cut short, or that the disk has damaged, is never taken for whole.
 */
export type JournalFile = {
  readonly after: number;
  /** In order; where sequences are missing, the disk has damaged lines. */
  readonly entries: readonly JournalEntry[];
  /** The last sequence, `after` where there are no entries. */
  readonly last: number;
  /** Bytes up to the end of the last append that is whole. What follows is the torn end of one that was never answered. */
  readonly soundBytes: number;
};

const NEWLINE = 0x0a;
const BRACE = 0x7d;
const MAX_PREFIX = 160;
const HEAD = /^\{"journal":1,"after":(\d{1,16}),"crc":"([0-9a-f]{8})"\}$/;
const PREFIX = /^\{"sequence":(\d{1,16}),"left":(\d{1,16}),"bytes":(\d{1,16}),"crc":"([0-9a-f]{8})","change":/;

export function headLine(after: number): Uint8Array {
  return Buffer.from(`{"journal":1,"after":${after},"crc":"${checkOf(`journal ${after}`)}"}\n`);
}

/** One append. */
export function entryLines(entries: readonly JournalEntry[]): Uint8Array {
  const lines = entries.map(({ sequence, change }, i) => {
    const left = entries.length - 1 - i;
    const bytes = Buffer.byteLength(change);
    const crc = checkOf(`${sequence} ${left} `, Buffer.from(change));
    return `{"sequence":${sequence},"left":${left},"bytes":${bytes},"crc":"${crc}","change":${change}}\n`;
  });
  return Buffer.from(lines.join(''));
}

/** Reads whatever is in the file. Never throws: damage is what is missing from the answer. */
export function readJournalFile(file: Uint8Array): JournalFile {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const entries: JournalEntry[] = [];
  let [after, soundBytes, sound] = [-1, 0, 0];
  for (let start = 0, end = 0; start < bytes.length; start = end + 1) {
    end = bytes.indexOf(NEWLINE, start);
    if (end < 0) break;
    const line = bytes.subarray(start, end);
    if (start === 0) {
      after = headOf(line) ?? -1;
      if (after >= 0) soundBytes = end + 1;
      continue;
    }
    const entry = entryOf(line);
    // A sequence that was there already lost a race between two programs on the same folder; the first was answered.
    if (entry === undefined || entry.sequence <= (entries.at(-1)?.sequence ?? after)) continue;
    entries.push({ sequence: entry.sequence, change: entry.change });
    if (entry.left > 0) continue;
    soundBytes = end + 1;
    sound = entries.length;
  }
  entries.length = sound;
  // Without its head the file begins where its first whole line does.
  if (after < 0) after = (entries[0]?.sequence ?? 1) - 1;
  return { after, entries, last: entries.at(-1)?.sequence ?? after, soundBytes };
}

function headOf(line: Buffer): number | undefined {
  const [, after = '', crc] = HEAD.exec(line.toString('latin1')) ?? [];
  return crc !== undefined && crc === checkOf(`journal ${after}`) ? Number(after) : undefined;
}

function entryOf(line: Buffer): (JournalEntry & { readonly left: number }) | undefined {
  const found = PREFIX.exec(line.toString('latin1', 0, MAX_PREFIX));
  if (found === null || line.at(-1) !== BRACE) return undefined;
  const [prefix, sequence, left, bytes, crc] = found;
  const change = line.subarray(prefix.length, -1);
  if (change.length !== Number(bytes) || checkOf(`${sequence} ${left} `, change) !== crc) return undefined;
  return { sequence: Number(sequence), left: Number(left), change: change.toString() };
}

function checkOf(text: string, more: Uint8Array = new Uint8Array()): string {
  return crc32(more, crc32(text)).toString(16).padStart(8, '0');
}
