import { createHash } from 'node:crypto';
import { basename, resolve } from 'node:path';
import { canonicalJson } from '#domain/documents/canonical-json.ts';
import { caseDocument, caseFigures } from '#domain/documents/case-document.ts';
import { attachmentFileName } from '#domain/documents/file-name.ts';
import type { DocumentFormat } from '#domain/documents/format.ts';
import type { IsoDate } from '#domain/model/brands.ts';
import { documentFile } from '#services/documents/document-file.ts';
import { writeNewFile } from '#services/documents/write-new-file.ts';
import { errorCode } from '#services/settings/durable-write.ts';
import { MESSAGES } from '#texts/messages.ts';
import { agreementAsked } from './agreement-asked.ts';
import { takeFile } from './arguments.ts';
import { attachmentRequest } from './attachment-request.ts';
import { type Command, type CommandOutput, EXIT } from './command.ts';
import { openCentralFile } from './open-central-file.ts';
import { tellProblems } from './tell-problems.ts';

/**
 * `b24 attachment F --scope NO-42 --year 2025 --language nb|nn --out DIR [--format pdf|docx|pptx|xlsx|csv] [--date DATE]
 * [--case NUMBER] [--recipient NAME] [--meeting DATE] [--growth 0.03] [--agreement ID|SERVICE]`: writes the budget attachment, or the
 * case about renewing one agreement from the year, into the folder and tells
 * as JSON where, how many pages a PDF has, and the figures in it. `--out` can also be a file, whose ending then is the format.
 * A file that stands there is never written over.
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
  const agreement = request.agreement === null ? undefined : agreementAsked(read.value.tables, request);
  const figures = caseFigures(read.value, {
    ...request.query,
    sample,
    ...(agreement !== undefined && { agreement }),
  });
  if (figures.kind === 'refused') {
    tellProblems(figures.problems, io);
    return EXIT.refused;
  }
  const fingerprint = createHash('sha256').update(canonicalJson(figures.value)).digest('hex');
  const model = caseDocument(figures.value, request.options, fingerprint);
  const document = await documentFile(model, request.format);
  if (document.kind === 'failed') {
    io.stderr(`${texts.failed(document.message)}\n`);
    return EXIT.refused;
  }
  const { bytes, pages, missingCharacters } = document;
  if (missingCharacters.length > 0) io.stderr(`${texts.notArchive(missingCharacters.join(' '))}\n`);
  const name = request.name ?? attachmentFileName(figures.value, request.options.language);
  const path = await written(request.folder, name, request.format, bytes, io);
  if (path === null) return EXIT.refused;
  const standard = request.format === 'pdf' && missingCharacters.length === 0 ? 'PDF/A-2a' : null;
  const told = { file: path, format: request.format, pages, standard, fingerprint, figures: figures.value };
  io.stdout(`${JSON.stringify(told, null, 2)}\n`);
  return EXIT.ok;
};

async function written(
  folder: string,
  name: string,
  format: DocumentFormat,
  bytes: Uint8Array,
  io: CommandOutput,
): Promise<string | null> {
  try {
    return await writeNewFile(resolve(folder), name, format, bytes);
  } catch (error) {
    if (errorCode(error) === '') throw error;
    io.stderr(`${MESSAGES[io.language].b24.notWritten(basename(name), errorCode(error))}\n`);
    return null;
  }
}

/** Today where the user is; `--date` says otherwise. */
function today(): IsoDate {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}` as IsoDate;
}
