import { strFromU8, unzipSync } from 'fflate';

/** The keyword that carries the fingerprint in every format's metadata. */
const KEYWORD = /sha256:([0-9a-f]{64})/;
/** As it is printed: four groups of sixteen. */
const PRINTED = /\b([0-9a-f]{16}) ([0-9a-f]{16}) ([0-9a-f]{16}) ([0-9a-f]{16})\b/;

/** Where office files keep their metadata. */
const CORE_PROPERTIES = 'docProps/core.xml';
const LARGEST_PART = 4_000_000;

/**
 * The fingerprint of the figures behind a document that the program has made (PDF, DOCX, XLSX, PPTX or CSV), as lower-case hex; null when
 * there is none to be found. Nothing else in the file is looked at, and nothing in it is run.
 */
export function readFingerprint(bytes: Uint8Array): string | null {
  // A PDF's metadata lies uncompressed in it, and so does a CSV file's text: both can be read as they are.
  return isZip(bytes) ? fromOfficeFile(bytes) : fromText(strFromU8(bytes, true));
}

function fromText(text: string): string | null {
  const keyword = KEYWORD.exec(text)?.[1];
  return keyword ?? PRINTED.exec(text)?.slice(1).join('') ?? null;
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

function fromOfficeFile(bytes: Uint8Array): string | null {
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => name === CORE_PROPERTIES && originalSize <= LARGEST_PART,
    });
    const core = parts[CORE_PROPERTIES];
    return core ? fromText(strFromU8(core)) : null;
  } catch {
    // Not a package that can be opened: then it is not one of ours.
    return null;
  }
}
