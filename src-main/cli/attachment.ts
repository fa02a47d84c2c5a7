import { createHash } from 'node:crypto';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { budgetAttachment } from '#domain/documents/attachment.ts';
import { attachmentFigures } from '#domain/documents/attachment-figures.ts';
import type { AttachmentOptions, AttachmentQuery } from '#domain/documents/attachment-options.ts';
import { canonicalJson } from '#domain/documents/canonical-json.ts';
import { attachmentFileName } from '#domain/documents/file-name.ts';
import { type IsoDate, isIsoDate } from '#domain/model/brands.ts';
import { createTypesetter } from '#services/documents/typesetter.ts';
import { writeNewFile } from '#services/documents/write-new-file.ts';
import { errorCode } from '#services/settings/durable-write.ts';
import { MESSAGES } from '#texts/messages.ts';
import { takeFile } from './arguments.ts';
import { type Command, type CommandOutput, EXIT } from './command.ts';
import { openCentralFile } from './open-central-file.ts';
import { tellProblems } from './tell-problems.ts';

/**
 * `b24 attachment F --scope NO-42 --year 2025 --language nb|nn --out DIR [--date DATE] [--case NUMBER] [--recipient NAME]
 * [--meeting DATE] [--growth 0.03]`: writes the budget attachment as a PDF into the folder and tells as JSON where, how
 * many pages, and the figures in it. A file that stands there is never written over.
 */
export const attachment: Command = async (args, io) => {
  const texts = MESSAGES[io.language].attachmentCommand;
  const { file, options } = takeFile(args);
  const request = attachmentRequest(options, today());
  if (file === null || request === null) {
    io.stderr(`${texts.usage}\n`);
    return EXIT.usage;
  }
  const read = await openCentralFile(file, io);
  if (!read) return EXIT.refused;
  const sample = read.value.header.extra?.sample === true;
  const figures = attachmentFigures(read.value, { ...request.query, sample });
  if (figures.kind === 'refused') {
    tellProblems(figures.problems, io);
    return EXIT.refused;
  }
  const fingerprint = createHash('sha256').update(canonicalJson(figures.value)).digest('hex');
  const model = budgetAttachment(figures.value, request.options, fingerprint);
  const document = await typeset(JSON.stringify(model));
  if (document.kind === 'failed') {
    io.stderr(`${texts.failed(document.message)}\n`);
    return EXIT.refused;
  }
  const { pdf, pages, missingCharacters } = document;
  const archive = missingCharacters.length === 0;
  if (!archive) io.stderr(`${texts.notArchive(missingCharacters.join(' '))}\n`);
  const name = attachmentFileName(figures.value, request.options.language);
  const path = await written(request.out, name, pdf, io);
  if (path === null) return EXIT.refused;
  const standard = archive ? 'PDF/A-2a' : null;
  const told = { file: path, pages: pages.length, standard, fingerprint, figures: figures.value };
  io.stdout(`${JSON.stringify(told, null, 2)}\n`);
  return EXIT.ok;
};

async function typeset(model: string) {
  const typesetter = createTypesetter();
  try {
    return await typesetter.typeset(model);
  } finally {
    await typesetter.close();
  }
}

async function written(folder: string, name: string, pdf: Uint8Array, io: CommandOutput): Promise<string | null> {
  try {
    return await writeNewFile(resolve(folder), name, 'pdf', pdf);
  } catch (error) {
    if (errorCode(error) === '') throw error;
    io.stderr(`${MESSAGES[io.language].b24.notWritten(basename(name), errorCode(error))}\n`);
    return null;
  }
}

type AttachmentRequest = {
  readonly out: string;
  readonly query: Omit<AttachmentQuery, 'sample'>;
  readonly options: AttachmentOptions;
};

/** Null when an argument is missing, unknown or cannot be read. */
export function attachmentRequest(args: readonly string[], documentDay: IsoDate): AttachmentRequest | null {
  const given = optionsOf(args);
  const { scope, year = '', out, language = 'nb', date = documentDay, meeting, growth } = given ?? {};
  if (!scope || !out || !/^\d{4}$/.test(year) || (language !== 'nb' && language !== 'nn')) return null;
  if (!isIsoDate(date) || (meeting !== undefined && !isIsoDate(meeting))) return null;
  if (growth !== undefined && !/^-?0?\.\d+$|^-?0$/.test(growth)) return null;
  return {
    out,
    query: {
      county: scope,
      budgetYear: Number(year),
      documentDate: date,
      ...(growth !== undefined && { assumedChange: Number(growth) }),
    },
    options: {
      language,
      documentDate: date,
      ...(given?.case && { caseNumber: given.case }),
      ...(given?.recipient && { recipient: given.recipient }),
      ...(meeting !== undefined && { meetingDate: meeting }),
    },
  };
}

const option = { type: 'string' } as const;

function optionsOf(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        scope: option,
        year: option,
        out: option,
        language: option,
        date: option,
        case: option,
        recipient: option,
        meeting: option,
        growth: option,
      },
    }).values;
  } catch {
    // parseArgs throws on an argument it does not know and on one without its value: the user's mistake, not a defect.
    return null;
  }
}

/** Today where the user is; `--date` says otherwise. */
function today(): IsoDate {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}` as IsoDate;
}
