import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { canonicalJson } from '#domain/documents/canonical-json.ts';
import { readFingerprint } from '#formats/documents/read-fingerprint.ts';
import { errorCode } from '#services/settings/durable-write.ts';
import { MESSAGES } from '#texts/messages.ts';
import { takeFile } from './arguments.ts';
import { type Command, type CommandOutput, EXIT } from './command.ts';
import { openCentralFile } from './open-central-file.ts';

/**
 * `b24 verify FILE [--backup BACKUP] [--figures FIGURES.json]`: the fingerprint that a document carries, as JSON, and whether it is that
 * of a case kept in a backup, or of the figures that `b24 attachment` told. Refused when the file carries none, or matches neither.
 */
export const verify: Command = async (args, io) => {
  const texts = MESSAGES[io.language].verifyCommand;
  const { file, options } = takeFile(args);
  const asked = options.length === 0 ? {} : readOptions(options);
  if (file === null || asked === null) {
    io.stderr(`${texts.usage}\n`);
    return EXIT.usage;
  }
  const bytes = await read(file, io);
  if (!bytes) return EXIT.refused;
  const fingerprint = readFingerprint(bytes);
  if (fingerprint === null) {
    io.stderr(`${texts.none(basename(file))}\n`);
    return EXIT.refused;
  }
  const matches = await matched(fingerprint, asked, io);
  if (matches === 'unreadable') return EXIT.refused;
  io.stdout(`${JSON.stringify({ file, fingerprint, ...(matches && { matches }) }, null, 2)}\n`);
  if (!matches || matches.length > 0) return EXIT.ok;
  io.stderr(`${texts.noMatch}\n`);
  return EXIT.refused;
};

type Asked = { readonly backup?: string; readonly figures?: string };

function readOptions(options: readonly string[]): Asked | null {
  try {
    return parseArgs({ args: [...options], options: { backup: { type: 'string' }, figures: { type: 'string' } } })
      .values;
  } catch {
    // parseArgs throws on an argument it does not know and on one without its value: the user's mistake, not a defect.
    return null;
  }
}

/** Names of what has this fingerprint; null when nothing was given to hold it against. */
async function matched(
  fingerprint: string,
  { backup, figures }: Asked,
  io: CommandOutput,
): Promise<readonly string[] | null | 'unreadable'> {
  if (backup === undefined && figures === undefined) return null;
  const found: string[] = [];
  if (figures !== undefined) {
    const bytes = await read(figures, io);
    const told = bytes && parse(new TextDecoder().decode(bytes));
    if (!told) return 'unreadable';
    const of = 'figures' in told ? told.figures : told;
    if (createHash('sha256').update(canonicalJson(of)).digest('hex') === fingerprint) found.push(basename(figures));
  }
  if (backup !== undefined) {
    const opened = await openCentralFile(backup, io);
    if (!opened) return 'unreadable';
    const local = opened.value.unknownResources.find(({ name }) => name === 'local-state');
    const kept = local && parse(new TextDecoder().decode(local.bytes));
    const records = kept && Array.isArray(kept.records) ? (kept.records as readonly unknown[]) : [];
    found.push(...records.flatMap((record) => caseWith(record, fingerprint)));
  }
  return found;
}

function caseWith(record: unknown, fingerprint: string): string[] {
  if (typeof record !== 'object' || record === null) return [];
  const { kind, value } = record as { readonly kind?: unknown; readonly value?: Readonly<Record<string, unknown>> };
  return kind === 'case_snapshot' && value?.fingerprint === fingerprint ? [String(value.fileName ?? '')] : [];
}

async function read(path: string, io: CommandOutput): Promise<Uint8Array | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (errorCode(error) === '') throw error;
    io.stderr(`${MESSAGES[io.language].verifyCommand.unreadable(basename(path), errorCode(error))}\n`);
    return null;
  }
}

function parse(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : null;
  } catch {
    return null;
  }
}
