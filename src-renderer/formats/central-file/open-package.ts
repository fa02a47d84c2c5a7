import type { CentralHeader } from '#domain/model/central-data.ts';
import { crc32 } from '../zip/crc32.ts';
import { readZipDirectory } from '../zip/read-directory.ts';
import { unpackEntry } from '../zip/unpack-entry.ts';
import type { ZipEntry } from '../zip/zip-layout.ts';
import { type Refused, refusedWith } from '../zip/zip-problem.ts';
import { LIMITS } from './limits.ts';
import { DESCRIPTOR, type ListedResource, readDescriptor } from './read-descriptor.ts';

/** A central file whose list and entries agree; nothing but `datapackage.json` is unpacked yet. */
export type OpenPackage = {
  readonly kind: 'ok';
  readonly header: CentralHeader;
  readonly parts: readonly PackagePart[];
  /** What all resources unpack to, in bytes. */
  readonly unpackedBytes: number;
};

export type PackagePart = { readonly resource: ListedResource; readonly entry: ZipEntry };

/** Reads the directory and `datapackage.json`, and holds both against the limits and against each other. */
export async function openPackage(bytes: Uint8Array): Promise<OpenPackage | Refused> {
  const directory = readZipDirectory(bytes, LIMITS);
  if (directory.kind !== 'ok') return directory;
  const tooLarge = largerThanAllowed(directory.entries, bytes.length);
  if (tooLarge) return tooLarge;
  const listing = directory.entries.find(({ name }) => name === DESCRIPTOR);
  if (!listing) return refusedWith('central.notACentralFile');
  if (listing.size > LIMITS.descriptorBytes) return refusedWith('central.tooLarge', DESCRIPTOR, { max: 8 });
  const unpacked = await unpackEntry<never>(bytes, listing, () => null);
  if (unpacked.kind !== 'ok') return unpacked;
  // The resources have their hashes; the list itself has only this.
  if (crc32(unpacked.bytes) !== listing.crc) return refusedWith('central.damagedEntry', DESCRIPTOR);
  const descriptor = readDescriptor(unpacked.bytes);
  if (descriptor.kind !== 'ok') return descriptor;
  return paired(descriptor.header, descriptor.resources, directory.entries);
}

/** The sizes that the directory tells; that no entry unpacks to more than it tells is checked while it is unpacked. */
function largerThanAllowed(entries: readonly ZipEntry[], packedBytes: number): Refused | null {
  let unpacked = 0;
  for (const entry of entries) {
    unpacked += entry.size;
    if (unpacked > LIMITS.unpackedBytes) return refusedWith('central.tooLarge', entry.name, { max: 400 });
    if (unpacked > LIMITS.ratioFrom && unpacked > LIMITS.ratio * packedBytes) {
      return refusedWith('central.tooCompressed', entry.name, { max: LIMITS.ratio });
    }
  }
  return null;
}

function paired(
  header: CentralHeader,
  resources: readonly ListedResource[],
  entries: readonly ZipEntry[],
): OpenPackage | Refused {
  const entryByName = new Map(entries.map((entry) => [entry.name, entry]));
  const parts: PackagePart[] = [];
  for (const resource of resources) {
    const entry = entryByName.get(resource.path);
    if (!entry) return refusedWith('central.absentEntry', resource.path);
    if (entry.size !== resource.bytes) {
      return refusedWith('central.wrongSize', entry.name, { listed: resource.bytes, found: entry.size });
    }
    parts.push({ resource, entry });
    entryByName.delete(resource.path);
  }
  entryByName.delete(DESCRIPTOR);
  const [unlisted] = entryByName.keys();
  if (unlisted !== undefined) return refusedWith('central.unlistedEntry', unlisted);
  return { kind: 'ok', header, parts, unpackedBytes: resources.reduce((sum, { bytes }) => sum + bytes, 0) };
}
