import { createHash } from 'node:crypto';
import { contentHash } from '#formats/central-file/content-hash.ts';
import { openPackage } from '#formats/central-file/open-package.ts';
import { readControl } from '#formats/central-file/read-control.ts';
import { unpackResources } from '#formats/central-file/unpack-resources.ts';

/** Unpacks everything and holds it against its hashes. @returns the content hash, or undefined when it is not whole */
export async function contentHashOfWhole(bytes: Uint8Array): Promise<string | undefined> {
  const opened = await openPackage(bytes);
  if (opened.kind !== 'ok') return undefined;
  const unpacked = await unpackResources(bytes, opened.parts, readControl({}, opened.unpackedBytes));
  if (unpacked.kind !== 'ok' || (await unpacked.verdict) !== null) return undefined;
  return contentHash(
    opened.header.fileId,
    opened.parts.map(({ resource }) => resource),
  );
}

/** The same from the list alone, for bytes that are known to be whole; undefined for one this version cannot open. */
export async function contentHashOfKnown(bytes: Uint8Array): Promise<string | undefined> {
  const opened = await openPackage(bytes);
  if (opened.kind !== 'ok') return undefined;
  return contentHash(
    opened.header.fileId,
    opened.parts.map(({ resource }) => resource),
  );
}

/** What a backup's name carries of its bytes. */
export function checkOfBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 32);
}
