import { basename, dirname, extname } from 'node:path';
import { parseArgs } from 'node:util';
import type { AttachmentOptions, AttachmentQuery } from '#domain/documents/attachment-options.ts';
import { type DocumentFormat, isDocumentFormat } from '#domain/documents/format.ts';
import { type IsoDate, isIsoDate } from '#domain/model/brands.ts';

export type AttachmentRequest = {
  readonly folder: string;
  /** Without its ending; null: made from what it is about. */
  readonly name: string | null;
  readonly format: DocumentFormat;
  /** Of the one that the case is about renewing: its id, or the name of its service. */
  readonly agreement: string | null;
  readonly query: Omit<AttachmentQuery, 'sample'>;
  readonly options: AttachmentOptions;
};

/** Null when an argument is missing, unknown or cannot be read. */
export function attachmentRequest(args: readonly string[], documentDay: IsoDate): AttachmentRequest | null {
  const given = optionsOf(args);
  const { scope, year = '', language = 'nb', date = documentDay, meeting, growth } = given ?? {};
  const place = given && placeOf(given.out, given.format);
  if (!scope || !place || !/^\d{4}$/.test(year) || (language !== 'nb' && language !== 'nn')) return null;
  if (!isIsoDate(date) || (meeting !== undefined && !isIsoDate(meeting))) return null;
  if (growth !== undefined && !/^-?0?\.\d+$|^-?0$/.test(growth)) return null;
  return {
    ...place,
    agreement: given?.agreement ?? null,
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

/**
 * A folder, with the format beside it (PDF when it is not said), or a file whose ending tells the format. Null when there is no
 * such format, or the two say different things.
 */
function placeOf(
  out: string | undefined,
  format: string | undefined,
): Omit<AttachmentRequest, 'query' | 'options' | 'agreement'> | null {
  if (!out) return null;
  const ending = extname(out).slice(1).toLowerCase();
  if (!isDocumentFormat(ending)) {
    const wanted = format ?? 'pdf';
    return isDocumentFormat(wanted) ? { folder: out, name: null, format: wanted } : null;
  }
  if (format !== undefined && format !== ending) return null;
  return { folder: dirname(out), name: basename(out, extname(out)), format: ending };
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
        format: option,
        language: option,
        date: option,
        case: option,
        recipient: option,
        meeting: option,
        growth: option,
        agreement: option,
      },
    }).values;
  } catch {
    // parseArgs throws on an argument it does not know and on one without its value: the user's mistake, not a defect.
    return null;
  }
}
