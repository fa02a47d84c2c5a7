import { createHash } from 'node:crypto';
import type { CentralHeader } from '#domain/model/central-data.ts';
import { FORMAT } from '#formats/central-file/limits.ts';
import { readCentralFile } from '#formats/central-file/read-central-file.ts';

/** What some bytes are, seen as a central file. */
export type Inspected =
  | { readonly kind: 'whole'; readonly header: CentralHeader }
  /** A file that this version may not write over; `required` is the format it asks for. */
  | { readonly kind: 'newer_format'; readonly required: number }
  | { readonly kind: 'damaged' };

export type Inspect = (bytes: Uint8Array, sha256: string) => Promise<Inspected>;

/** Files remembered by their hash: the one that stands, the one to be, the contribution, and some to spare. */
const REMEMBERED = 8;

/** Reads every byte with the one reader there is. What was inspected lately is not read again. */
export function createInspect(): Inspect {
  const known = new Map<string, Inspected>();
  return async (bytes, sha256) => {
    const before = known.get(sha256);
    if (before !== undefined) return before;
    const inspected = await inspect(bytes);
    known.set(sha256, inspected);
    for (const oldest of known.keys()) if (known.size > REMEMBERED) known.delete(oldest);
    return inspected;
  };
}

async function inspect(bytes: Uint8Array): Promise<Inspected> {
  const read = await readCentralFile(bytes);
  if (read.kind === 'ok') {
    const { header } = read.value;
    return header.minWriter > FORMAT ? { kind: 'newer_format', required: header.minWriter } : { kind: 'whole', header };
  }
  const newer = read.problems.find(({ code }) => code === 'central.newerFormat');
  return newer ? { kind: 'newer_format', required: Number(newer.params?.required) } : { kind: 'damaged' };
}

/** Lower-case hex. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
